package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates lie between the years 1 and 9999, in UTC")
class DatesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "0000-12-31",
                "0000-06-01T00:00:00Z",
                "10000-01-01",
                "+12345-01-01T00:00:00Z",
                "-0001-01-01",
                "-0001-01-01T00:00:00Z"
            })
    void one_beyond_them_is_refused_and_not_stored(String date) {
        Answer connection = connect("\"effectivestart\":\"" + date + "\"");
        assertThat(connection.status()).isEqualTo(400);
        assertThat(connection.errorMessage()).contains(date, "in the years 1 to 9999");
        assertThat(connect("\"overriddencreatedon\":\"" + date + "\"").status()).isEqualTo(400);
        assertThat(api.get("connections").json().get("value").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01", "2024-05-01T00:00:00", "2024-05-01 00:00:00", "2024-05-01T00:00:00Z"})
    void what_was_written_is_found_by_the_same_text(String written) {
        connect("\"effectivestart\":\"" + written + "\"");
        Answer found = api.get("connections?$filter=effectivestart eq " + written + "&$select=effectivestart");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().get("value").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01T10:30:00", "2024-05-01 10:30:00", "2024-05-01T10:30"})
    void a_moment_without_a_zone_is_one_of_utc_in_a_condition(String written) {
        Answer found = api.get("connections?$filter=createdon ge " + written + "&$select=createdon");
        assertThat(found.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01T00:00:00", "2024-05-01 00:00:00", "2024-05-01T23:59:59"})
    void a_day_may_be_written_as_a_time_without_a_zone(String written) {
        UUID id = connect("\"effectivestart\":\"" + written + "\"").entityId();
        Answer row = api.get("connections(" + id + ")?$select=effectivestart");
        assertThat(row.json().get("effectivestart").stringValue()).isEqualTo("2024-05-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connections?$filter=createdon ge 0001-01-01T00:00:00%2B14:00",
                "connections?$filter=createdon ge 0000-01-01",
                "connections?$filter=createdon ge 10000-01-01",
                "connections?$filter=createdon ge -0001-01-01T00:00:00Z",
                "connections?$filter=createdon lt 9999-12-31T23:59:59-14:00",
                "connections?$filter=effectivestart eq 9999-12-31T23:59:59-14:00",
                "connections?$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='0000-01-01')",
                "connections?$filter=Microsoft.Dynamics.CRM.OnOrAfter(PropertyName='createdon',"
                        + "PropertyValue='9999-12-31T23:59:59-14:00')",
                "connections?AsOf=0000-01-01",
                "connections?AsOf=%2B12345-01-01",
                "connections?AsOf=-0001-01-01",
                "connections?fetchXml=<fetch><entity name='connection'><filter><condition attribute='createdon'"
                        + " operator='on-or-after' value='9999-12-31T23:59:59-14:00'/></filter></entity></fetch>"
            })
    void a_question_about_one_beyond_them_is_refused(String query) {
        Answer answer = api.get(query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0001-01-01", "%2B12345-01-01"})
    void a_function_that_is_given_one_beyond_them_refuses_it(String day) {
        Answer answer = api.get("accounts(" + api.account("Fabrikam")
                + ")/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=1,AsOf=" + day + ")");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("AsOf is a day");
    }

    private static Answer connect(String more) {
        return api.post(
                "connections",
                "{\"record1id_account@odata.bind\":\"/accounts(" + api.account("Fabrikam")
                        + ")\",\"record2id_contact@odata.bind\":\"/contacts(" + api.contact("Ann") + ")\"," + more
                        + "}");
    }
}
