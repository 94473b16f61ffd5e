/** From the domain's types to rows of tables, and back. */
@NullMarked
package dev.connections.jpa.mapping;

import org.jspecify.annotations.NullMarked;
