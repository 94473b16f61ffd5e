package dev.connections.jpa.query;

import dev.connections.domain.record.RecordTypes;

/**
 * The statement that asks for the rows of a query.
 *
 * @param projection where each column stands among the values of a row
 */
record RowStatement(Statement statement, Projection projection) {

    /** The statement for queries of that shape. */
    static RowStatement of(QueryShape shape, EntityTables tables, SqlDialect dialect, RecordTypes types) {
        Joins joins = new Joins(tables, tables.of(shape.entity()), shape.rowVisibility(), dialect);
        ConditionRenderer conditions = Statement.joined(joins, shape.joins());
        Projection projection = new Projection(joins, shape, types);
        String end = projection.grouping() + " order by " + new OrderRenderer(joins).of(shape);
        String condition = conditions.of(shape.condition());
        return new RowStatement(Statement.selecting(projection.selected(), joins, condition, end), projection);
    }
}
