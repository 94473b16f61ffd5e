package dev.connections.application.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.access.Staff;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.Records;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Query;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.query.Traversal;
import dev.connections.application.reading.QueryShares;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.Refusals;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Following connections")
class ConnectionFollowingTest {

    private static final RecordRef ANN = Clinic.drAnnLee().ref();
    private static final RecordRef BEN = Clinic.ben().ref();
    private static final RecordRef CLEO = Clinic.cleo().ref();
    private static final Route NEAR = Route.of(2);
    private static final Caller STRANGER = Caller.of(Clinic.STRANGER);

    private final EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());
    private final AccessControl access = new Staff()
            .holds(Clinic.STRANGER, Privilege.of(AccessRight.READ, RecordTypes.CONNECTION), PrivilegeDepth.LOCAL)
            .access();
    private final Ground ground = new Ground();
    private final Desk desk = new Desk();
    private final FollowConnections graph = new ConnectionFollowing(
            ground, port(Records.class, Map.of("find", Clinic.ben())), desk, entities, access, new QueryShares(0));

    @Test
    void a_traversal_skips_connections_and_records_that_the_caller_does_not_see() {
        graph.connectedRecords(BEN, NEAR, STRANGER);
        graph.shortestPath(BEN, BEN, NEAR, STRANGER);

        assertThat(ground.traversals).hasSize(2).allSatisfy(traversal -> {
            assertThat(traversal.rows())
                    .isEqualTo(NEAR.condition()
                            .and(access.visibleRows(
                                    STRANGER, entities.named("connection").orElseThrow())));
            assertThat(traversal.records()).hasSize(RecordTypes.standard().all().size());
            traversal
                    .records()
                    .forEach((type, visible) -> assertThat(visible)
                            .isEqualTo(access.visibleRows(
                                    STRANGER, entities.named(type.logicalName()).orElseThrow())));
        });
    }

    @Test
    void an_invisible_record_counts_as_missing() {
        desk.unseen.add(CLEO);

        Refusals.refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST, () -> graph.connectedRecords(CLEO, NEAR, Administrator.CALLER));
        Refusals.refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST, () -> graph.shortestPath(CLEO, BEN, NEAR, Administrator.CALLER));
        Refusals.refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST, () -> graph.shortestPath(BEN, CLEO, NEAR, Administrator.CALLER));
        assertThat(ground.traversals).isEmpty();
    }

    @Test
    void what_is_never_connected_is_no_end_of_a_path() {
        RecordRef connection = Clinic.MASTER.ref();

        Refusals.refusal(
                ErrorCode.INVALID_ARGUMENT, () -> graph.connectedRecords(connection, NEAR, Administrator.CALLER));
        Refusals.refusal(
                ErrorCode.INVALID_ARGUMENT, () -> graph.shortestPath(BEN, connection, NEAR, Administrator.CALLER));
    }

    @Test
    void each_step_names_the_record_that_it_leads_to() {
        ground.arrivals.add(new ReachedRecord(ANN, List.of(desk.row(1, CLEO), desk.row(2, ANN))));

        assertThat(graph.connectedRecords(BEN, NEAR, Administrator.CALLER).paths())
                .containsExactly(new ConnectionPath(List.of(
                        new Step(new ConnectionId(Clinic.id(1)), Optional.empty(), new Named(CLEO, Optional.empty())),
                        new Step(new ConnectionId(Clinic.id(2)), Optional.empty(), new Named(ANN, Optional.empty())))));
    }

    @Test
    void a_path_with_a_connection_deleted_meanwhile_is_left_out() {
        ground.arrivals.add(new ReachedRecord(ANN, List.of(new ConnectionId(Clinic.id(1)))));

        assertThat(graph.connectedRecords(BEN, NEAR, Administrator.CALLER))
                .isEqualTo(new Neighbourhood(List.of(), false));
        assertThat(graph.shortestPath(BEN, BEN, NEAR, Administrator.CALLER)).isEmpty();
    }

    @Test
    void records_beyond_the_limit_are_only_said_to_be_there() {
        IntStream.rangeClosed(0, FollowConnections.MAX_RECORDS)
                .forEach(number -> ground.arrivals.add(new ReachedRecord(ANN, List.of(desk.row(number, ANN)))));

        Neighbourhood found = graph.connectedRecords(BEN, NEAR, Administrator.CALLER);

        assertThat(found.paths()).hasSize(FollowConnections.MAX_RECORDS);
        assertThat(found.more()).isTrue();
    }

    @Test
    void a_last_record_at_the_limit_is_no_sign_of_more() {
        IntStream.range(0, FollowConnections.MAX_RECORDS)
                .forEach(number -> ground.arrivals.add(new ReachedRecord(ANN, List.of(desk.row(number, ANN)))));

        assertThat(graph.connectedRecords(BEN, NEAR, Administrator.CALLER).more())
                .isFalse();
    }

    /** A graph in which every traversal reaches the same records. */
    private static final class Ground implements ConnectionGraph {

        private final List<Traversal> traversals = new ArrayList<>();
        private final List<ReachedRecord> arrivals = new ArrayList<>();

        @Override
        public List<ReachedRecord> around(Traversal traversal, int limit) {
            traversals.add(traversal);
            return arrivals.stream().limit(limit).toList();
        }

        @Override
        public Optional<ReachedRecord> to(RecordRef target, Traversal traversal) {
            traversals.add(traversal);
            return arrivals.stream().findFirst();
        }
    }

    /** Knows the rows of some connections, and which records are not to be seen. */
    private static final class Desk implements RunQuery {

        private final Map<UUID, RecordRef> rows = new HashMap<>();
        private final Set<RecordRef> unseen = new HashSet<>();

        ConnectionId row(int number, RecordRef to) {
            rows.put(Clinic.id(number), to);
            return new ConnectionId(Clinic.id(number));
        }

        @Override
        public void run(Query query, Caller caller, RowReader reader) {
            Condition.In asked = (Condition.In) query.condition();
            asked.values().stream()
                    .map(UUID.class::cast)
                    .filter(rows::containsKey)
                    .forEach(id -> reader.read(new Leading(id, rows.get(id))));
        }

        @Override
        public void retrieve(RecordRef row, Query query, Caller caller, RowReader reader) {
            if (unseen.contains(row)) {
                throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), row.id());
            }
        }

        @Override
        public void aggregate(Aggregation aggregation, Caller caller, GroupReader reader) {
            throw new UnsupportedOperationException("Nothing is taken together here.");
        }

        @Override
        public ZoneId timeZone(Caller caller) {
            throw new UnsupportedOperationException("Nothing is told in a time zone here.");
        }

        @Override
        public long count(Query query, Caller caller) {
            throw new UnsupportedOperationException("Nothing is counted here.");
        }
    }

    /** A row that leads to a record, without roles and names. */
    private record Leading(UUID id, RecordRef to) implements Row {

        @Override
        public @Nullable Object value(Column column) {
            return switch (column.toString()) {
                case "connectionid" -> id;
                case "record2id" -> to.id();
                default -> null;
            };
        }

        @Override
        public @Nullable String target(Column lookup) {
            return to.type().logicalName();
        }
    }

    /** A port that finds the same whatever it is asked for. */
    private static <T> T port(Class<T> type, Map<String, Object> found) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> Optional.of(found.get(method.getName()))));
    }
}
