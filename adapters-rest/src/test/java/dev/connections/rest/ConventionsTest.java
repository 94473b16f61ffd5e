package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.List;
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

@DisplayName("Requests and answers keep Dataverse's conventions")
class ConventionsTest {

    private static final String ANNOTATIONS = "odata.include-annotations=\"%s\"";

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
    @ValueSource(strings = {"accounts", "accounts(%s)", "accounts(%s)/name", "accounts/$count"})
    void a_read_may_name_the_type_of_a_body_that_it_has_not(String path) {
        UUID account = api.account("Fabrikam");
        assertThat(api.get(path.formatted(account), "Content-Type", "application/json; charset=utf-8")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void preferences_may_come_in_several_headers() {
        Answer answer = api.post(
                "accounts?$select=name",
                "{\"name\":\"Fabrikam\"}",
                "Prefer",
                "return=representation",
                "Prefer",
                ANNOTATIONS.formatted("*"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied"))
                .isEqualTo("return=representation," + ANNOTATIONS.formatted("*"));
    }

    @Test
    void a_change_expands_nothing_and_does_not_mind_being_asked() {
        Answer answer = api.patch(
                "connections(" + api.connection() + ")?$select=description&$expand=record1id_account",
                "{\"description\":\"x\"}",
                "Prefer",
                "return=representation");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactly("@odata.context", "@odata.etag", "description", "connectionid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | null | 200",
                "If-None-Match | ''   | 200",
                "If-None-Match | ETAG | 304",
                "If-None-Match | W/\"999\" | 200",
                "If-None-Match | W/\"999\", ETAG | 304",
            })
    void a_read_may_be_for_news_only(String header, String value, int status) {
        String account = "accounts(" + api.account("Fabrikam") + ")";
        String etag = api.get(account).header("ETag");
        assertThat(api.get(account, header, value.replace("ETAG", etag)).status())
                .isEqualTo(status);
    }

    @Test
    void news_with_annotations_are_always_sent() {
        String account = "accounts(" + api.account("Fabrikam") + ")";
        String etag = api.get(account).header("ETag");
        assertThat(api.get(account, "If-None-Match", etag, "Prefer", ANNOTATIONS.formatted("*"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | *          | there     | 412",
                "If-None-Match | *          | not there | 204",
                "If-None-Match | null       | not there | 204",
                "If-Match      | *          | there     | 204",
                "If-Match      | *          | not there | 404",
                "If-Match      | W/\"999\"  | there     | 412",
                "If-Match      | W/\"999\"  | not there | 404",
                "If-Match      | null       | not there | 204",
            })
    void a_change_may_depend_on_what_is_there(String header, String value, String state, int status) {
        UUID id = state.equals("there") ? api.account("Fabrikam") : new UUID(8, 8);
        Answer answer = api.patch("accounts(" + id + ")", "{\"name\":\"Contoso\"}", header, value);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(api.get("accounts?$filter=name eq 'Contoso'")
                        .json()
                        .get("value")
                        .size())
                .isEqualTo(status == 204 ? 1 : 0);
    }

    @Test
    void an_error_says_no_more_than_code_and_message_unless_asked() {
        Answer answer = api.get("bananas", "Prefer", ANNOTATIONS.formatted("OData.*"));
        assertThat(answer.json().get("error").propertyNames()).containsExactly("code", "message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void an_error_has_details_on_request(String method) {
        Answer answer = api.send(
                method, method.equals("GET") ? "bananas" : "accounts", "", "Prefer", ANNOTATIONS.formatted("*"));
        JsonNode error = answer.json().get("error");
        assertThat(error.propertyNames())
                .containsExactly(
                        "code",
                        "message",
                        "@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus",
                        "@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode",
                        "@Microsoft.PowerApps.CDS.HelpLink",
                        "@Microsoft.PowerApps.CDS.TraceText",
                        "@Microsoft.PowerApps.CDS.InnerError.Message");
        assertThat(error.propertyNames().stream().map(error::get)).allMatch(JsonNode::isString);
        assertThat(error.get("@Microsoft.PowerApps.CDS.HelpLink").stringValue())
                .contains("error=Microsoft.Crm.CrmException%3a"
                        + answer.errorCode().substring(2) + "&client=platform");
        assertThat(error.get("@Microsoft.PowerApps.CDS.TraceText").stringValue())
                .contains(method);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.PowerApps.CDS.ErrorDetails*,2",
        "Microsoft.PowerApps.CDS.*,5",
        "Microsoft.PowerApps.CDS.HelpLink,1"
    })
    void what_it_says_can_be_chosen_by_name(String pattern, int details) {
        Answer answer = api.get("bananas", "Prefer", ANNOTATIONS.formatted(pattern));
        List<String> members =
                answer.json().get("error").propertyNames().stream().toList();
        assertThat(members).hasSize(2 + details);
    }
}
