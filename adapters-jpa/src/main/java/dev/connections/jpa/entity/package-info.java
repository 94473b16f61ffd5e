/** The tables, as units of work see them; columns that only queries read are not here. A field is a column; no rule lives here. */
@NullMarked
package dev.connections.jpa.entity;

import org.jspecify.annotations.NullMarked;
