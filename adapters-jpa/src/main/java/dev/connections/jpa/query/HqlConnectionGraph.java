package dev.connections.jpa.query;

import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.query.SelectionQuery;

/** Traverses the graph of connections by one recursive query for each traversal. */
public final class HqlConnectionGraph implements ConnectionGraph {

    private final Transactions transactions;
    private final RecordTypes types;
    private final ExpressionDialect dialect;
    private final EntityTables tables;

    public HqlConnectionGraph(Transactions transactions, RecordTypes types, ExpressionDialect dialect) {
        this.transactions = transactions;
        this.types = types;
        this.dialect = dialect;
        tables = new EntityTables(types);
    }

    @Override
    public List<ReachedRecord> around(Traversal traversal, int limit) {
        TraversalRenderer text = new TraversalRenderer(traversal, tables);
        return arrivals(traversal, text, text.around(), query -> query.setMaxResults(limit));
    }

    @Override
    public Optional<ReachedRecord> to(RecordRef target, Traversal traversal) {
        TraversalRenderer text = new TraversalRenderer(traversal, tables);
        return arrivals(
                        traversal,
                        text,
                        text.to(),
                        query -> query.setParameter(
                                        TraversalRenderer.TO_TYPE, target.type().objectTypeCode())
                                .setParameter(TraversalRenderer.TO_ID, target.id()))
                .stream()
                .findFirst();
    }

    private List<ReachedRecord> arrivals(
            Traversal traversal, TraversalRenderer text, String hql, UnaryOperator<SelectionQuery<Object[]>> asked) {
        return transactions.query(session -> {
            SelectionQuery<Object[]> query = session.createSelectionQuery(hql, Object[].class)
                    .setParameter(
                            TraversalRenderer.FROM_TYPE, traversal.from().type().objectTypeCode())
                    .setParameter(TraversalRenderer.FROM_ID, traversal.from().id())
                    .setParameter(TraversalRenderer.ROUNDS, traversal.steps())
                    .setParameterList(TraversalRenderer.OPEN_TYPES, text.openTypes());
            for (int number = 0; number < text.values().size(); number++) {
                dialect.bind(query, QueryValues.prefix() + number, text.values().get(number));
            }
            SelectionQuery<Object[]> complete = asked.apply(query);
            return transactions.ask(session, complete::getResultList).stream()
                    .map(this::reachedRecord)
                    .toList();
        });
    }

    private ReachedRecord reachedRecord(Object[] values) {
        RecordRef record = new RecordRef(types.coded((Integer) values[0]).orElseThrow(), (UUID) values[1]);
        return new ReachedRecord(record, rows((String) values[2]));
    }

    private static List<ConnectionId> rows(String path) {
        List<ConnectionId> rows = new ArrayList<>();
        for (int begin = 0; begin < path.length(); begin += TraversalRenderer.ID_LENGTH) {
            rows.add(new ConnectionId(UUID.fromString(path.substring(begin, begin + TraversalRenderer.ID_LENGTH))));
        }
        return rows;
    }
}
