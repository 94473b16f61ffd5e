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

@DisplayName("Rows are related by references")
class ReferencesTest {

    private static RunningWebApi api;

    private UUID connection;
    private String address;
    private UUID role;

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
        role = api.role("Employer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectionroles(%s)",
                "/connectionroles(%s)",
                "ROOTconnectionroles(%s)",
                "/api/data/v9.2/connectionroles(%s)"
            })
    void a_lookup_is_set_by_any_form_of_address(String form) {
        String id = form.replace("ROOT", api.root()).formatted(role);
        assertThat(put("/record1roleid/$ref", id).status()).isEqualTo(204);
        assertThat(lookup("_record1roleid_value")).isEqualTo(role.toString());
    }

    @Test
    void a_lookup_to_rows_of_many_types_is_set_by_the_property_of_the_type() {
        UUID ben = api.contact("Ben");
        assertThat(put("/record2id_contact/$ref", "contacts(" + ben + ")").status())
                .isEqualTo(204);
        assertThat(lookup("_record2id_value")).isEqualTo(ben.toString());
    }

    @Test
    void a_lookup_is_cleared() {
        put("/record1roleid/$ref", "connectionroles(" + role + ")");
        assertThat(api.delete(address + "/record1roleid/$ref").status()).isEqualTo(204);
        assertThat(api.get(address + "/record1roleid").status()).isEqualTo(204);
    }

    @Test
    void a_lookup_to_another_type_is_not_cleared_by_the_property_of_this_one() {
        String account = lookup("_record1id_value");
        assertThat(api.delete(address + "/record1id_contact/$ref").status()).isEqualTo(204);
        assertThat(lookup("_record1id_value")).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({
        "/record1roleid/$ref,accounts(00000000-0000-0000-0000-000000000001),0x80048d19,connectionrole",
        "/record1roleid/$ref,http://example.org/connectionroles(00000000-0000-0000-0000-000000000001),0x80048d19,example",
        "/createdby/$ref,systemusers(00000000-0000-0000-0000-000000000001),0x80040203,computed"
    })
    void a_reference_that_does_not_fit_is_refused(String path, String id, String code, String message) {
        Answer answer = put(path, id);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.errorMessage()).contains(message);
    }

    @Test
    void a_reference_to_a_row_that_is_not_there_is_refused() {
        Answer answer = put("/record1roleid/$ref", "connectionroles(" + new UUID(9, 9) + ")");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void a_reference_of_an_outdated_version_is_refused() {
        Answer answer = api.send(
                "PUT",
                address + "/record1roleid/$ref",
                "{\"@odata.id\":\"connectionroles(" + role + ")\"}",
                "If-Match",
                "W/\"1\"");
        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void a_row_that_is_not_there_is_not_made_by_a_reference() {
        Answer answer = api.send(
                "PUT",
                "connections(" + new UUID(9, 9) + ")/record1roleid/$ref",
                "{\"@odata.id\":\"connectionroles(" + role + ")\"}");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void adding_to_a_collection_sets_the_lookup_of_the_other_row() {
        UUID ben = api.contact("Ben");
        Answer answer = api.post(
                "contacts(" + ben + ")/contact_connections2/$ref",
                "{\"@odata.id\":\"" + api.root() + "connections(" + connection + ")\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(lookup("_record2id_value")).isEqualTo(ben.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(%s)/$ref", "/$ref?$id=ROOTconnections(%s)", "/$ref?$id=connections(%s)"})
    void removing_from_a_collection_clears_the_lookup_of_the_other_row(String reference) {
        put("/record1roleid/$ref", "connectionroles(" + role + ")");
        Answer answer = api.delete("connectionroles(" + role + ")/connection_role_connections1"
                + reference.replace("ROOT", api.root()).formatted(connection));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.get(address + "/record1roleid").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(%s)/$ref", "/$ref?$id=connections(%s)"})
    void what_is_not_in_a_collection_is_not_removed_from_it(String reference) {
        put("/record2roleid/$ref", "connectionroles(" + role + ")");
        Answer answer = api.delete(
                "connectionroles(" + role + ")/connection_role_connections1" + reference.formatted(connection));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
        assertThat(lookup("_record2roleid_value")).isEqualTo(role.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | {\"@odata.id\":\"accounts(00000000-0000-0000-0000-000000000001)\"} | 400 | 0x80048d19",
                "POST   | {}                                                                 | 400 | 0x80048d19",
                "POST   | {\"@odata.id\":\"connections(00000000-0000-0000-0000-000000000001)\"} | 404 | 0x80040217",
                "DELETE | ''                                                                 | 400 | 0x80060888",
            })
    void a_reference_that_a_collection_cannot_hold_is_refused(String method, String body, int status, String code) {
        Answer answer = api.send(method, "contacts(" + api.contact("Ben") + ")/contact_connections2/$ref", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void a_collection_behind_a_computed_lookup_is_only_read() {
        Answer answer = api.post(
                "connections(" + connection + ")/connection_related_connection/$ref",
                "{\"@odata.id\":\"connections(" + connection + ")\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("relatedconnectionid").contains("computed");
    }

    private Answer put(String path, String id) {
        return api.send("PUT", address + path, "{\"@odata.id\":\"" + id + "\"}");
    }

    private String lookup(String property) {
        return api.get(address).json().get(property).stringValue();
    }
}
