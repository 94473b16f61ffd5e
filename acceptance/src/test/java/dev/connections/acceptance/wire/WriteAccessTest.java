package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.AccessOnTheWireTest.withIds;
import static dev.connections.acceptance.wire.ClinicServer.ANN;
import static dev.connections.acceptance.wire.ClinicServer.CLEO;
import static dev.connections.acceptance.wire.ClinicServer.CLEO_TO_ZOE;
import static dev.connections.acceptance.wire.ClinicServer.PRIYA;
import static dev.connections.acceptance.wire.ClinicServer.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A user who may read some rows")
class WriteAccessTest {

    private static ClinicServer clinic;

    @BeforeAll
    static void start() {
        clinic = new ClinicServer();
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | contacts(ZOE)                          | {'fullname':'Changed'}",
                "PATCH  | contacts(ZOE)                          | {}",
                "PATCH  | contacts(ZOE)                          | {'ownerid@odata.bind':'systemusers(PRIYA)'}",
                "PATCH  | contacts(CLEO)                         | {'fullname':'Changed'}",
                "PUT    | contacts(ZOE)/fullname                 | {'value':'Changed'}",
                "DELETE | contacts(ZOE)/fullname                 | ",
                "DELETE | contacts(ZOE)                          | ",
                "PUT    | contacts(ZOE)/ownerid/$ref             | {'@odata.id':'systemusers(PRIYA)'}",
                "PATCH  | connections(CLEO_TO_ZOE)               | {'description':'Changed'}",
                "PATCH  | connections(CLEO_TO_ZOE)               | {}",
                "PATCH  | connections(CLEO_TO_ZOE)               | {'statecode':1,'statuscode':2}",
                "PATCH  | connections(CLEO_TO_ZOE)               | {'entityimage':null}",
                "PUT    | connections(CLEO_TO_ZOE)/description   | {'value':'Changed'}",
                "DELETE | connections(CLEO_TO_ZOE)/description   | ",
                "DELETE | connections(CLEO_TO_ZOE)/entityimage   | ",
                "PUT    | connections(CLEO_TO_ZOE)/record1id_contact/$ref | {'@odata.id':'contacts(ANN)'}",
                "DELETE | connections(CLEO_TO_ZOE)/record1id_contact/$ref | ",
                "DELETE | connections(CLEO_TO_ZOE)               | ",
                "PUT    | connections(ANN_TO_ZOE)/record1id_contact/$ref | {'@odata.id':'contacts(CLEO)'}",
                "POST   | contacts(ANN)/contact_connections1/$ref | {'@odata.id':'connections(CLEO_TO_ZOE)'}",
                "POST   | GrantAccess                            | GRANT",
                "POST   | ModifyAccess                           | GRANT",
                "POST   | systemusers                            | {'fullname':'A user'}",
                "POST   | roles                                  | {'name':'Mine'}",
                "POST   | businessunits                          | {'name':'Mine'}"
            })
    void is_refused_to_change_others(String method, String path, String body) {
        String sent =
                body == null ? "" : withIds(body.replace("GRANT", ClinicServer.grant("contact", ZOE, "ReadAccess")));
        String before = stored();

        HttpResponse<String> answer = clinic.send(method, withIds(path), sent);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Zoe");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"If-Match, W/\"1\"", "If-Match, *", "If-None-Match, *"})
    void learns_nothing_of_others_by_conditions(String header, String condition) {
        HttpResponse<String> answer =
                clinic.send("PATCH", "contacts(" + ZOE + ")", "{'fullname':'Changed'}", header, condition);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "roles(00000000-0000-4000-8000-000000000012)",
        "businessunits(00000000-0000-4000-8000-000000000002)",
        "connectionroles(5a5a5a5a-0000-4000-8000-0000000000aa)",
        "transactioncurrencies(5a5a5a5a-0000-4000-8000-0000000000aa)"
    })
    void learns_nothing_by_conditions_of_what_belongs_to_all(String row) {
        HttpResponse<String> answer = clinic.send("PATCH", row, "{}", "If-Match", "W/\"0\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void cannot_take_the_id_of_what_they_do_not_see() {
        HttpResponse<String> answer =
                clinic.send("POST", "contacts", "{'contactid':'" + ZOE + "','fullname':'Changed'}");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("0x80040237").doesNotContain("Zoe");
        assertThat(clinic.server
                        .get("contacts(" + ZOE + ")")
                        .required("fullname")
                        .asString())
                .isEqualTo("Zoe");
    }

    private static String stored() {
        return clinic.server
                .get("contacts?$orderby=contactid&$expand=contact_connections1($orderby=connectionid)")
                .toString();
    }

    @Test
    void creates_own_rows_and_the_impersonating_user_is_named() {
        String made = "c1c1c1c1-0000-4000-8000-0000000000a1";
        clinic.send("POST", "contacts", "{'contactid':'" + made + "','fullname':'Dan'}");

        JsonNode row = clinic.get("contacts(" + made + ")");
        assertThat(row.required("_ownerid_value").asString()).isEqualTo(PRIYA);
        assertThat(row.required("_createdby_value").asString()).isEqualTo(PRIYA);
        assertThat(row.required("_createdonbehalfby_value").asString()).isEqualTo(Administrator.USER.toString());
        clinic.send("DELETE", "contacts(" + made + ")", "");
    }

    @Test
    void connects_what_they_may_refer_to_and_makes_the_rest_on_the_way() {
        String made = "b1b1b1b1-0000-4000-8000-0000000000b1";
        HttpResponse<String> answer = clinic.send(
                "POST",
                "connections",
                "{'connectionid':'" + made + "','record1id_contact@odata.bind':'contacts(" + ANN
                        + ")','record2id_account':{'name':'Clinic'}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(clinic.get("connections(" + made + ")/record2id_account")
                        .required("_ownerid_value")
                        .asString())
                .isEqualTo(PRIYA);
        clinic.send("DELETE", "connections(" + made + ")", "");
    }

    @Test
    void makes_nothing_on_the_way_to_what_they_may_not_refer_to() {
        HttpResponse<String> answer = clinic.send(
                "POST",
                "connections",
                "{'record1id_contact@odata.bind':'contacts(" + ZOE + ")','record2id_account':{'name':'Never'}}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(clinic.server.each("accounts?$filter=name eq 'Never'", "name"))
                .isEmpty();
    }

    @Test
    void is_told_that_a_connection_exists_and_nothing_else_of_it() {
        try (ClinicServer other = new ClinicServer()) {
            other.server.make("GrantAccess", ClinicServer.grant("contact", CLEO, "ReadAccess, AppendToAccess"));
            other.server.make("GrantAccess", ClinicServer.grant("contact", ZOE, "ReadAccess, AppendToAccess"));

            HttpResponse<String> answer = other.send(
                    "POST",
                    "connections",
                    "{'record1id_contact@odata.bind':'contacts(" + ZOE + ")','record2id_contact@odata.bind':'contacts("
                            + CLEO + ")'}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("0x80048208")
                    .doesNotContain(CLEO_TO_ZOE)
                    .doesNotContain(Administrator.USER.toString());
        }
    }

    @Test
    void deletes_in_bulk_what_they_see() {
        try (ClinicServer other = new ClinicServer()) {
            other.send(
                    "POST",
                    "BulkDelete",
                    "{'QuerySet':[{'@odata.type':'Microsoft.Dynamics.CRM.QueryExpression','EntityName':'connection'}],"
                            + "'JobName':'All','SendEmailNotification':false,'ToRecipients':[],'CCRecipients':[],"
                            + "'RecurrencePattern':'','StartDateTime':'2026-01-01T00:00:00Z'}");

            assertThat(other.server.each("connections?$filter=ismaster eq true", "connectionid"))
                    .containsExactly(CLEO_TO_ZOE);
        }
    }
}
