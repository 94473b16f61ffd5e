package dev.connections.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connections.benchmarks.floor.RacedFloor.Contacts;
import dev.connections.benchmarks.floor.RacedFloor.Held;
import dev.connections.benchmarks.floor.RacedFloor.Made;
import dev.connections.benchmarks.floor.RacedFloor.Sent;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of the floor that meet: it holds what our server holds, so that none is lost and no rule is broken. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreDialect.class)
@Timeout(60)
final class FloorRacesTest {

    private static final int ROUNDS = 15;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final String DESCRIBED = "{\"description\": \"Said anew\"}";

    private static RacedFloor floor;

    @Parameter
    private StoreDialect database;

    @BeforeParameterizedClassInvocation
    static void open(StoreDialect database) throws Exception {
        floor = new RacedFloor(database);
    }

    @AfterParameterizedClassInvocation
    static void close() throws Exception {
        floor.close();
    }

    @ParameterizedTest(name = "the other way round: {0}")
    @ValueSource(booleans = {false, true})
    void ofTwoClientsThatMakeTheSameConnectionAtOnceOneIsRefused(boolean mirrored) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Contacts contacts = floor.contacts();

            List<Integer> answers =
                    statuses(floor.create(contacts), floor.create(mirrored ? contacts.mirrored() : contacts));

