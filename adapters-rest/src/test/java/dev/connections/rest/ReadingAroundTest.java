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
import tools.jackson.databind.JsonNode;

@DisplayName("From a row, reads lead to related rows")
class ReadingAroundTest {

    private static RunningWebApi api;

    private UUID account;
    private UUID contact;
    private UUID connection;
    private UUID reciprocal;

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
        JsonNode row = api.get("connections(" + connection + ")").json();
        account = id(row, "_record1id_value");
        contact = id(row, "_record2id_value");
        reciprocal = id(row, "_relatedconnectionid_value");
    }

    @Test
    void the_row_that_a_lookup_leads_to_is_read_from_there() {
        JsonNode found = api.get("connections(" + connection + ")/record2id_contact?$select=fullname")
                .json();
        assertThat(found.get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#contacts(fullname)/$entity");
        assertThat(found.get("fullname").stringValue()).isEqualTo("Ann");
        assertThat(id(found, "contactid")).isEqualTo(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record1id_contact",
                "record1roleid",
                "record1id_contact/$ref",
                "record1roleid/$ref",
                "description",
                "description/$value"
            })
    void what_is_not_there_is_an_answer_without_content(String step) {
        Answer answer = api.get("connections(" + connection + ")/" + step);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_way_goes_on_behind_a_lookup() {
        assertThat(api.get("connections(" + connection + ")/record2id_contact/fullname")
                        .json()
                        .get("value")
                        .stringValue())
                .isEqualTo("Ann");
        assertThat(api.get("connections(" + connection + ")/relatedconnectionid/record1id_contact/fullname/$value")
                        .body())
                .isEqualTo("Ann");
    }

    @Test
    void an_owner_is_read_as_the_user_or_team_that_it_is() {
        assertThat(api.get("connections(" + connection + ")/ownerid")
                        .json()
                        .get("@odata.context")
                        .stringValue())
                .isEqualTo(api.root() + "$metadata#systemusers/$entity");
    }

    @Test
    void the_rows_that_point_back_are_read_as_a_collection() {
        JsonNode found = api.get("contacts(" + contact + ")/contact_connections1?$select=name&$count=true")
                .json();
        assertThat(found.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata#connections(name)");
        assertThat(found.get("@odata.count").intValue()).isEqualTo(1);
        assertThat(id(found.get("value").get(0), "connectionid")).isEqualTo(reciprocal);
    }

    @Test
    void rows_that_point_elsewhere_are_left_out() {
        api.connection();
        assertThat(api.get("contacts(" + contact + ")/contact_connections2/$count")
                        .body())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"$filter=name eq 'Ann',0", "$filter=name eq 'Fabrikam',1", "$top=0,0", "$orderby=name desc,1"})
    void such_a_collection_is_asked_like_any_other(String option, int rows) {
        JsonNode found = api.get("contacts(" + contact + ")/contact_connections1?" + option)
                .json();
        assertThat(found.get("value").size()).isEqualTo(rows);
    }

    @Test
    void one_of_them_is_read_by_its_key() {
        String address = "contacts(" + contact + ")/contact_connections1(" + reciprocal + ")";
        assertThat(api.get(address + "?$select=name").json().get("name").stringValue())
                .isEqualTo("Fabrikam");
        assertThat(api.get(address + "/record2id_account/name/$value").body()).isEqualTo("Fabrikam");
    }

    @Test
    void one_that_is_not_among_them_is_not_there() {
        Answer answer = api.get("contacts(" + contact + ")/contact_connections1(" + connection + ")");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void the_pair_of_a_row_is_found_from_its_other() {
        JsonNode found = api.get("connections(" + connection + ")/connection_related_connection")
                .json();
        assertThat(id(found.get("value").get(0), "connectionid")).isEqualTo(reciprocal);
    }

    @Test
    void matched_roles_are_found_from_both_sides() {
        UUID doctor = api.role("Doctor");
        UUID patient = api.role("Patient");
        api.role("Friend");
        api.post(matches(doctor) + "/$ref", "{\"@odata.id\":\"connectionroles(" + patient + ")\"}");
        assertThat(namesOf(matches(doctor))).isEqualTo("[Patient]");
        assertThat(namesOf(matches(patient))).isEqualTo("[Doctor]");
        assertThat(api.get(matches(patient) + "/$count").body()).isEqualTo("1");
    }

    @Test
    void a_role_without_matches_has_an_empty_collection() {
        assertThat(api.get(matches(api.role("Doctor"))).json().get("value").size())
                .isZero();
    }

    @Test
    void a_lookup_is_shown_as_the_address_of_its_row() {
        JsonNode found = api.get("connections(" + connection + ")/record1id_account/$ref")
                .json();
        assertThat(found.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata#$ref");
        assertThat(found.get("@odata.id").stringValue()).isEqualTo(api.root() + "accounts(" + account + ")");
    }

    @Test
    void a_collection_is_shown_as_the_addresses_of_its_rows() {
        JsonNode found = api.get("accounts(" + account + ")/account_connections1/$ref?$count=true")
                .json();
        assertThat(found.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata#Collection($ref)");
        assertThat(found.get("@odata.count").intValue()).isEqualTo(1);
        assertThat(found.get("value").toString())
                .isEqualTo("[{\"@odata.id\":\"" + api.root() + "connections(" + connection + ")\"}]");
        assertThat(api.get("connections/$ref").json().get("value").size()).isEqualTo(2);
    }

    @Test
    void the_matches_of_a_role_are_shown_as_addresses() {
        UUID doctor = api.role("Doctor");
        api.post(matches(doctor) + "/$ref", "{\"@odata.id\":\"connectionroles(" + api.role("Patient") + ")\"}");
        assertThat(api.get(matches(doctor) + "/$ref").json().get("value").size())
                .isEqualTo(1);
    }

    @Test
    void a_property_is_read_by_itself() {
        JsonNode found = api.get("connections(" + connection + ")/name").json();
        assertThat(found.propertyNames()).containsExactly("@odata.context", "value");
        assertThat(found.get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#connections(" + connection + ")/name");
        assertThat(found.get("value").stringValue()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "name,Ann",
        "statecode,0",
        "ismaster,true",
        "createdon,2026-01-01T00:00:00Z",
        "effectivestart,2024-03-01T00:00:00Z"
    })
    void a_value_is_read_as_plain_text(String property, String text) {
        api.patch("connections(" + connection + ")", "{\"effectivestart\":\"2024-03-01\"}");
        Answer answer = api.get("connections(" + connection + ")/" + property + "/$value");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connections(ID)/bananas                        | bananas",
                "connections(ID)/record1id                      | record1id",
                "connections(ID)/name/more                      | more",
                "connections(ID)/name/$value/more               | more",
                "connections(ID)/name/$count                    | $count",
                "connections(ID)/name(1)                        | name",
                "connections(ID)/record1id_account(1)           | record1id_account",
                "connections(ID)/record1id_account/bananas      | bananas",
                "connections(ID)/record1id_account/$count       | $count",
                "connections(ID)/record1id_account/$ref/more    | more",
                "connections(ID)/connection_related_connection/more        | more",
                "connections(ID)/connection_related_connection/$count/more | more",
                "connections(ID)/contact_connections1           | contact_connections1",
            })
    void a_step_that_leads_nowhere_is_named(String path, String segment) {
        Answer answer = api.get(path.replace("ID", connection.toString()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x8006088a");
        assertThat(answer.errorMessage()).isEqualTo("Resource not found for the segment '" + segment + "'.");
    }

    @Test
    void no_step_goes_on_from_nothing() {
        Answer answer = api.get("connections(" + connection + ")/record1roleid/name");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x8006088a");
        assertThat(answer.errorMessage()).contains("'record1roleid'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connections(ID)/name",
                "connections(ID)/name/$value",
                "connections(ID)/record1id_account",
                "connections(ID)/record1id_account/$ref",
                "connections(ID)/connection_related_connection",
                "connections(ID)/connection_related_connection/$ref",
                "connections(ID)/connection_related_connection/$count",
                "connectionroles(ID)/connectionroleassociation_association",
            })
    void nothing_is_around_a_row_that_is_not_there(String path) {
        Answer answer = api.get(path.replace("ID", new UUID(1, 1).toString()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void an_option_that_makes_no_sense_where_it_stands_is_refused() {
        assertThat(api.get("connections(" + connection + ")/name?$select=name").status())
                .isEqualTo(400);
        assertThat(api.get("accounts(" + account + ")/account_connections1/$ref?$select=name")
                        .status())
                .isEqualTo(400);
    }

    private static String matches(UUID role) {
        return "connectionroles(" + role + ")/connectionroleassociation_association";
    }

    private static String namesOf(String collection) {
        return api.get(collection + "?$select=name")
                .json()
                .get("value")
                .findValuesAsString("name")
                .toString();
    }

    private static UUID id(JsonNode row, String property) {
        return UUID.fromString(row.get(property).stringValue());
    }
}
