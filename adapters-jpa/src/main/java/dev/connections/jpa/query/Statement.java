package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Set;

/**
 * The text of a query, ready to be executed with any values.
 *
 * @param text in Hibernate's query language
 * @param projection how to read the rows
 * @param table what is asked
 * @param visibilities the limits and masks of the row visibility that the text mentions, by name
 */
record Statement(String text, Projection projection, EntityTable table, Set<String> visibilities) {

    /** The parameter that narrows a table to the rows of one entity. */
    static final String SCOPE = "scope";

    static Statement selecting(QueryShape shape, EntityTables tables, RecordTypes types) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility());
        ConditionRenderer conditions = joined(joins, shape.joins());
        Projection projection = new Projection(joins, shape, types);
        String order = " order by " + new OrderRenderer(joins).of(shape);
        String from = from(joins, conditions, shape.condition());
        String text = joins.commonTableExpressions().before() + "select " + projection.text() + from
                + projection.grouping() + order;
        return new Statement(text, projection, joins.table(), joins.visibilities());
    }

    static Statement counting(QueryShape shape, EntityTables tables, RecordTypes types) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility());
        ConditionRenderer conditions = joined(joins, shape.joins());
        String from = from(joins, conditions, shape.condition());
        String text = joins.commonTableExpressions().before() + "select count(*)" + from;
        return new Statement(text, Projection.ofNothing(types), joins.table(), joins.visibilities());
    }

    static Statement aggregating(Aggregation shape, EntityTables tables, RecordTypes types) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility());
        ConditionRenderer conditions = joined(joins, shape.joins());
        GroupRenderer groups = new GroupRenderer(joins);
        String selected = groups.selected(shape);
        String grouping = groups.grouping(shape);
        String from = from(joins, conditions, shape.condition());
        String text = joins.commonTableExpressions().before() + "select " + selected + from + grouping;
        return new Statement(text, Projection.ofNothing(types), joins.table(), joins.visibilities());
    }

    /** Comes before everything else that may join a table. */
    private static ConditionRenderer joined(Joins joins, List<Join> asked) {
        ConditionRenderer conditions = new ConditionRenderer(joins, QueryValues.prefix());
        asked.forEach(conditions::join);
        return conditions;
    }

    /** Comes after everything else that may join a table. */
    private static String from(Joins joins, ConditionRenderer conditions, Condition asked) {
        String scope = joins.table()
                .scope()
                .map(part -> Joins.ROOT + "." + part.property() + " = :" + SCOPE + " and ")
                .orElse("");
        String condition = conditions.of(asked);
        return " from " + joins.from() + " where " + scope + condition;
    }
}
