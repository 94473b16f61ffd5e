/** What can be asked of the stored rows, as values; and the port that answers. */
@NullMarked
package dev.connections.application.query;

import org.jspecify.annotations.NullMarked;
