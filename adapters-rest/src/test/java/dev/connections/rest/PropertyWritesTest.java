package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One property of a row is written by itself")
class PropertyWritesTest {

    private static RunningWebApi api;

    private UUID connection;
    private String address;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
        connection = api.connection();
        address = "connections(" + connection + ")";
    }

    @Test
    void it_is_set() {
        Answer answer = api.send("PUT", address + "/description", "{\"value\":\"since school\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.get(address + "/description/$value").body()).isEqualTo("since school");
    }

    @Test
    void it_is_cleared_by_null() {
        api.patch(address, "{\"description\":\"since school\"}");
        assertThat(api.send("PUT", address + "/description", "{\"value\":null}").status())
                .isEqualTo(204);
        assertThat(api.get(address + "/description").status()).isEqualTo(204);
    }

    @Test
    void it_is_cleared_by_being_deleted() {
        api.patch(address, "{\"description\":\"since school\"}");
        assertThat(api.delete(address + "/description").status()).isEqualTo(204);
        assertThat(api.get(address + "/description").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "connections(ID)/statecode,PUT,{\"value\":null}",
        "connections(ID)/statecode,DELETE,''",
        "connectionroles(ROLE)/name,DELETE,''"
    })
    void what_every_row_has_cannot_be_cleared(String path, String method, String body) {
        String role = api.role("Doctor").toString();
        Answer answer =
                api.send(method, path.replace("ID", connection.toString()).replace("ROLE", role), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80040203");
        assertThat(answer.errorMessage()).contains("null").contains("every row has one");
    }

    @ParameterizedTest
    @CsvSource({
        "name,it is computed",
        "ismaster,it is computed",
        "versionnumber,it is computed",
        "connectionid,it can only be given when the row is made"
    })
    void what_clients_may_not_change_is_refused(String property, String reason) {
        Answer answer = api.send("PUT", address + "/" + property, "{\"value\":\"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80040203");
        assertThat(answer.errorMessage()).contains("'" + property + "'").contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/_record1roleid_value,''",
        "DELETE,/record1roleid,''",
        "PUT,/_record1roleid_value,{\"value\":null}"
    })
    void a_lookup_is_refused_with_the_way_to_write_it(String method, String path, String body) {
        Answer answer = api.send(method, address + path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80060888");
        assertThat(answer.errorMessage()).contains("record1roleid/$ref");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"description\":\"x\"}", "{\"value\":\"x\",\"more\":1}", "{\"value\":17}"})
    void a_body_without_a_fitting_value_is_refused(String body) {
        Answer answer = api.send("PUT", address + "/description", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
    }

    @Test
    void annotations_of_the_value_are_passed_over() {
        assertThat(api.send("PUT", address + "/description", "{\"@odata.context\":\"x\",\"value\":\"y\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_outdated_version_is_refused() {
        String etag = api.get(address).header("ETag");
        assertThat(api.send("PUT", address + "/description", "{\"value\":\"a\"}", "If-Match", etag)
                        .status())
                .isEqualTo(204);
        Answer second = api.send("PUT", address + "/description", "{\"value\":\"b\"}", "If-Match", etag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(api.delete(address + "/description", "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(api.get(address + "/description/$value").body()).isEqualTo("a");
    }

    @Test
    void a_row_that_is_not_there_is_not_made() {
        Answer answer = api.send("PUT", "accounts(" + new UUID(1, 1) + ")/name", "{\"value\":\"x\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void a_condition_that_there_be_no_row_is_refused() {
        assertThat(api.send("PUT", address + "/description", "{\"value\":\"x\"}", "If-None-Match", "*")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rows_that_never_change_have_properties_that_are_only_read() {
        UUID role = api.role("Doctor");
        String restriction = "connectionroleobjecttypecodes("
                + api.post(
                                "connectionroleobjecttypecodes",
                                "{\"associatedobjecttypecode\":\"contact\",\"connectionroleid@odata.bind\":\"/connectionroles("
                                        + role + ")\"}")
                        .entityId()
                + ")/associatedobjecttypecode";
        assertThat(api.get(restriction).status()).isEqualTo(200);
        assertThat(api.send("PUT", restriction, "{\"value\":\"account\"}").status())
                .isEqualTo(405);
    }
}
