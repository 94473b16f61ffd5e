package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The from clause of one query: its root table, the tables of its joins, and those that columns reach over lookups,
 * each joined once. A row whose lookup leads nowhere stays in the answer.
 */
final class Joins {

    /** The name by which every query calls the rows it asks for. */
    static final String ROOT = "e";

    private final EntityTables tables;
    private final TableAlias root;
    private final Map<String, TableAlias> beside = new HashMap<>();
    private final Map<String, TableAlias> joined = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger names;
    private final RowVisibility rowVisibility;
    private final Set<String> visibilities;
    private final CommonTableExpressions commonTableExpressions;

    /**
     * The tables of a query.
     *
     * @param rowVisibility the caller's visibility of their rows
     */
    Joins(EntityTables tables, EntityTable root, RowVisibility rowVisibility) {
        this(
                tables,
                new TableAlias(ROOT, root),
                new AtomicInteger(),
                rowVisibility,
                new TreeSet<>(),
                new CommonTableExpressions());
    }

    private Joins(
            EntityTables tables,
            TableAlias root,
            AtomicInteger names,
            RowVisibility rowVisibility,
            Set<String> visibilities,
            CommonTableExpressions commonTableExpressions) {
        this.tables = tables;
        this.root = root;
        this.names = names;
        this.rowVisibility = rowVisibility;
        this.visibilities = visibilities;
        this.commonTableExpressions = commonTableExpressions;
    }

    /** The same query, with another alias of its root. */
    private Joins at(TableAlias tableAlias) {
        return new Joins(tables, tableAlias, names, rowVisibility, visibilities, commonTableExpressions);
    }

    /** The limits and masks of the row visibility that the text mentions, by name. */
    Set<String> visibilities() {
        return visibilities;
    }

    /** The common table expressions that the text refers to. */
    CommonTableExpressions commonTableExpressions() {
        return commonTableExpressions;
    }

    /** A subquery over another entity. */
    Joins related(String entity) {
        return at(new TableAlias(nextName(), tables.of(entity)));
    }

    /** The correlation of rows whose lookup points to the root row of the outer query. */
    String pointingBack(String lookup, Joins outer) {
        return root.pointingTo(outer.root, lookup);
    }

    /** The correlation of the row that a column of the outer query points to. */
    String ledToBy(ColumnPath column) {
        return root.pointedToBy(column) + root.withinScope();
    }

    /** Where the id of the row is kept. */
    ColumnPath id() {
        return root.id();
    }

    /** Where the id is kept of the row that it stands under, in an entity that has a hierarchy. */
    ColumnPath parent() {
        return columnPath(new Column(table().entity().type().parent().orElseThrow()));
    }

    /** What holds for the rows of the entity as well, where a table holds those of several. */
    String withinScope() {
        return root.withinScope();
    }

    /** The correlation of link rows that join a row of this query with one of the outer query. */
    String joining(ManyToMany pairs, Joins one, Joins other) {
        String there = joining(one, pairs.near(), other, pairs.far());
        boolean mutual = one.table().entity().logicalName().equals(pairs.entity());
        String either = mutual ? "(" + there + " or " + joining(one, pairs.far(), other, pairs.near()) + ")" : there;
        return either + other.root.withinScope();
    }

    private String joining(Joins one, String near, Joins other, String far) {
        return "(" + one.root.pointedToBy(root.columnPath(near)) + " and "
                + other.root.pointedToBy(root.columnPath(far)) + ")";
    }

    /**
     * Puts rows beside.
     *
     * @param condition what they have to meet, as text, given where they are
     */
    void add(Join join, Function<Joins, String> condition) {
        TableAlias from = join.from().map(this::tableAlias).orElse(root);
        TableAlias tableAlias = new TableAlias(nextName(), tables.of(join.entity()));
        beside.put(join.name(), tableAlias);
        text.append(join.kind() == Join.Kind.OUTER ? " left join " : " join ");
        text.append(tableAlias.declared()).append(" on ");
        text.append(
                join.direction() == Join.Direction.TO_ONE
                        ? tableAlias.pointedToBy(from.columnPath(join.lookup())) + tableAlias.withinScope()
                        : tableAlias.pointingTo(from, join.lookup()));
        text.append(" and ").append(met(join, tableAlias, condition));
    }

    /** A condition that looks behind lookups, or at what some rows mask, needs tables that have no place within a join. */
    private String met(Join join, TableAlias tableAlias, Function<Joins, String> condition) {
        boolean own = join.condition()
                .columns()
                .allMatch(column ->
                        column.path().isEmpty() && !column.isName() && !isMasked(tableAlias, column.attribute()));
        if (own) {
            return condition.apply(at(tableAlias));
        }
        Joins same = related(join.entity());
        String met = condition.apply(same);
        return "exists (select 1 from " + same.from() + " where "
                + same.root.id().hql() + " = " + tableAlias.id().hql() + " and " + met + ")";
    }

    /** The table of the rows that are asked for. */
    EntityTable table() {
        return root.table();
    }

    /** The correlation of the row that a lookup of the outer query's root row points to. */
    String ledToBy(String lookup, Joins outer) {
        return root.pointedToBy(outer.root.columnPath(lookup));
    }

    /** Where the id is kept of the rows that a join puts beside. */
    ColumnPath idBeside(Join join) {
        return tableAlias(join.name()).id().perhapsAbsent();
    }

