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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of one query: its root table, the tables of its joins, and those that columns reach over lookups, each
 * joined once. A row whose lookup leads nowhere stays in the answer.
 */
final class Joins {

    /** The name by which every query calls the rows it asks for. */
    static final String ROOT = "e";

    private final StatementContext context;
    private final TableAlias root;
    private final RowVisibility rowVisibility;
    private final FromClause clause;
    private final Map<String, TableAlias> beside = new HashMap<>();

    /**
     * The tables of a query.
     *
     * @param rowVisibility the caller's visibility of their rows
     */
    Joins(EntityTables tables, EntityTable root, RowVisibility rowVisibility, SqlDialect dialect) {
        this(new StatementContext(tables, dialect), new TableAlias(ROOT, root), rowVisibility);
    }

    private Joins(StatementContext context, TableAlias root, RowVisibility rowVisibility) {
        this.context = context;
        this.root = root;
        this.rowVisibility = rowVisibility;
        clause = new FromClause(context, root);
    }

    /** The common table expressions that the statement refers to. */
    CommonTableExpressions commonTableExpressions() {
        return context.commonTableExpressions();
    }

    SqlDialect dialect() {
        return context.dialect();
    }

    /** A subquery over another entity. */
    Joins related(String entity) {
        return new Joins(context, context.alias(entity), rowVisibility);
    }

    /** The correlation of rows whose lookup points to the root row of the outer query; before their conditions. */
    String pointingBack(String lookup, Joins outer) {
        return outer.root.pointedToBy(clause.requiredColumn(root, lookup)) + withinScope();
    }

    /** The correlation of the row that a column of the outer query points to. */
    String ledToBy(ColumnPath column) {
        return root.pointedToBy(column) + withinScope();
    }

