package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Group;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.RowReader;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.transaction.Transactions;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries by projections in Hibernate's query language: just the columns asked for, row by row, without
 * entities and, outside a unit of work, without a transaction. Each has a timeout.
 */
public final class HqlQueryEngine implements QueryEngine {

    private final Transactions transactions;
    private final RecordTypes types;
    private final ExpressionDialect dialect;
    private final EntityTables tables;
    private final StatementCache selects;
    private final StatementCache counts;

    public HqlQueryEngine(Transactions transactions, RecordTypes types, ExpressionDialect dialect) {
        this.transactions = transactions;
        this.types = types;
        this.dialect = dialect;
        tables = new EntityTables(types);
        selects = new StatementCache(shape -> Statement.selecting(shape, tables, types));
        counts = new StatementCache(shape -> Statement.counting(shape, tables, types));
    }

    @Override
    public void run(Query query, RowReader reader) {
        QueryShape.Bound asked = QueryShape.of(query);
        Statement statement = selects.of(asked.shape());
        transactions.query(session -> {
            SelectionQuery<Object[]> select = bound(session, statement, asked.values(), Object[].class)
                    .setFirstResult(query.offset())
                    .setMaxResults(query.limit());
            try (ScrollableResults<Object[]> rows =
                    transactions.ask(session, () -> select.scroll(ScrollMode.FORWARD_ONLY))) {
                while (rows.next()) {
                    reader.read(statement.projection().row(rows.get()));
                }
            }
            return query;
        });
    }

    /** Groups are asked for less often and in more ways than rows: their texts are made anew each time. */
    @Override
    public void aggregate(Aggregation aggregation, GroupReader reader) {
        QueryShape.BoundAggregation asked = QueryShape.of(aggregation);
        Statement statement = Statement.aggregating(asked.shape(), tables, types);
        int keys = aggregation.groups().size();
        transactions.query(session -> {
            SelectionQuery<Object[]> select =
                    bound(session, statement, asked.values(), Object[].class).setMaxResults(aggregation.limit());
            transactions
                    .ask(session, select::getResultList)
                    .forEach(values -> reader.read(new StoredGroup(values, keys)));
            return aggregation;
        });
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
        Statement statement = counts.of(asked.shape().counting());
        return transactions.query(session -> {
            SelectionQuery<Long> select = bound(session, statement, asked.values(), Long.class);
            return transactions.ask(session, select::getSingleResult);
        });
    }

    private <R> SelectionQuery<R> bound(
            StatelessSession session, Statement statement, QueryValues values, Class<R> result) {
        SelectionQuery<R> query = session.createSelectionQuery(statement.text(), result);
        statement.table().scope().ifPresent(scope -> query.setParameter(Statement.SCOPE, scope.value()));
        values.forEach(statement.visibilities(), (parameter, value) -> dialect.bind(query, parameter, value));
        return query;
    }
}
