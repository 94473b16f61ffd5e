package dev.connections.application.metadata;

/**
 * A relationship in which rows of both entities may have many of the other. The one that is served joins roles with
 * roles, so both ends are the same.
 *
 * @param navigation the collection-valued navigation property, such as {@code connectionroleassociation_association}
 * @param entity the logical name of the entity at the other end
 */
public record ManyToMany(String navigation, String entity) {}
