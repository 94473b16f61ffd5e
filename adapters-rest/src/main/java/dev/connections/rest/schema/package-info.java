/** Entities and their properties under the names that the wire has for them. */
@NullMarked
package dev.connections.rest.schema;

import org.jspecify.annotations.NullMarked;
