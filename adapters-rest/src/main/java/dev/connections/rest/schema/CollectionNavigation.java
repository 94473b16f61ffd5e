package dev.connections.rest.schema;

import dev.connections.domain.record.AttributeDefinition;
import java.util.Optional;

/**
 * A collection-valued navigation property: the inverse of a lookup of another entity, or of a relationship between many
 * and many.
 *
 * @param name such as {@code contact_connections1}
 * @param entity the logical name of the entity whose rows it holds
 * @param lookup the attribute of those rows that points back; empty between many and many
 * @param partner the navigation property that leads back
 */
public record CollectionNavigation(String name, String entity, Optional<AttributeDefinition> lookup, String partner) {}
