package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What BulkDelete is sent, and the job that it leaves. */
class BulkDeleteTest {

    private static RunningWebApi api;

    private UUID ann;
    private UUID ben;

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
        ann = api.contact("Ann");
        ben = api.contact("Ben");
        api.contact("Carla");
    }

    @Test
    void the_rows_of_a_list_of_ids_go_and_the_others_stay() {
        Answer answer = deleteContacts(condition(
                "contactid",
                "In",
                "{\"Value\":\"" + ann + "\",\"Type\":\"System.Guid\"},{\"Value\":\"" + ben
                        + "\",\"Type\":\"System.Guid\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.get("contacts?$select=fullname")
                        .json()
                        .get("value")
                        .valueStream()
                        .map(row -> row.get("fullname").stringValue()))
                .containsExactly("Carla");
    }

    @Test
    void the_job_states_its_outcome() {
        JsonNode job = job(deleteContacts(condition("fullname", "Equal", "\"Ann\"")));

        assertThat(job.get("name").stringValue()).isEqualTo("Spring cleaning");
        assertThat(job.get("operationtype").intValue()).isEqualTo(13);
        assertThat(job.get("statecode").intValue()).isEqualTo(3);
        assertThat(job.get("statuscode").intValue()).isEqualTo(30);
        assertThat(job.get("message").stringValue()).isEqualTo("1 deleted, 0 refused.");
    }

    @Test
    void what_is_refused_stays_and_the_job_has_failed_with_the_reason() {
        api.post("systemusers", "{\"systemuserid\":\"00000000-0000-4000-8000-000000000001\",\"fullname\":\"Admin\"}");

        JsonNode job = job(
                api.post("BulkDelete", "{\"JobName\":\"All users\",\"QuerySet\":[{\"EntityName\":\"systemuser\"}]}"));

        assertThat(job.get("statuscode").intValue()).isEqualTo(31);
        assertThat(job.get("message").stringValue()).startsWith("0 deleted, 1 refused. The first refusal: ");
        assertThat(api.get("systemusers/$count").body()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                                    | QuerySet",
                "{'QuerySet':[]}                                                       | QuerySet",
                "{'QuerySet':[{}]}                                                     | QuerySet[0].EntityName",
                "{'JobName':'x','QuerySet':[{'EntityName':'wolf'}]}                    | QuerySet[0].EntityName",
                "{'QuerySet':[{'EntityName':'contact'}]}                               | JobName",
                "{'JobName':'x','QuerySet':[{'EntityName':'contact','Criteria':5}]}    | QuerySet[0].Criteria"
            })
    void what_cannot_be_read_is_refused_with_its_place_and_nothing_is_deleted(String body, String place) {
        Answer answer = api.post("BulkDelete", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains("'" + place + "'");
        assertThat(api.get("contacts/$count").body()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "shoesize, Equal, 5, AttributeName",
        "fullname, Rhymes, '\"Ann\"', Operator",
        "fullname, Equal, '\"Ann\",\"Ben\"', Values",
        "createdby, Equal, '\"a user\"', Values"
    })
    void a_condition_that_makes_no_sense_is_refused(String attribute, String operator, String values, String place) {
        Answer answer = deleteContacts(condition(attribute, operator, values));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("QuerySet[0].Criteria.Conditions[0]." + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "{\"Value\":\"0\",\"Type\":\"System.Int32\"}"})
    void a_number_may_be_written_as_a_text(String value) {
        Answer answer = deleteContacts(condition("statecode", "Equal", value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(api.get("contacts/$count").body()).isEqualTo("0");
    }

    @Test
    void a_filter_without_conditions_means_nothing() {
        Answer answer = api.post(
                "BulkDelete",
                "{\"JobName\":\"x\",\"QuerySet\":[{\"EntityName\":\"contact\",\"Criteria\":{\"FilterOperator\":\"Or\","
                        + "\"Conditions\":[" + condition("fullname", "Equal", "\"Ann\"")
                        + "],\"Filters\":[{\"FilterOperator\":\"And\"}]}}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.get("contacts/$count").body()).isEqualTo("2");
    }

    /** Without it, more would be deleted than was asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'LinkEntities':[{'LinkToEntityName':'account'}]          | LinkEntities",
                "'TopCount':1                                              | TopCount",
                "'SubQueryExpression':{'EntityName':'contact'}             | SubQueryExpression",
                "'Criteria':{'AnyAllFilterLinkEntity':{'JoinOperator':'Any'}} | Criteria.AnyAllFilterLinkEntity",
                "'Criteria':{'Conditions':[{'AttributeName':'fullname','Operator':'NotNull','EntityName':'a'}]}"
                        + " | Criteria.Conditions[0].EntityName",
                "'Criteria':{'Conditions':[{'AttributeName':'fullname','Operator':'Equal','Values':['fullname'],"
                        + "'CompareColumns':true}]} | Criteria.Conditions[0].CompareColumns"
            })
    void what_would_be_passed_over_is_refused_and_nothing_is_deleted(String member, String place) {
        Answer answer = api.post(
                "BulkDelete",
                ("{'JobName':'x','QuerySet':[{'EntityName':'contact'," + member + "}]}").replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("'QuerySet[0]." + place + "'");
        assertThat(api.get("contacts/$count").body()).isEqualTo("3");
    }

    @Test
    void rows_that_cannot_be_deleted_one_by_one_cannot_be_deleted_in_bulk() {
        Answer answer = api.post("BulkDelete", "{\"JobName\":\"x\",\"QuerySet\":[{\"EntityName\":\"businessunit\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80040203");
    }

    private static JsonNode job(Answer answer) {
        return api.get("asyncoperations(" + answer.json().get("JobId").stringValue() + ")")
                .json();
    }

    private static Answer deleteContacts(String condition) {
        return api.post(
                "BulkDelete",
                "{\"JobName\":\"Spring cleaning\",\"SendEmailNotification\":false,\"ToRecipients\":[],\"CCRecipients\":[],"
                        + "\"RecurrencePattern\":\"\",\"StartDateTime\":\"2026-01-01T00:00:00Z\",\"QuerySet\":[{"
                        + "\"@odata.type\":\"Microsoft.Dynamics.CRM.QueryExpression\",\"EntityName\":\"contact\","
                        + "\"ColumnSet\":{},\"Criteria\":{\"FilterOperator\":\"And\",\"Conditions\":[" + condition
                        + "]}}]}");
    }

    private static String condition(String attribute, String operator, String values) {
        return "{\"AttributeName\":\"" + attribute + "\",\"Operator\":\"" + operator + "\",\"Values\":[" + values
                + "]}";
    }
}