    /** The correlation of the row that a lookup of the outer query's root row points to. */
    String ledToBy(String lookup, Joins outer) {
        return root.pointedToBy(outer.clause.column(outer.root, lookup));
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

    /** The same, before other conditions. */
    String scope() {
        return table().scope()
                .map(scope -> ROOT + "." + scope.column() + " = " + scope.value() + " and ")
                .orElse("");
    }

    /** The correlation of link rows that join a row of this query with one of the outer query. */
    String joining(ManyToMany pairs, Joins one, Joins other) {
        String there = joining(one, pairs.near(), other, pairs.far());
        boolean mutual = one.table().entity().logicalName().equals(pairs.entity());
        String either = mutual ? "(" + there + " or " + joining(one, pairs.far(), other, pairs.near()) + ")" : there;
        return either + other.withinScope();
    }

    private String joining(Joins one, String near, Joins other, String far) {
        return "(" + one.root.pointedToBy(clause.column(root, near)) + " and "
                + other.root.pointedToBy(clause.column(root, far)) + ")";
    }

    /**
     * Puts rows beside.
     *
     * @param condition what they have to meet, as text, given where they are
     */
    void add(Join join, Function<Joins, String> condition) {
        TableAlias from = join.from().map(this::tableAlias).orElse(root);
        TableAlias tableAlias = context.alias(join.entity());
        beside.put(join.name(), tableAlias);
        boolean toMany = join.direction() == Join.Direction.TO_MANY;
        String table = toMany ? clause.declaredWith(tableAlias, join.lookup()) : tableAlias.declared();
        String leading = toMany
                ? from.pointedToBy(clause.column(tableAlias, join.lookup()))
                : tableAlias.pointedToBy(clause.column(from, join.lookup()));
        String met = met(new Joins(context, tableAlias, rowVisibility), join.condition(), condition);
        clause.join(join.kind() == Join.Kind.OUTER, table, leading + tableAlias.withinScope() + " and " + met);
    }

    /** A condition that looks at more than the table itself needs further tables, which have no place within a join. */
    private static String met(Joins rows, Condition condition, Function<Joins, String> text) {
        if (condition.columns().allMatch(rows::isInTable)) {
            return text.apply(rows);
        }
        Joins same = rows.related(rows.table().entity().logicalName());
        String met = text.apply(same);
        return "exists (select 1 from " + same.from() + " where " + same.id().sql() + " = "
                + rows.id().sql() + same.withinScope() + " and " + met + ")";
    }

    private boolean isInTable(Column column) {
        return column.path().isEmpty()
                && !column.isName()
                && !isMasked(root, column.attribute())
                && table().sideTableOf(column.attribute()).isEmpty();
    }

    /** The table of the rows that are asked for. */
    EntityTable table() {
        return root.table();
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
        ColumnPath columnPath = clause.column(shown, column.attribute());
        if (column.isName()) {
            return name(shown, column.attribute(), columnPath);
        }
        AttributeType type =
                tableAlias.table().entity().requireAttribute(column.attribute()).type();
        ColumnPath part = ColumnPartRenderer.of(column.columnPart(), columnPath, type);
        return shown.equals(root) ? part : part.perhapsAbsent();
    }

    private TableAlias tableAlias(String join) {
        return Objects.requireNonNull(beside.get(join), () -> "Nothing has been put beside as " + join + ".");
    }

    /** The table and what has been joined to it: what stands behind {@code from}. */
    String from() {
        return clause.text();
    }

    private TableAlias next(TableAlias from, String navigation) {
        EntityDefinition.Navigation leads = from.table().entity().requireNavigation(navigation);
        ColumnPath lookup = clause.column(from, leads.lookup().logicalName());
        EntityTable table = context.tables().of(leads.targets().get(0).entity());
        return clause.leftJoin(
                from.alias() + "/" + navigation,
                table,
                tableAlias -> tableAlias.pointedToBy(lookup) + tableAlias.withinScope() + limit(tableAlias));
    }

    /** The rows that a lookup points to may be in several tables; those of one table are joined at once. */
    private ColumnPath name(TableAlias from, String attribute, ColumnPath lookup) {
        List<String> names = targets(from.table().entity().requireAttribute(attribute)).values().stream()
                .map(table -> clause.leftJoin(
                        from.alias() + "." + attribute + ":" + table.name(),
                        table,
                        tableAlias -> tableAlias.pointedToBy(lookup)
                                + (lookup.typeCode().isEmpty() ? tableAlias.withinScope() : "")))
                .map(tableAlias -> clause.column(
                                tableAlias, tableAlias.table().entity().type().primaryName())
                        .sql())
                .toList();
        String sql = names.size() == 1 ? names.get(0) : "coalesce(" + String.join(", ", names) + ")";
        return ColumnPath.computed(sql, String.class);
    }

    private Map<String, EntityTable> targets(AttributeDefinition attribute) {
        AttributeType.Lookup lookup = (AttributeType.Lookup) attribute.type();
        return lookup.targets().stream()
                .map(LookupTarget::entity)
                .map(context.tables()::of)
                .collect(Collectors.toMap(
                        EntityTable::name, table -> table, (first, other) -> first, LinkedHashMap::new));
    }

    /**
     * The row in which the attribute is read. A masked attribute is read from the same row joined once more, under the
     * condition that it is visible: so it is a plain column in conditions, orders and groups alike.
     */
    private TableAlias shown(TableAlias tableAlias, String attribute) {
        if (!isMasked(tableAlias, attribute)) {
            return tableAlias;
        }
        RowVisibility.Attribute named = named(tableAlias, attribute);
        return clause.leftJoin(
                tableAlias.alias() + "#" + attribute,
                tableAlias.table(),
                again -> again.id().sql() + " = " + tableAlias.id().sql() + again.withinScope()
                        + seen(again, QueryValues.nameOf(named), rowVisibility.of(named)));
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

    /** A condition of the row visibility, whose values are the group of that name. */
    private String seen(TableAlias tableAlias, String group, Condition condition) {
        Joins rows = new Joins(context, tableAlias, RowVisibility.OF_EVERYTHING);
        return " and " + met(rows, condition, inner -> new ConditionRenderer(inner, group).of(condition));
    }
}
