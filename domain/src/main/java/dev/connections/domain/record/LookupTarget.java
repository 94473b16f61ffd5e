package dev.connections.domain.record;

import java.util.Optional;

/**
 * One entity that a lookup may point to, with the names of the relationship's two ends.
 *
 * @param entity the logical name of the entity pointed to
 * @param navigation the single-valued navigation property on the entity that has the lookup, such as {@code
 *     record1id_account}
 * @param partner the collection-valued navigation property on the entity pointed to, such as {@code
 *     account_connections1}
 * @param cascades what becomes of the rows with the lookup when the row pointed to goes
 * @param schemaName the name of the relationship; nearly always that of the partner
 * @param alias another name of the single-valued navigation property: activities share some of them, and each type has
 *     them also with its own name at the end, such as {@code regardingobjectid_account_task}
 */
public record LookupTarget(
        String entity,
        String navigation,
        String partner,
        Cascades cascades,
        String schemaName,
        Optional<String> alias) {

    /** A target of one name at each end, the relationship named like its partner. */
    public LookupTarget(String entity, String navigation, String partner, Cascades cascades) {
        this(entity, navigation, partner, cascades, partner, Optional.empty());
    }

    /** A target whose rows mean nothing to those that point to them. */
    public LookupTarget(String entity, String navigation, String partner) {
        this(entity, navigation, partner, Cascades.NONE);
    }

    /** The same, with that to become of the rows with the lookup. */
    public LookupTarget with(Cascades others) {
        return new LookupTarget(entity, navigation, partner, others, schemaName, alias);
    }

    /** The same, in a relationship of that name. */
    public LookupTarget relatedAs(String relationship) {
        return new LookupTarget(entity, navigation, partner, cascades, relationship, alias);
    }

    /** The same, its navigation property also going by that name; an empty name is none. */
    public LookupTarget alsoBy(String otherName) {
        return new LookupTarget(
                entity,
                navigation,
                partner,
                cascades,
                schemaName,
                Optional.of(otherName).filter(name -> !name.isEmpty()));
    }

    /** Whether the navigation property goes by that name. */
    public boolean isNamed(String property) {
        return navigation.equals(property) || alias.filter(property::equals).isPresent();
    }
}