    /** Where the column is kept; joins what has to be joined for it. */
    ColumnPath columnPath(Column column) {
        TableAlias tableAlias = root;
        for (String step : column.path()) {
            tableAlias = Join.isName(step) ? tableAlias(step) : next(tableAlias, step);
        }
        TableAlias shown = shown(tableAlias, column.attribute());
        ColumnPath columnPath = shown.columnPath(column.attribute());
        if (column.isName()) {
            return name(shown, column.attribute(), columnPath);
        }
        AttributeType type =
                tableAlias.table().entity().requireAttribute(column.attribute()).type();
        ColumnPath text = ColumnPartRenderer.of(column.columnPart(), columnPath, type);
        return shown.equals(root) ? text : text.perhapsAbsent();
    }

    private TableAlias tableAlias(String join) {
        return Objects.requireNonNull(beside.get(join), () -> "Nothing has been put beside as " + join + ".");
    }

    /** The table and what has been joined to it: what stands behind {@code from}. */
    String from() {
        return root.declared() + text;
    }

    private TableAlias next(TableAlias from, String navigation) {
        EntityDefinition.Navigation leads = from.table().entity().requireNavigation(navigation);
        ColumnPath lookup = from.columnPath(leads.lookup().logicalName());
        EntityTable table = tables.of(leads.targets().get(0).entity());
        return join(
                from.alias() + "/" + navigation,
                table,
                lookup,
                tableAlias -> tableAlias.withinScope() + limit(tableAlias));
    }

    /** The rows that a lookup points to may be in several tables; those of one table are joined at once. */
    private ColumnPath name(TableAlias from, String attribute, ColumnPath lookup) {
        List<String> names = targets(from.table().entity().requireAttribute(attribute)).values().stream()
                .map(table -> join(
                        from.alias() + "." + attribute + ":" + table.hqlEntity(),
                        table,
                        lookup,
                        tableAlias -> lookup.typeCode().isEmpty() ? tableAlias.withinScope() : ""))
                .map(tableAlias -> tableAlias
                        .columnPath(tableAlias.table().entity().type().primaryName())
                        .hql())
                .toList();
        String hql = names.size() == 1 ? names.get(0) : "coalesce(" + String.join(", ", names) + ")";
        return new ColumnPath(hql, false, true, Optional.empty(), Optional.empty());
    }

    private Map<String, EntityTable> targets(AttributeDefinition attribute) {
        AttributeType.Lookup lookup = (AttributeType.Lookup) attribute.type();
        return lookup.targets().stream()
                .map(LookupTarget::entity)
                .map(tables::of)
                .collect(Collectors.toMap(
                        EntityTable::hqlEntity, table -> table, (first, other) -> first, LinkedHashMap::new));
    }

    private TableAlias join(String key, EntityTable table, ColumnPath lookup, Function<TableAlias, String> more) {
        TableAlias known = joined.get(key);
        if (known != null) {
            return known;
        }
        TableAlias tableAlias = new TableAlias(nextName(), table);
        joined.put(key, tableAlias);
        text.append(" left join ").append(tableAlias.declared());
        text.append(" on ").append(tableAlias.pointedToBy(lookup)).append(more.apply(tableAlias));
        return tableAlias;
    }

    /**
     * The path at which the attribute is read. A masked attribute is read from the same row joined once more, under the
     * condition that it is visible: so it is a plain column in conditions, orders and groups alike.
     */
    private TableAlias shown(TableAlias tableAlias, String attribute) {
        if (!isMasked(tableAlias, attribute)) {
            return tableAlias;
        }
        RowVisibility.Attribute named = named(tableAlias, attribute);
        String key = tableAlias.alias() + "#" + attribute;
        TableAlias known = joined.get(key);
        if (known != null) {
            return known;
        }
        TableAlias again = new TableAlias(nextName(), tableAlias.table());
        joined.put(key, again);
        text.append(" left join ").append(again.declared()).append(" on ");
        text.append(again.id().hql())
                .append(" = ")
                .append(tableAlias.id().hql())
                .append(again.withinScope());
        text.append(seen(again, QueryValues.nameOf(named), rowVisibility.of(named)));
        return again;
    }

    private boolean isMasked(TableAlias tableAlias, String attribute) {
        return rowVisibility.masks().containsKey(named(tableAlias, attribute));
    }

    private static RowVisibility.Attribute named(TableAlias tableAlias, String attribute) {
        return new RowVisibility.Attribute(tableAlias.table().entity().logicalName(), attribute);
    }

    /** An invisible row is not joined, so all of its columns are absent. */
    private String limit(TableAlias tableAlias) {
        String entity = tableAlias.table().entity().logicalName();
        return rowVisibility.limits().containsKey(entity) ? seen(tableAlias, entity, rowVisibility.of(entity)) : "";
    }

    private String seen(TableAlias tableAlias, String name, Condition condition) {
        visibilities.add(name);
        Joins inner =
                new Joins(tables, tableAlias, names, RowVisibility.OF_EVERYTHING, visibilities, commonTableExpressions);
        return " and " + new ConditionRenderer(inner, QueryValues.prefix(name)).of(condition);
    }

    private String nextName() {
        return "j" + names.getAndIncrement();
    }
}
