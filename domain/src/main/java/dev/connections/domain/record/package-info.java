/** The kinds of records there are, and how one record is referred to. */
@NullMarked
package dev.connections.domain.record;

import org.jspecify.annotations.NullMarked;
