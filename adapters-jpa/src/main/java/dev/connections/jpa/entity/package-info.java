/** The tables, as Hibernate sees them. A field is a column; no rule lives here. */
@NullMarked
package dev.connections.jpa.entity;

import org.jspecify.annotations.NullMarked;
