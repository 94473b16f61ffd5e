package dev.connections.jpa.query;

import dev.connections.domain.record.RecordTypes;

/**
 * The text of a query, ready to be asked with any values.
 *
 * @param text in Hibernate's query language
 * @param projection how to read the rows
 * @param table what is asked
 */
record Statement(String text, Projection projection, EntityTable table) {

    /** The parameter that narrows a table to the rows of one entity. */
    static final String SCOPE = "scope";

    static Statement selecting(QueryShape shape, EntityTable table, RecordTypes types) {
        Projection projection = new Projection(table, shape.columns(), types);
        String text =
                "select " + projection.text() + from(table, shape) + " order by " + new OrderText(table).of(shape);
        return new Statement(text, projection, table);
    }

    static Statement counting(QueryShape shape, EntityTable table, RecordTypes types) {
        return new Statement(
                "select count(*)" + from(table, shape), new Projection(table, shape.columns(), types), table);
    }

    private static String from(EntityTable table, QueryShape shape) {
        String scope = table.scope()
                .map(narrowed -> narrowed.hql() + " = :" + SCOPE + " and ")
                .orElse("");
        return " from " + table.hqlEntity() + " " + EntityTable.ALIAS + " where " + scope
                + new ConditionText(table).of(shape.condition());
    }
}
