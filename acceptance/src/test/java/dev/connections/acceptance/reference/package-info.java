/** What we say of entities and attributes, held against the tables of the entity reference. */
@NullMarked
package dev.connections.acceptance.reference;

import org.jspecify.annotations.NullMarked;
