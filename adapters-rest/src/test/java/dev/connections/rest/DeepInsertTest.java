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

@DisplayName("Rows are made together with those that they are related to")
class DeepInsertTest {

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
    void begin() {
        api.forgetEverything();
    }

    @Test
    void a_connection_makes_the_records_that_it_connects() {
        Answer answer = api.post(
                "connections",
                "{\"record1id_account\":{\"name\":\"Fabrikam\"},\"record2id_contact\":{\"fullname\":\"Ann\"},"
                        + "\"record2roleid\":{\"name\":\"Employee\"}}");
        assertThat(answer.status()).isEqualTo(204);
        String connection = "connections(" + answer.entityId() + ")";
        assertThat(api.get(connection + "/record1id_account/name/$value").body())
                .isEqualTo("Fabrikam");
        assertThat(api.get(connection + "/record2id_contact/fullname/$value").body())
                .isEqualTo("Ann");
        assertThat(api.get(connection + "/record2roleid/name/$value").body()).isEqualTo("Employee");
    }

    @Test
    void a_record_makes_the_connections_that_it_is_in() {
        UUID account = api.account("Fabrikam");
        Answer answer = api.post(
                "contacts",
                "{\"fullname\":\"Ann\",\"contact_connections1\":[{\"description\":\"works there\","
                        + "\"record2id_account@odata.bind\":\"/accounts(" + account + ")\"},"
                        + "{\"description\":\"knows him\",\"record2id_contact\":{\"fullname\":\"Ben\"}}]}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("OData-EntityId")).isEqualTo(api.root() + "contacts(" + answer.entityId() + ")");
        JsonNode connections = api.get("contacts(" + answer.entityId() + ")/contact_connections1?$select=name")
                .json()
                .get("value");
        assertThat(connections.findValuesAsString("name")).containsExactly("Fabrikam", "Ben");
    }

    @Test
    void a_role_makes_its_restrictions_and_its_matches() {
        UUID role = api.post(
                        "connectionroles",
                        "{\"name\":\"Doctor\",\"connection_role_connection_role_object_type_codes\":"
                                + "[{\"associatedobjecttypecode\":\"contact\"}],"
                                + "\"connectionroleassociation_association\":[{\"name\":\"Patient\"}]}")
                .entityId();
        String address = "connectionroles(" + role + ")";
        assertThat(api.get(address + "/connection_role_connection_role_object_type_codes/$count")
                        .body())
                .isEqualTo("1");
        assertThat(api.get(address + "/connectionroleassociation_association")
                        .json()
                        .findValuesAsString("name"))
                .containsExactly("Patient");
    }

    @Test
    void rows_that_are_there_are_related_by_their_addresses() {
        UUID patient = api.role("Patient");
        UUID connection = api.connection();
        UUID role = api.post(
                        "connectionroles",
                        "{\"name\":\"Doctor\",\"connectionroleassociation_association@odata.bind\":"
                                + "[\"/connectionroles(" + patient + ")\"],"
                                + "\"connection_role_connections1@odata.bind\":[\"" + api.root() + "connections("
                                + connection + ")\"]}")
                .entityId();
        assertThat(api.get("connectionroles(" + patient + ")/connectionroleassociation_association")
                        .json()
                        .findValuesAsString("name"))
                .containsExactly("Doctor");
        assertThat(api.get("connections(" + connection + ")")
                        .json()
                        .get("_record1roleid_value")
                        .stringValue())
                .isEqualTo(role.toString());
    }

    @Test
    void many_rows_may_each_bring_their_own() {
        Answer answer = api.post(
                "contacts/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\":[{\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\",\"fullname\":\"Ann\","
                        + "\"contact_connections1\":[{\"record2id_account\":{\"name\":\"Fabrikam\"}}]}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.get("connections/$count").body()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "accounts    | {'account_connections1':{}} | 'account_connections1' is a list",
                "accounts    | {'account_connections1':[1]} | 'account_connections1[0]' is an object",
                "accounts    | {'account_connections1':[{'description':'x'},{'bananas':1}]} | account_connections1[1]: ",
                "accounts    | {'account_connections1':[{'record2id_contact':{'fullname':17}}]}"
                        + " | account_connections1[0].record2id_contact: ",
                "accounts    | {'account_connections1@odata.bind':'x'} | 'account_connections1@odata.bind' is a list",
                "accounts    | {'account_connections1@odata.bind':['x']} | account_connections1@odata.bind[0]",
                "accounts    | {'account_connections1@odata.bind':['contacts(ID)']} | a row of connection",
                "accounts    | {'account_connections1':[{'record1id_contact@odata.bind':'contacts(ID)'}]}"
                        + " | 'record1id' is set to another one as well",
                "connections | {'record1id_account':{},'record1id_account@odata.bind':'accounts(ID)'}"
                        + " | 'record1id' is set to another one as well",
                "connections | {'record1id_account':{},'record1id_contact':{}} | given two new rows",
                "connections | {'createdby':{}} | computed",
                "connections | {'connection_related_connection':[{}]} | computed",
                "connections | {'ownerid':{}} | systemuser or team",
                "connections | {'owningbusinessunit':{}} | computed",
                "connections | {'record1id_account':[]} | record1id_account",
                "connections | {'bananas':{}} | bananas",
                "connections | {'record1id_account':{'@odata.id':'accounts(ID)'}} | @odata.bind",
            })
    void what_does_not_fit_is_refused_with_its_place(String set, String json, String message) {
        Answer answer = api.post(set, json.replace('\'', '"').replace("ID", new UUID(1, 1).toString()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains(message.strip());
        assertThat(api.get("accounts/$count").body()).isEqualTo("0");
    }

    @Test
    void a_refusal_by_a_rule_tells_its_place_too() {
        Answer answer = api.post(
                "contacts",
                "{\"fullname\":\"Ann\",\"contact_connections1\":[{\"record2id_account\":{\"name\":\"F\"},"
                        + "\"effectivestart\":\"2024-02-01\",\"effectiveend\":\"2024-01-01\"}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048209");
        assertThat(answer.errorMessage()).startsWith("contact_connections1[0]: The end date");
    }

    @Test
    void nesting_has_its_limit() {
        String json = "{}";
        for (int level = 0; level < 3; level++) {
            json = "{\"contact_connections1\":[{\"record2id_contact\":" + json + "}]}";
        }
        Answer answer = api.post("contacts", json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains("5 levels");
    }

    @Test
    void so_has_the_number_of_rows() {
        Answer answer = api.post("contacts", "{\"contact_connections1\":[" + "{},".repeat(1_000) + "{}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("1000 in all");
    }

    @Test
    void a_change_makes_no_other_rows() {
        Answer answer =
                api.patch("connections(" + api.connection() + ")", "{\"record1roleid\":{\"name\":\"Employer\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains("POST");
        assertThat(api.get("connectionroles/$count").body()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact_connections1", "contact_connections1@odata.bind"})
    void nor_does_it_touch_collections(String member) {
        Answer answer = api.patch("contacts(" + api.contact("Ann") + ")", "{\"" + member + "\":[]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains("contact_connections1/$ref");
    }
}
