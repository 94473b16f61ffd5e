package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Group;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.RowReader;
import dev.connections.jpa.attribute.SideTables;
import dev.connections.jpa.transaction.Transactions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries by projections in SQL: just the columns asked for, row by row, without entities and, outside a unit of
 * work, without a transaction. Each has a timeout.
 */
public final class SqlQueryEngine implements QueryEngine {

    private final StatementRunner runner;
    private final SqlDialect dialect;
    private final EntityTables tables;
    private final StatementCache<RowStatement> selects;
    private final StatementCache<Statement> counts;

    /** An engine for queries of these entities, on a database that speaks that dialect. */
    public SqlQueryEngine(
            Transactions transactions, EntityCatalogue entities, SideTables sideTables, SqlDialect dialect) {
        this.dialect = dialect;
        runner = new StatementRunner(transactions, dialect);
        tables = new EntityTables(entities, sideTables);
        selects = new StatementCache<>(shape -> RowStatement.of(shape, tables, dialect, entities.recordTypes()));
        counts = new StatementCache<>(shape -> Statement.counting(shape, tables, dialect));
    }

    @Override
    public void run(Query query, RowReader reader) {
        QueryShape.Bound asked = QueryShape.of(query);
        RowStatement select = selects.of(asked.shape());
        RowLimit limit = new RowLimit(query.offset(), query.limit());
        runner.run(
                select.statement(),
                asked.values(),
                Optional.of(limit),
                values -> reader.read(select.projection().row(values)));
    }

    /** Groups are asked for less often and in more ways than rows: their texts are made anew each time. */
    @Override
    public void aggregate(Aggregation aggregation, GroupReader reader) {
        QueryShape.BoundAggregation asked = QueryShape.of(aggregation);
        int keys = aggregation.groups().size();
        runner.run(
                Statement.aggregating(asked.shape(), tables, dialect),
                asked.values(),
                Optional.of(RowLimit.first(aggregation.limit())),
                values -> reader.read(new StoredGroup(values, keys)));
    }

    /** The values of a group, the columns that it is grouped by first. */
    private record StoredGroup(@Nullable Object[] values, int keys) implements Group {

        @Override
        public @Nullable Object key(int number) {
            return values[number];
        }

        @Override
        public @Nullable Object measure(int number) {
            return values[keys + number];
        }
    }

    @Override
    public long count(Query query) {
        QueryShape.Bound asked = QueryShape.of(query);
        AtomicLong count = new AtomicLong();
        runner.run(
                counts.of(asked.shape().counting()),
                asked.values(),
                Optional.empty(),
                values -> count.set((Long) values[0]));
        return count.get();
    }
}
