package dev.connections.application.metadata;

/**
 * One entity that a lookup may point to, with the names of the relationship's two ends.
 *
 * @param entity the logical name of the entity pointed to
 * @param navigation the single-valued navigation property on the entity that has the lookup, such as {@code
 *     record1id_account}
 * @param partner the collection-valued navigation property on the entity pointed to, such as {@code
 *     account_connections1}
 */
public record LookupTarget(String entity, String navigation, String partner) {}
