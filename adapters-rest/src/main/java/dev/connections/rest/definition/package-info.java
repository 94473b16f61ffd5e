/**
 * Definitions of entities, attributes, relationships and options, as clients ask for them to learn what there is. All of
 * it comes from the metadata; nothing here knows an entity by name.
 */
@NullMarked
package dev.connections.rest.definition;

import org.jspecify.annotations.NullMarked;
