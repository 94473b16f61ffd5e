package dev.connections.acceptance.memory;

import dev.connections.application.query.Arrival;
import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.Walk;
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

/** Walks round by round: from the records that the last round came to, to those where nobody has been yet. */
final class InMemoryGraph implements ConnectionGraph {

    private final Transactions transactions;
    private final QueryEvaluator evaluator;

    InMemoryGraph(Transactions transactions, QueryEvaluator evaluator) {
        this.transactions = transactions;
        this.evaluator = evaluator;
    }

    /** A row of a connection between two records. */
    private record Edge(ConnectionId row, RecordRef from, RecordRef to) {}

    @Override
    public List<Arrival> around(Walk walk, int limit) {
        Comparator<Arrival> order = Comparator.<Arrival>comparingInt(
                        arrival -> arrival.path().size())
                .thenComparing(arrival -> name(arrival.record()).orElse(null), Values.ORDER)
                .thenComparing(arrival -> arrival.record().id(), Values.ORDER);
        return visited(walk).values().stream()
                .filter(arrival -> !arrival.record().equals(walk.from()))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Arrival> to(RecordRef target, Walk walk) {
        return Optional.ofNullable(visited(walk).get(target));
    }

    private Map<RecordRef, Arrival> visited(Walk walk) {
        List<Edge> edges = edges(walk);
        Map<RecordRef, Arrival> visited = new LinkedHashMap<>();
        visited.put(walk.from(), new Arrival(walk.from(), List.of()));
        for (int round = 0; round < walk.steps(); round++) {
            Map<RecordRef, Arrival> before = Map.copyOf(visited);
            edges.stream()
                    .filter(edge -> before.containsKey(edge.from()))
                    .forEach(edge -> visited.putIfAbsent(
                            edge.to(), new Arrival(edge.to(), further(before.get(edge.from()), edge))));
        }
        return visited;
    }

    private static List<ConnectionId> further(Arrival arrival, Edge edge) {
        List<ConnectionId> path = new ArrayList<>(arrival.path());
        path.add(edge.row());
        return path;
    }

    /** All that may be gone over, lowest ids first. */
    private List<Edge> edges(Walk walk) {
        Set<UUID> rows = evaluator.ids("connection", walk.rows());
        Set<RecordRef> records = walk.records().entrySet().stream()
                .flatMap(type -> evaluator.ids(type.getKey().logicalName(), type.getValue()).stream()
                        .map(id -> new RecordRef(type.getKey(), id)))
                .collect(Collectors.toSet());
        return transactions.state().connections.values().stream()
                .flatMap(InMemoryGraph::edges)
                .filter(edge -> rows.contains(edge.row().value()) && records.contains(edge.to()))
                .sorted(Comparator.comparing(edge -> edge.row().value(), Values.ORDER))
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
