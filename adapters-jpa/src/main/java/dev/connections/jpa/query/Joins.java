package dev.connections.jpa.query;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeType;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.LookupTarget;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Sight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The tables of one question: the one whose rows are asked for, and those that its columns reach over lookups, each
 * joined once. A row whose lookup leads nowhere stays in the answer.
 */
final class Joins {

    /** The name by which every query calls the rows it asks for. */
    static final String ROOT = "e";

    private final EntityTables tables;
    private final Place root;
    private final Map<String, Place> joined = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger names;
    private final Sight sight;
    private final Set<String> sighted;

    /** A table under a name of its own. */
    private record Place(String alias, EntityTable table) {

        Path path(String attribute) {
            return table.path(alias, attribute);
        }

        Path id() {
            return path(table.primaryId());
        }

        /** What holds for the rows of one entity, where a table holds those of several. */
        String within(EntityTable.Scope scope) {
            return alias + "." + scope.property() + " = " + scope.value();
        }

        /** The type of a row, as lookups to rows of several types tell it. */
        String type() {
            return table.typeProperty()
                    .map(property -> alias + "." + property)
                    .orElseGet(() -> Integer.toString(table.entity().type().objectTypeCode()));
        }
    }

    /**
     * The tables of a question.
     *
     * @param sight what is seen of their rows
     */
    Joins(EntityTables tables, EntityTable root, Sight sight) {
        this(tables, new Place(ROOT, root), new AtomicInteger(), sight, new TreeSet<>());
    }

    private Joins(EntityTables tables, Place root, AtomicInteger names, Sight sight, Set<String> sighted) {
        this.tables = tables;
        this.root = root;
        this.names = names;
        this.sight = sight;
        this.sighted = sighted;
    }

    /** The limits and masks of the sight that the text mentions, by name. */
    Set<String> sighted() {
        return sighted;
    }

    /** A question within this one, about rows of another entity. */
    Joins related(String entity) {
        return new Joins(tables, new Place(nextName(), tables.of(entity)), names, sight, sighted);
    }

    /** What holds for rows whose lookup leads to the row that the outer question is about. */
    String pointingBack(String lookup, Joins outer) {
        Path path = root.path(lookup);
        return leadingTo(path, outer.root)
                + root.table().scope().map(part -> " and " + root.within(part)).orElse("");
    }

    /** What holds for rows that a lookup of the row that the outer question is about leads to. */
    String ledToBy(String lookup, Joins outer) {
        return leadingTo(outer.root.path(lookup), root);
    }

    /** The table of the rows that are asked for. */
    EntityTable table() {
        return root.table();
    }

    /** Where the column is kept; joins what has to be joined for it. */
    Path path(Column column) {
        Place place = root;
        for (String step : column.path()) {
            place = next(place, step);
        }
        Place shown = shown(place, column.attribute());
        Path path = shown.path(column.attribute());
        if (column.isName()) {
            return name(shown, column.attribute(), path);
        }
        return shown.equals(root) ? path : path.perhapsAbsent();
    }

    /** The table and what has been joined to it: what stands behind {@code from}. */
    String from() {
        return root.table().hqlEntity() + " " + root.alias() + text;
    }

    private Place next(Place from, String navigation) {
        EntityDefinition.Navigation leads = from.table().entity().requireNavigation(navigation);
        Path lookup = from.path(leads.lookup().logicalName());
        EntityTable table = tables.of(leads.targets().get(0).entity());
        return join(from.alias() + "/" + navigation, table, lookup, table.scope(), true);
    }

    /** The rows that a lookup points to may be in several tables; those of one table are joined at once. */
    private Path name(Place from, String attribute, Path lookup) {
        List<String> names = targets(from.table().entity().requireAttribute(attribute)).values().stream()
                .map(table -> join(
                        from.alias() + "." + attribute + ":" + table.hqlEntity(),
                        table,
                        lookup,
                        lookup.typeCode().isPresent() ? Optional.empty() : table.scope(),
                        false))
                .map(place ->
                        place.path(place.table().entity().type().primaryName()).hql())
                .toList();
        String hql = names.size() == 1 ? names.get(0) : "coalesce(" + String.join(", ", names) + ")";
        return new Path(hql, false, true, Optional.empty(), Optional.empty());
    }

    private Map<String, EntityTable> targets(AttributeDefinition attribute) {
        AttributeType.Lookup lookup = (AttributeType.Lookup) attribute.type();
        return lookup.targets().stream()
                .map(LookupTarget::entity)
                .map(tables::of)
                .collect(Collectors.toMap(
                        EntityTable::hqlEntity, table -> table, (first, other) -> first, LinkedHashMap::new));
    }

    private Place join(String key, EntityTable table, Path lookup, Optional<EntityTable.Scope> scope, boolean limited) {
        Place known = joined.get(key);
        if (known != null) {
            return known;
        }
        Place place = new Place(nextName(), table);
        joined.put(key, place);
        text.append(" left join ").append(table.hqlEntity()).append(' ').append(place.alias());
        text.append(" on ").append(leadingTo(lookup, place));
        scope.ifPresent(part -> text.append(" and ").append(place.within(part)));
        if (limited) {
            text.append(limit(place));
        }
        return place;
    }

    /**
     * Where the attribute is to be looked at. What some rows do not show stands in the same row joined once more, which only
     * happens to rows that show it: so it is a plain column in conditions, orders and groups alike.
     */
    private Place shown(Place place, String attribute) {
        Sight.Attribute named = new Sight.Attribute(place.table().entity().logicalName(), attribute);
        if (!sight.masks().containsKey(named)) {
            return place;
        }
        String key = place.alias() + "#" + attribute;
        Place known = joined.get(key);
        if (known != null) {
            return known;
        }
        Place again = new Place(nextName(), place.table());
        joined.put(key, again);
        text.append(" left join ").append(again.table().hqlEntity()).append(' ').append(again.alias());
        text.append(" on ")
                .append(again.id().hql())
                .append(" = ")
                .append(place.id().hql());
        again.table().scope().ifPresent(part -> text.append(" and ").append(again.within(part)));
        text.append(seen(again, QueryValues.nameOf(named), sight.of(named)));
        return again;
    }

    /** A row that is not seen is not joined, so all of its columns are absent. */
    private String limit(Place place) {
        String entity = place.table().entity().logicalName();
        return sight.limits().containsKey(entity) ? seen(place, entity, sight.of(entity)) : "";
    }

    private String seen(Place place, String name, Condition condition) {
        sighted.add(name);
        Joins inner = new Joins(tables, place, names, Sight.OF_EVERYTHING, sighted);
        return " and " + new ConditionText(inner, QueryValues.prefix(name)).of(condition);
    }

    private static String leadingTo(Path lookup, Place target) {
        String id = target.id().hql() + " = " + lookup.hql();
        return lookup.typeCode()
                .map(code -> id + " and " + code + " = " + target.type())
                .orElse(id);
    }

    private String nextName() {
        return "j" + names.getAndIncrement();
    }
}
