package dev.connections.jpa.query;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all queries and subqueries of one statement share.
 *
 * @param tables where the rows of each entity are kept
 * @param dialect what the database speaks
 * @param commonTableExpressions the common table expressions that the statement refers to
 * @param names how many names have been given to tables
 */
record StatementContext(
        EntityTables tables, SqlDialect dialect, CommonTableExpressions commonTableExpressions, AtomicInteger names) {

    /** The context of a new statement. */
    StatementContext(EntityTables tables, SqlDialect dialect) {
        this(tables, dialect, new CommonTableExpressions(), new AtomicInteger());
    }

    /** The table of an entity, under a name of its own. */
    TableAlias alias(EntityTable table) {
        return new TableAlias(nextName(), table);
    }

    /** The same for the entity of that logical name. */
    TableAlias alias(String entity) {
        return alias(tables.of(entity));
    }

    /** A name for one more table. */
    String nextName() {
        return "j" + names.getAndIncrement();
    }
}
