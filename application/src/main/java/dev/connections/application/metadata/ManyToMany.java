package dev.connections.application.metadata;

/**
 * A relationship in which rows of both entities may have many of the other.
 *
 * @param navigation the collection-valued navigation property, such as {@code connectionroleassociation_association}; the
 *     relationship goes by that name too
 * @param entity the logical name of the entity at the other end
 * @param intersect the logical name of the entity whose rows are the pairs
 * @param near the attribute of a pair that points to the row one comes from
 * @param far the attribute of a pair that points to the row one gets to
 */
public record ManyToMany(String navigation, String entity, String intersect, String near, String far) {}
