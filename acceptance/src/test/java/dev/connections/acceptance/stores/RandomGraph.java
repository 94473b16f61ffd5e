package dev.connections.acceptance.stores;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Seven records, contacts and accounts in turns, with connections between them, and a user who does not see all of it.
 * Traversals start at the first record.
 */
final class RandomGraph {

    /** Two of them differ in case only, and one has none. */
    private static final List<String> NAMES = List.of("Start", "b", "A", "B", "", "c", "a");

    private static final int RECORDS = NAMES.size();
    private static final Ownership ADMINISTRATORS = new Ownership(Administrator.USER, Administrator.ROOT.id());
    private static final Stamp NOW = new Stamp(StoredClinic.CLOCK.instant(), Administrator.USER, Optional.empty());
    private static final Comparator<Object> BY_ID = Comparator.comparing(Object::toString);

    private final int number;
    private final List<Participant> records;
    private final List<ActiveConnection> connections = new ArrayList<>();
    private final Set<ConnectionId> hiddenRows;
    private final Set<RecordRef> hiddenRecords;

    /**
     * A graph that has no id in common with graphs of other numbers.
     *
     * @param links each a connection between the records of the two numbers that it is made of in the base of seven
     * @param hiddenRows the numbers of rows that are not seen, two for each connection
     * @param hiddenRecords the numbers of records that are not seen
     */
    RandomGraph(int number, List<Integer> links, Set<Integer> hiddenRows, Set<Integer> hiddenRecords) {
        this.number = number;
        records = IntStream.range(0, RECORDS).mapToObj(this::record).toList();
        links.stream()
                .filter(link -> link / RECORDS != link % RECORDS)
                .forEach(link -> connections.add(connection(link / RECORDS, link % RECORDS)));
        this.hiddenRows = hiddenRows.stream().map(this::row).collect(Collectors.toSet());
        this.hiddenRecords =
                hiddenRecords.stream().map(hidden -> records.get(hidden).ref()).collect(Collectors.toSet());
    }

    private Participant record(int place) {
        RecordType type = place % 2 == 0 ? RecordTypes.CONTACT : RecordTypes.ACCOUNT;
        return Participant.create(new RecordRef(type, id("record", place)), NAMES.get(place), ADMINISTRATORS, NOW);
    }

    private ActiveConnection connection(int from, int to) {
        return ActiveConnection.connect(
                Proposal.toConnect(party(from), party(to), Terms.NONE),
                row(2 * connections.size()),
                row(2 * connections.size() + 1),
                ADMINISTRATORS,
                Origin.HERE,
                NOW);
    }

    private KnownParty party(int place) {
        return new KnownParty(Optional.of(records.get(place)), Optional.empty());
    }

    private ConnectionId row(int place) {
        return new ConnectionId(id("row", place));
    }

    private UUID id(String what, int place) {
        return UUID.nameUUIDFromBytes((number + what + place).getBytes(StandardCharsets.UTF_8));
    }

    List<RecordRef> records() {
        return records.stream().map(Participant::ref).toList();
    }

    /** Has it kept. */
    void keepIn(Ports ports) {
        ports.unitOfWork().perform(() -> {
            records.forEach(ports.records()::add);
            connections.forEach(ports.connections()::add);
            return number;
        });
    }

    /** A traversal from the first record, under the user's visibility. */
    Traversal traversal(int steps) {
        List<Object> rows = hiddenRows.stream().<Object>map(ConnectionId::value).toList();
        Condition seen = new Not(new In(new Column("connectionid"), rows));
        return new Traversal(
                records.get(0).ref(),
                steps,
                seen,
                Map.of(
                        RecordTypes.CONTACT, seen(RecordTypes.CONTACT),
                        RecordTypes.ACCOUNT, seen(RecordTypes.ACCOUNT)));
    }

    private Condition seen(RecordType type) {
        List<Object> hidden = hiddenRecords.stream()
                .filter(record -> record.type().equals(type))
                .<Object>map(RecordRef::id)
                .toList();
        return hidden.isEmpty() ? Condition.everything() : new Not(new In(new Column(type.primaryId()), hidden));
    }

    /** What trying every path finds, the first record included. */
    Map<RecordRef, ReachedRecord> triedOut(int steps) {
        Map<RecordRef, ReachedRecord> best = new HashMap<>();
        tryOut(new ReachedRecord(records.get(0).ref(), List.of()), steps, best);
        return best;
    }

    private void tryOut(ReachedRecord reachedRecord, int steps, Map<RecordRef, ReachedRecord> best) {
        best.merge(reachedRecord.record(), reachedRecord, (one, other) -> order(one, other) <= 0 ? one : other);
        if (steps > 0) {
            connections.stream()
                    .flatMap(connection -> onwards(connection, reachedRecord))
                    .forEach(next -> tryOut(next, steps - 1, best));
        }
    }

    private Stream<ReachedRecord> onwards(ActiveConnection connection, ReachedRecord from) {
        return Stream.of(
                        connection.rows().master().id(),
                        connection.rows().reciprocal().id())
                .filter(row -> !hiddenRows.contains(row))
                .filter(row -> connection.partiesSeenFrom(row).from().record().equals(Optional.of(from.record())))
                .map(row -> further(
                        from, row, connection.partiesSeenFrom(row).to().record().orElseThrow()))
                .filter(next -> !hiddenRecords.contains(next.record()));
    }

    private static ReachedRecord further(ReachedRecord from, ConnectionId row, RecordRef to) {
        List<ConnectionId> path = new ArrayList<>(from.path());
        path.add(row);
        return new ReachedRecord(to, path);
    }

    /** The shorter path comes first; of two that are as long, the one whose last rows have the lower ids. */
    private static int order(ReachedRecord one, ReachedRecord other) {
        int length = one.path().size();
        int order = Integer.compare(length, other.path().size());
        for (int step = length - 1; order == 0 && step >= 0; step--) {
            order = BY_ID.compare(
                    one.path().get(step).value(), other.path().get(step).value());
        }
        return order;
    }

    /** All but the first record, in the order that the port promises. */
    List<ReachedRecord> inOrder(Map<RecordRef, ReachedRecord> found) {
        return found.values().stream()
                .filter(reachedRecord -> !reachedRecord.path().isEmpty())
                .sorted(Comparator.<ReachedRecord>comparingInt(
                                reachedRecord -> reachedRecord.path().size())
                        .thenComparing(reachedRecord -> name(reachedRecord.record()))
                        .thenComparing(reachedRecord -> reachedRecord.record().id(), BY_ID))
                .toList();
    }

    private String name(RecordRef ref) {
        return records.stream()
                .filter(record -> record.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return connections.size() + " connections, hidden: " + hiddenRows + " " + hiddenRecords;
    }
}
