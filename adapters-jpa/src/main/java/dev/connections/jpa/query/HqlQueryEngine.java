package dev.connections.jpa.query;

import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.RowReader;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.transaction.Transactions;
import java.util.List;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Answers queries by projections in Hibernate's query language: just the columns asked for, row by row, without entities
 * and, outside a unit of work, without a transaction.
 */
public final class HqlQueryEngine implements QueryEngine {

    private final Transactions transactions;
    private final StatementCache selects;
    private final StatementCache counts;

    public HqlQueryEngine(Transactions transactions, RecordTypes types) {
        this.transactions = transactions;
        EntityTables tables = new EntityTables(types);
        selects = new StatementCache(shape -> Statement.selecting(shape, tables, types));
        counts = new StatementCache(shape -> Statement.counting(shape, tables, types));
    }

    @Override
    public void run(Query query, RowReader reader) {
        QueryShape.Bound asked = QueryShape.of(query);
        Statement statement = selects.of(asked.shape());
        transactions.read(session -> {
            SelectionQuery<Object[]> select =
                    bound(session, statement, asked.values(), Object[].class).setMaxResults(query.limit());
            try (ScrollableResults<Object[]> rows = select.scroll(ScrollMode.FORWARD_ONLY)) {
                while (rows.next()) {
                    reader.read(statement.projection().row(rows.get()));
                }
            }
            return query;
        });
    }

    @Override
    public long count(Query query) {
        QueryShape.Bound asked = QueryShape.of(query);
        Statement statement = counts.of(asked.shape().counting());
        return transactions.read(
                session -> bound(session, statement, asked.values(), Long.class).getSingleResult());
    }

    private static <R> SelectionQuery<R> bound(
            StatelessSession session, Statement statement, List<Object> values, Class<R> result) {
        SelectionQuery<R> query = session.createSelectionQuery(statement.text(), result);
        statement.table().scope().ifPresent(scope -> query.setParameter(Statement.SCOPE, scope.value()));
        for (int number = 0; number < values.size(); number++) {
            bind(query, ConditionText.parameter(number), values.get(number));
        }
        return query;
    }

    private static void bind(SelectionQuery<?> query, String parameter, Object value) {
        if (value instanceof List<?> values) {
            query.setParameterList(parameter, values);
        } else {
            query.setParameter(parameter, value);
        }
    }
}
