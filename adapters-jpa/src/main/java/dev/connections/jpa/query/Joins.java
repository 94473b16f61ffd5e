package dev.connections.jpa.query;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeType;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.LookupTarget;
import dev.connections.application.query.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A table under a name of its own. */
    private record Place(String alias, EntityTable table) {

        Path path(String attribute) {
            return table.path(alias, attribute);
        }
    }

    Joins(EntityTables tables, EntityTable root) {
        this.tables = tables;
        this.root = new Place(ROOT, root);
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
        Path path = place.path(column.attribute());
        if (column.isName()) {
            return name(place, column.attribute(), path);
        }
        return column.path().isEmpty() ? path : path.perhapsAbsent();
    }

    /** What has been joined, to stand behind {@code from}. */
    String text() {
        return text.toString();
    }

    private Place next(Place from, String navigation) {
        EntityDefinition.Navigation leads = from.table().entity().requireNavigation(navigation);
        Path lookup = from.path(leads.lookup().logicalName());
        EntityTable table = tables.of(leads.targets().get(0).entity());
        return join(from.alias() + "/" + navigation, table, lookup, table.scope());
    }

    /** The rows that a lookup points to may be in several tables; those of one table are joined at once. */
    private Path name(Place from, String attribute, Path lookup) {
        List<String> names = targets(from.table().entity().requireAttribute(attribute)).values().stream()
                .map(table -> join(
                        from.alias() + "." + attribute + ":" + table.hqlEntity(),
                        table,
                        lookup,
                        lookup.typeCode().isPresent() ? Optional.empty() : table.scope()))
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

    private Place join(String key, EntityTable table, Path lookup, Optional<EntityTable.Scope> scope) {
        Place known = joined.get(key);
        if (known != null) {
            return known;
        }
        Place place = new Place("j" + joined.size(), table);
        joined.put(key, place);
        text.append(" left join ").append(table.hqlEntity()).append(' ').append(place.alias());
        text.append(" on ")
                .append(place.path(table.primaryId()).hql())
                .append(" = ")
                .append(lookup.hql());
        lookup.typeCode()
                .ifPresent(
                        code -> text.append(" and ").append(code).append(" = ").append(typeOf(place)));
        scope.ifPresent(part -> text.append(" and ")
                .append(place.alias())
                .append('.')
                .append(part.property())
                .append(" = ")
                .append(part.value()));
        return place;
    }

    private static String typeOf(Place place) {
        return place.table()
                .typeProperty()
                .map(property -> place.alias() + "." + property)
                .orElseGet(() -> Integer.toString(place.table().entity().type().objectTypeCode()));
    }
}
