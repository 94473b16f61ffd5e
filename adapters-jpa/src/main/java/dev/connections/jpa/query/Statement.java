package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Join;
import java.util.List;

/**
 * A statement that can be run with any values.
 *
 * @param sql its text
 * @param selected how to read the values of a row
 */
record Statement(ParameterizedSql sql, SelectList selected) {

    private static final String COUNT = "count(*)";

    /** The statement that counts the rows of a query. */
    static Statement counting(QueryShape shape, EntityTables tables, SqlDialect dialect) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility(), dialect);
        ConditionRenderer conditions = joined(joins, shape.joins());
        SelectList selected = new SelectList();
        selected.add(COUNT, Long.class);
        return selecting(selected, joins, conditions.of(shape.condition()), "");
    }

    /** The statement of an aggregate query. */
    static Statement aggregating(Aggregation shape, EntityTables tables, SqlDialect dialect) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility(), dialect);
        ConditionRenderer conditions = joined(joins, shape.joins());
        GroupRenderer groups = new GroupRenderer(joins);
        SelectList selected = groups.selected(shape);
        String grouping = groups.grouping(shape);
        return selecting(selected, joins, conditions.of(shape.condition()), grouping);
    }

    /** Comes before everything else that may join a table. */
    static ConditionRenderer joined(Joins joins, List<Join> asked) {
        ConditionRenderer conditions = new ConditionRenderer(joins, QueryValues.OF_CONDITIONS);
        asked.forEach(conditions::join);
        return conditions;
    }

    /** Comes after everything that may join a table. */
    static Statement selecting(SelectList selected, Joins joins, String condition, String end) {
        String text = joins.commonTableExpressions().before() + "select " + selected.text() + " from " + joins.from()
                + " where " + joins.scope() + condition + end;
        return new Statement(ParameterizedSql.of(text), selected);
    }
}
