/** Which entities there are and what they consist of: the single source for wire, validation and queries. */
@NullMarked
package dev.connections.application.metadata;

import org.jspecify.annotations.NullMarked;
