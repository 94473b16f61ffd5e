package dev.connections.domain.record;

/**
 * One entity that a lookup may point to, with the names of the relationship's two ends.
 *
 * @param entity the logical name of the entity pointed to
 * @param navigation the single-valued navigation property on the entity that has the lookup, such as {@code
 *     record1id_account}
 * @param partner the collection-valued navigation property on the entity pointed to, such as {@code
 *     account_connections1}; the relationship goes by that name too
 * @param cascades what becomes of the rows with the lookup when the row pointed to goes
 */
public record LookupTarget(String entity, String navigation, String partner, Cascades cascades) {

    /** A target whose rows mean nothing to those that point to them. */
    public LookupTarget(String entity, String navigation, String partner) {
        this(entity, navigation, partner, Cascades.NONE);
    }

    /** The same, with that to become of the rows with the lookup. */
    public LookupTarget with(Cascades others) {
        return new LookupTarget(entity, navigation, partner, others);
    }
}
