/** Queries as a use case: checked against the metadata, restricted to what the caller may see, answered as rows. */
@NullMarked
package dev.connections.application.reading;

import org.jspecify.annotations.NullMarked;