            assertThat(answers).containsExactlyInAnyOrder(NO_CONTENT, BAD_REQUEST);
            assertThat(floor.rows(
                            "select id from connection where record1_id = ? and record2_id = ?",
                            contacts.near(),
                            contacts.far()))
                    .hasSize(1);
        }
    }

    /** The role is held, so that both have passed the rules before the first can end, unless one waits for the other. */
    @ParameterizedTest(name = "the other way round: {0}")
    @ValueSource(booleans = {false, true})
    void theRuleAgainstDuplicatesIsAskedAfterAnEqualCreationHasEnded(boolean mirrored) throws Exception {
        assumeTrue(database == StoreDialect.POSTGRESQL, "H2 checks a reference without waiting for its row");
        Contacts contacts = floor.contacts();
        Sent one;
        Sent other;
        try (Held role = floor.holdAgainstReferences("connection_role", SmallStore.role(3))) {
            one = floor.create(contacts);
            other = floor.create(mirrored ? contacts.mirrored() : contacts);
            role.awaitWaiting(2, one, other);
        }

        assertThat(statuses(one, other)).containsExactlyInAnyOrder(NO_CONTENT, BAD_REQUEST);
    }

    @Test
    void creationWaitsForAChangeOfItsFirstRecord() throws Exception {
        Contacts contacts = floor.contacts();

        waitsFor("participant", contacts.near(), () -> floor.create(contacts));
    }

    @Test
    void creationWaitsForAChangeOfItsSecondRecord() throws Exception {
        Contacts contacts = floor.contacts();

        waitsFor("participant", contacts.far(), () -> floor.create(contacts));
    }

    @Test
    void descriptionWaitsForAChangeOfTheRecord() throws Exception {
        Contacts contacts = floor.contacts();
        Made made = floor.made(contacts);

        waitsFor("participant", contacts.near(), () -> floor.send("PATCH", made.path(), DESCRIBED));
    }

    @Test
    void sharingWaitsForAChangeOfTheConnection() throws Exception {
        Made made = floor.made(floor.contacts());
        String access = "{\"Target\": {\"@odata.id\": \"" + made.path()
                + "\"}, \"PrincipalAccess\": {\"AccessMask\": \"ReadAccess\", \"Principal\": {\"@odata.id\":"
                + " \"systemusers(" + SmallStore.USER + ")\"}}}";

        waitsFor("connection", made.row(), () -> floor.send("POST", "GrantAccess", access));
    }

    private static void waitsFor(String table, UUID row, Request request) throws SQLException {
        Sent answer;
        try (Held held = floor.hold(table, row)) {
            answer = request.send();
            assertThat(held.awaitWaiting(1, answer)).as("waiting for the row").isEqualTo(1);
            assertThat(answer.isAnswered()).as("answered").isFalse();
        }
        assertThat(statuses(answer)).containsExactly(NO_CONTENT);
    }

    /** Of both rows the lesser is changed, at a version of its own, while the greater is held. */
    @Test
    void aDeltaLinkThatIsTakenDuringAChangeTellsOfItLater() throws Exception {
        Made made = floor.made(floor.contacts());
        Sent change;
        URI link;
        try (Held greater = floor.hold("connection", made.greater())) {
            change = floor.send("PATCH", made.path(), DESCRIBED);
            greater.awaitWaiting(1, change);
            link = deltaLink();
        }

        assertThat(statuses(change)).containsExactly(NO_CONTENT);
        assertThat(floor.send("GET", link, "").body())
                .contains(made.row().toString(), made.twin().toString());
    }

    @Test
    void aDeltaLinkThatIsTakenDuringACreationTellsOfItLater() throws Exception {
        assumeTrue(database == StoreDialect.POSTGRESQL, "H2 checks a reference without waiting for its row");
        Contacts contacts = floor.contacts();
        Sent creation;
        URI link;
        try (Held role = floor.holdAgainstReferences("connection_role", SmallStore.role(3))) {
            creation = floor.create(contacts);
            role.awaitWaiting(1, creation);
            link = deltaLink();
        }

        UUID made = creation.made();
        assertThat(floor.send("GET", link, "").body()).contains(made.toString());
    }

    private static URI deltaLink() {
        String body = floor.send("GET", floor.address("connections?$select=name"), "", "Prefer", "odata.track-changes")
                .body();
        String before = "@odata.deltaLink\":\"";
        int start = body.indexOf(before) + before.length();
        return URI.create(body.substring(start, body.indexOf('"', start)));
    }

    /** Both have read the connection before the first can write. */
    @Test
    void ofTwoChangesAtOnceTheSecondBuildsOnTheFirst() throws Exception {
        Contacts contacts = floor.contacts();
        Made made = floor.made(contacts);
        long before = version(made.row());
        Sent describe;
        Sent reconnect;
        try (Held near = floor.hold("participant", contacts.near())) {
            describe = floor.send("PATCH", made.path(), DESCRIBED);
            reconnect = floor.send("PATCH", made.path(), "{" + RacedFloor.contact(2, contacts.other()) + "}");
            near.awaitWaiting(floor.writers(2), describe, reconnect);
        }

        assertThat(statuses(describe, reconnect)).containsExactly(NO_CONTENT, NO_CONTENT);
        List<String> amended = floor.rows(
                "select payload from connection_event where type = 'Amended' and row_id = ? order by id", made.row());
        assertThat(amended).hasSize(2);
        assertThat(amended.get(1)).contains("Said anew", contacts.other().toString());
        assertThat(floor.rows(
                        "select description from connection where record2_id = ? and id = ?",
                        contacts.other(),
                        made.row()))
                .containsExactly("Said anew");
        assertThat(version(made.row())).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void ofTwoEqualDescriptionsAtOnceEachIsAnEventAndAVersionOfBothRows() throws Exception {
        Contacts contacts = floor.contacts();
        Made made = floor.made(contacts);
        long before = version(made.row());
        Sent one;
        Sent other;
        try (Held near = floor.hold("participant", contacts.near())) {
            one = floor.send("PATCH", made.path(), DESCRIBED);
            other = floor.send("PATCH", made.path(), DESCRIBED);
            near.awaitWaiting(floor.writers(2), one, other);
        }

        assertThat(statuses(one, other)).containsExactly(NO_CONTENT, NO_CONTENT);
        assertThat(events(made)).containsExactly("Connected", "Amended", "Amended");
        assertThat(version(made.row())).isGreaterThanOrEqualTo(before + 2);
    }

    private static long version(UUID row) throws SQLException {
        return Long.parseLong(floor.rows("select version_number from connection where id = ?", row)
                .get(0));
    }

    @Test
    void deletionAgainstAChangeLeavesNoHalfOfThePair() throws Exception {
        Made made = floor.made(floor.contacts());
        Sent deletion;
        Sent change;
        try (Held greater = floor.hold("connection", made.greater())) {
            deletion = floor.send("DELETE", made.path(), "");
            change = floor.send("PATCH", made.path(), DESCRIBED);
            greater.awaitWaiting(floor.writers(2), deletion, change);
        }

        assertThat(statuses(deletion)).containsExactly(NO_CONTENT);
        boolean changed = statuses(change).equals(List.of(NO_CONTENT));
        assertThat(changed || statuses(change).equals(List.of(NOT_FOUND)))
                .as("204 or 404")
                .isTrue();
        assertThat(events(made))
                .isEqualTo(
                        changed
                                ? List.of("Connected", "Amended", "Disconnected")
                                : List.of("Connected", "Disconnected"));
        assertGone(made);
    }

    @Test
    void ofTwoDeletionsAtOnceOneFindsNothing() throws Exception {
        Made made = floor.made(floor.contacts());
        Sent one;
        Sent other;
        try (Held greater = floor.hold("connection", made.greater())) {
            one = floor.send("DELETE", made.path(), "");
            other = floor.send("DELETE", "connections(" + made.twin() + ")", "");
            greater.awaitWaiting(floor.writers(2), one, other);
        }

        assertThat(statuses(one, other)).containsExactlyInAnyOrder(NO_CONTENT, NOT_FOUND);
        assertThat(events(made)).containsExactly("Connected", "Disconnected");
        assertGone(made);
    }

    private static void assertGone(Made made) throws SQLException {
        assertThat(floor.rows("select id from connection where id in (?, ?)", made.row(), made.twin()))
                .isEmpty();
        assertThat(floor.rows("select row_id from deleted_row where row_id in (?, ?)", made.row(), made.twin()))
                .containsExactlyInAnyOrder(made.row().toString(), made.twin().toString());
    }

    /** The types of its events, in the order of time. */
    private static List<String> events(Made made) throws SQLException {
        return floor.rows(
                "select type from connection_event where row_id in (?, ?) order by id", made.row(), made.twin());
    }

    /** A request that is sent and not waited for. */
    @FunctionalInterface
    private interface Request {
        Sent send();
    }

    private static List<Integer> statuses(Sent... answers) {
        return Stream.of(answers).map(Sent::status).toList();
    }
}
