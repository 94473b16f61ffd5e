package dev.connections.memory;

import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traverses the graph breadth-first: each round goes from the records that the last one reached to those that were not
 * visited yet.
 */
final class InMemoryGraph implements ConnectionGraph {

    private final InMemoryTransactions transactions;
    private final QueryEvaluator evaluator;

    InMemoryGraph(InMemoryTransactions transactions, QueryEvaluator evaluator) {
        this.transactions = transactions;
        this.evaluator = evaluator;
    }

    /** A row of a connection between two records. */
    private record Edge(ConnectionId row, RecordRef from, RecordRef to) {}

    @Override
    public List<ReachedRecord> around(Traversal traversal, int limit) {
        Comparator<ReachedRecord> order = Comparator.<ReachedRecord>comparingInt(
                        reachedRecord -> reachedRecord.path().size())
                .thenComparing(reachedRecord -> name(reachedRecord.record()).orElse(null), ValueOrder.ORDER)
                .thenComparing(reachedRecord -> reachedRecord.record().id(), ValueOrder.ORDER);
        return visited(traversal).values().stream()
                .filter(reachedRecord -> !reachedRecord.record().equals(traversal.from()))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ReachedRecord> to(RecordRef target, Traversal traversal) {
        return Optional.ofNullable(visited(traversal).get(target));
    }

    private Map<RecordRef, ReachedRecord> visited(Traversal traversal) {
        List<Edge> edges = edges(traversal);
        Map<RecordRef, ReachedRecord> visited = new LinkedHashMap<>();
        visited.put(traversal.from(), new ReachedRecord(traversal.from(), List.of()));
        for (int round = 0; round < traversal.steps(); round++) {
            Map<RecordRef, ReachedRecord> before = Map.copyOf(visited);
            edges.stream()
                    .filter(edge -> before.containsKey(edge.from()))
                    .forEach(edge -> visited.putIfAbsent(
                            edge.to(), new ReachedRecord(edge.to(), further(before.get(edge.from()), edge))));
        }
        return visited;
    }

    private static List<ConnectionId> further(ReachedRecord reachedRecord, Edge edge) {
        List<ConnectionId> path = new ArrayList<>(reachedRecord.path());
        path.add(edge.row());
        return path;
    }

    /** All rows that may be followed, lowest ids first. */
    private List<Edge> edges(Traversal traversal) {
        Set<UUID> rows = evaluator.ids("connection", traversal.rows());
        Set<RecordRef> records = traversal.records().entrySet().stream()
                .flatMap(type -> evaluator.ids(type.getKey().logicalName(), type.getValue()).stream()
                        .map(id -> new RecordRef(type.getKey(), id)))
                .collect(Collectors.toSet());
        return transactions.state().connections.values().stream()
                .flatMap(InMemoryGraph::edges)
                .filter(edge -> rows.contains(edge.row().value()) && records.contains(edge.to()))
                .sorted(Comparator.comparing(edge -> edge.row().value(), ValueOrder.ORDER))
                .toList();
    }

    private static Stream<Edge> edges(Connection connection) {
        return Stream.of(connection.rows().master(), connection.rows().reciprocal())
                .map(ConnectionRow::id)
                .flatMap(row -> edge(row, connection.partiesSeenFrom(row)).stream());
    }

    private static Optional<Edge> edge(ConnectionId row, Parties parties) {
        return parties.from().record().flatMap(from -> parties.to().record().map(to -> new Edge(row, from, to)));
    }

    private Optional<String> name(RecordRef record) {
        return Optional.ofNullable(transactions.state().records.get(record))
                .map(Participant::name)
                .filter(name -> !name.isEmpty());
    }
}
