package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows that are changed together are locked first, in one order")
class HeldRowsTest {

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void forget() {
        api.forgetEverything();
    }

    @Test
    void in_a_change_set() {
        UUID first = api.connection();
        UUID second = api.connection();
        int before = api.store().held().size();

        api.send(
                "POST",
                "$batch",
                "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + patch(1, second) + patch(2, first)
                        + "--c--\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");

        assertThat(connectionsHeldAfter(before)).startsWith(first, second);
    }

    @Test
    void in_an_update_of_several_rows() {
        UUID first = api.connection();
        UUID second = api.connection();
        int before = api.store().held().size();

        api.post(
                "connections/Microsoft.Dynamics.CRM.UpdateMultiple",
                "{\"Targets\":[" + target(second) + "," + target(first) + "]}");

        assertThat(connectionsHeldAfter(before)).startsWith(first, second);
    }

    @Test
    void in_a_creation_of_several_rows() {
        UUID ann = api.contact("Ann");
        UUID ben = api.contact("Ben");
        UUID clinic = api.account("Clinic");
        int before = api.store().held().size();

        api.post(
                "connections/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\":[" + joining(ben, clinic) + "," + joining(ann, clinic) + "]}");

        assertThat(heldAfter(before).map(RecordRef::id).limit(3)).containsExactly(clinic, ann, ben);
    }

    private static List<UUID> connectionsHeldAfter(int before) {
        return heldAfter(before)
                .filter(row -> row.type().equals(RecordTypes.CONNECTION))
                .map(RecordRef::id)
                .toList();
    }

    private static Stream<RecordRef> heldAfter(int before) {
        return api.store().held().stream().skip(before);
    }

    private static String patch(int contentId, UUID connection) {
        return "--c\r\nContent-Type: application/http\r\nContent-ID: " + contentId + "\r\n\r\nPATCH connections("
                + connection + ") HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"description\":\"Anew\"}\r\n";
    }

    private static String target(UUID connection) {
        return "{\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\",\"connectionid\":\"" + connection
                + "\",\"description\":\"Anew\"}";
    }

    private static String joining(UUID contact, UUID account) {
        return "{\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\",\"record1id_contact@odata.bind\":\"/contacts("
                + contact + ")\",\"record2id_account@odata.bind\":\"/accounts(" + account + ")\"}";
    }
}
