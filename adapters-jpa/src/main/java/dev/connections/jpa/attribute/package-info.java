/** The tables of attributes that are carried by name and type: made from descriptions, written and read by JDBC. */
@NullMarked
package dev.connections.jpa.attribute;

import org.jspecify.annotations.NullMarked;
