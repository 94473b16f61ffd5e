package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Connections are followed from record to record")
public abstract class ConnectionGraphContract extends StoreContract {

    private static final int FAR = 10;
    private static final int MANY = 100;

    private Participant ann;
    private Participant ben;
    private Participant cleo;
    private Participant clinic;

    @BeforeEach
    void four() {
        ann = given.contact("Ann");
        ben = given.contact("Ben");
        cleo = given.contact("cleo");
        clinic = given.account("Clinic");
    }

    @Test
    void the_nearest_records_come_first_and_then_the_alphabet() {
        UUID toBen = connect(ann, ben);
        UUID toCleo = connect(cleo, ann);
        UUID onToClinic = connect(ben, clinic);

        assertThat(ports.graph().around(everywhere(ann, FAR), MANY))
                .containsExactly(
                        reachedRecord(ben, toBen),
                        reachedRecord(cleo, twin(toCleo)),
                        reachedRecord(clinic, toBen, onToClinic));
    }

    @Test
    void nothing_is_farther_than_the_depth_of_the_traversal() {
        connect(ann, ben);
        connect(ben, cleo);
        connect(cleo, clinic);

        assertThat(names(everywhere(ann, 2))).containsExactly("Ben", "cleo");
    }

    @Test
    void the_longest_path_is_returned_whole() {
        Participant before = ann;
        UUID[] path = new UUID[FAR];
        for (int step = 0; step < FAR; step++) {
            Participant next = given.contact("Contact " + step);
            path[step] = connect(before, next);
            before = next;
        }

        assertThat(ports.graph().to(before.ref(), everywhere(ann, FAR))).contains(reachedRecord(before, path));
    }

    @Test
    void a_circle_is_traversed_both_ways_and_each_record_is_returned_once() {
        connect(ann, ben);
        connect(ben, cleo);
        connect(cleo, clinic);
        connect(clinic, ann);

        assertThat(names(everywhere(ann, FAR))).containsExactly("Ben", "Clinic", "cleo");
    }

    @Test
    void of_several_ways_of_one_length_the_last_row_is_the_one_with_the_lowest_id() {
        connect(ann, ben);
        connect(ann, cleo);
        UUID overBen = connect(ben, clinic);
        UUID overCleo = connect(cleo, clinic);
        UUID lowest = Stream.of(overBen, overCleo)
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow();

        ReachedRecord found =
                ports.graph().to(clinic.ref(), everywhere(ann, FAR)).orElseThrow();

        assertThat(found.path()).hasSize(2).last().isEqualTo(new ConnectionId(lowest));
    }

    @Test
    void no_more_records_come_than_are_asked_for() {
        connect(ann, ben);
        connect(ann, cleo);
        connect(ben, clinic);

        assertThat(ports.graph().around(everywhere(ann, FAR), 2))
                .extracting(ReachedRecord::record)
                .containsExactly(ben.ref(), cleo.ref());
    }

    @Test
    void a_traversal_that_reaches_no_record_is_empty() {
        assertThat(ports.graph().around(everywhere(ann, FAR), MANY)).isEmpty();
        assertThat(ports.graph().to(ben.ref(), everywhere(ann, FAR))).isEmpty();
    }

    @Test
    void the_way_from_a_record_to_itself_has_no_steps() {
        connect(ann, ben);

        assertThat(ports.graph().to(ann.ref(), everywhere(ann, FAR))).contains(reachedRecord(ann));
    }

    @Test
    void a_row_that_may_not_be_gone_over_leads_nowhere() {
        UUID toBen = connect(ann, ben);
        connect(ann, cleo);
        Condition others = new Comparison(new Column("connectionid"), Operator.NOT_EQUAL, toBen);

        assertThat(names(new Traversal(ann.ref(), FAR, others, all()))).containsExactly("cleo");
    }

    @Test
    void a_record_that_may_not_be_come_to_leads_nowhere() {
        connect(ann, ben);
        connect(ben, cleo);
        connect(ann, clinic);
        Map<RecordType, Condition> butBen = all();
        butBen.put(Fixtures.CONTACT, new Comparison(new Column("fullname"), Operator.NOT_EQUAL, "ben"));

        assertThat(names(new Traversal(ann.ref(), FAR, Condition.everything(), butBen)))
                .containsExactly("Clinic");
    }

    @Test
    void what_is_asked_of_rows_and_records_may_look_at_others() {
        connect(ann, ben);
        connect(ben, cleo);
        Map<RecordType, Condition> connected = all();
        connected.put(
                Fixtures.CONTACT,
                new Exists(
                        "connection", "record2id", new Comparison(Column.nameOf("record1id"), Operator.EQUAL, "ann")));
        Condition ofAdministrator =
                new Comparison(Column.nameOf("ownerid").behind("relatedconnectionid"), Operator.GREATER, "a");

        assertThat(names(new Traversal(ann.ref(), FAR, ofAdministrator, connected)))
                .containsExactly("Ben");
    }

    @Test
    void no_record_is_come_to_when_none_of_its_type_may_be() {
        connect(ann, ben);

        assertThat(names(new Traversal(ann.ref(), FAR, Condition.everything(), Map.of())))
                .isEmpty();
    }

    private static Traversal everywhere(Participant from, int steps) {
        return new Traversal(from.ref(), steps, bothRecords(), all());
    }

    private static Condition bothRecords() {
        return new Condition.Not(new Condition.IsNull(new Column("record2id")));
    }

    private static Map<RecordType, Condition> all() {
        Map<RecordType, Condition> all = new HashMap<>();
        RecordTypes.standard().all().forEach(type -> all.put(type, Condition.everything()));
        return all;
    }

    private List<String> names(Traversal traversal) {
        return ports.graph().around(traversal, MANY).stream()
                .map(reachedRecord -> ports.records().find(reachedRecord.record()))
                .flatMap(Optional::stream)
                .map(Participant::name)
                .collect(Collectors.toList());
    }

    /** Connects them and returns the row that leads from the first to the second. */
    private UUID connect(Participant from, Participant to) {
        return given.keep(connection(as(from), as(to))).rows().master().id().value();
    }

    private UUID twin(UUID row) {
        return ports.connections()
                .find(new ConnectionId(row))
                .orElseThrow()
                .rows()
                .twinOf(new ConnectionId(row))
                .id()
                .value();
    }

    private static ReachedRecord reachedRecord(Participant record, UUID... path) {
        return new ReachedRecord(
                record.ref(), Stream.of(path).map(ConnectionId::new).toList());
    }
}
