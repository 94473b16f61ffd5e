package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What cannot be done is refused with a code and a way out")
class RefusalsTest {

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
    void every_error_has_the_one_form() {
        Answer answer = api.get("accounts(" + new UUID(1, 1) + ")");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; odata.metadata=minimal");
        assertThat(answer.header("OData-Version")).isEqualTo("4.0");
        assertThat(answer.header("REQ_ID")).hasSize(36);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"0x80040217\",\"message\":\"account With Id = " + new UUID(1, 1)
                        + " Does Not Exist\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bananas                               | bananas",
                "Accounts                              | Accounts",
                "accounts(ID)/bananas                  | bananas",
                "accounts/$bananas                     | $bananas",
                "accounts/$count/more                  | more",
                "connectionroles(ID)/connectionroleassociation_association/more | more",
                "Bananas(Target=@p1)                   | Bananas",
                "accounts(ID)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess()  | "
                        + "Microsoft.Dynamics.CRM.RetrievePrincipalAccess",
            })
    void an_address_that_leads_nowhere_is_refused_at_the_step_that_does(String path, String segment) {
        Answer answer = api.get(path.replace("ID", new UUID(1, 1).toString()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x8006088a");
        assertThat(answer.errorMessage()).isEqualTo("Resource not found for the segment '" + segment + "'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/data/v9.3/accounts", "/favicon.ico"})
    void outside_of_the_service_there_is_nothing(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x8006088a");
        assertThat(answer.header("OData-Version")).isEqualTo("4.0");
    }

    @Test
    void a_query_that_takes_rows_together_and_shows_nothing_is_refused() {
        String fetch = "<fetch aggregate='true'><entity name='account'>attribute</entity></fetch>";
        Answer answer = api.get("accounts?fetchXml=" + URLEncoder.encode(fetch, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("fetch", "aggregate='count'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts(17)", "accounts()", "accounts('x')"})
    void an_id_that_is_no_guid_is_refused(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80060888");
        assertThat(answer.errorMessage()).contains("accounts(<GUID>)");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,accounts",
        "PATCH,connections",
        "PUT,accounts",
        "POST,accounts(00000000-0000-0000-0000-000000000001)",
        "POST,connectionroleassociations",
        "POST,accounts/$count",
        "PUT,connectionroles(00000000-0000-0000-0000-000000000001)/connectionroleassociation_association/$ref",
        "BANANA,accounts"
    })
    void a_method_that_does_nothing_is_refused(String method, String path) {
        Answer answer = api.send(method, path, "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.errorMessage()).startsWith(method + " does nothing here");
        assertThat(answer.header("Allow")).contains("OPTIONS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$skip=1        | $filter and $orderby",
                "$search=x      | contains",
                "$format=json   | always JSON",
                "$compute=x     | the answer",
                "$bananas=1     | $select",
                "%24skip=1      | $filter and $orderby",
            })
    void an_unsupported_option_is_refused_with_what_to_use_instead(String option, String instead) {
        Answer answer = api.get("accounts?" + option);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80060888");
        assertThat(answer.errorMessage()).contains("is not supported").contains(instead);
    }

    @Test
    void an_unknown_option_is_ignored() {
        assertThat(api.get("accounts?_=1234").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_property_in_a_query_is_named() {
        Answer answer = api.get("connections?$select=record1id");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x0");
        assertThat(answer.errorMessage())
                .isEqualTo("Could not find a property named 'record1id' on type 'Microsoft.Dynamics.CRM.connection'."
                        + " Did you mean '_record1id_value'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':                    | line 1, column",
                "{\"name\":\"a\",}           | line 1, column",
                "[]                          | JSON object was expected",
                "''                          | JSON object was expected",
                "{\"name\":\"a\"} x          | line 1, column",
                "{\"name\":\"a\",\"name\":\"b\"} | name",
                "{\"name\":1e}               | line 1, column",
                "{\"name\":1e99999999999}    | exponent",
            })
    void malformed_json_is_refused_with_its_place(String body, String message) {
        Answer answer = api.post("accounts", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains(message);
        assertThat(api.get("accounts/$count").body()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e101", "-1e999999999", "1e-999999999", "1e99999999999"})
    void no_number_has_more_digits_than_a_store_could_take(String number) {
        Answer filtered = api.get("transactioncurrencies?$filter=exchangerate eq " + number);
        assertThat(filtered.status()).isEqualTo(400);
        assertThat(filtered.errorMessage()).contains("100 digits");
        String fetch = "<fetch><entity name='transactioncurrency'><filter><condition attribute='exchangerate'"
                + " operator='eq' value='" + number + "'/></filter></entity></fetch>";
        Answer fetched = api.get("transactioncurrencies?fetchXml=" + URLEncoder.encode(fetch, StandardCharsets.UTF_8));
        assertThat(fetched.status()).isEqualTo(400);
        assertThat(fetched.errorMessage()).contains("100 digits");
    }

    @Test
    void json_that_is_nested_without_end_is_refused() {
        Answer answer = api.post("accounts", "{\"name\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
    }

    @Test
    void numbers_without_end_are_refused() {
        Answer answer = api.post("connectionroles", "{\"name\":\"a\",\"category\":" + "9".repeat(5_000) + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
    }

    @Test
    void a_body_over_the_limit_is_refused_and_not_stored() {
        Answer answer = api.post("accounts", "{\"name\":\"" + "x".repeat(RunningWebApi.LIMIT) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.errorCode()).isEqualTo("0x8004418a");
        assertThat(answer.errorMessage()).contains(Integer.toString(RunningWebApi.LIMIT));
        assertThat(api.get("accounts/$count").body()).isEqualTo("0");
    }

    @Test
    void a_body_that_grows_over_the_limit_is_refused_and_not_stored() {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        String answer = api.exchangeRaw("POST /api/data/v9.2/accounts HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunk.repeat(3) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("0x8004418a");
        assertThat(api.get("accounts/$count").body()).isEqualTo("0");
    }

    @Test
    void a_garbled_body_is_refused() {
        String answer = api.exchangeRaw(
                "POST /api/data/v9.2/accounts HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("0x8005f100");
    }

    @Test
    void a_query_may_hold_braces_brackets_and_bars_as_they_are() {
        String answer = api.exchangeRaw("GET /api/data/v9.2/accounts?$filter=name%20eq%20'{a}|[b]^`'"
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_function_may_have_its_argument_in_raw_braces() {
        UUID connection = api.connection();
        String answer = api.exchangeRaw("GET /api/data/v9.2/RetrieveSharedPrincipalsAndAccess(Target=@p1)"
                + "?@p1={%22@odata.id%22:%22connections(" + connection
                + ")%22} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%f", "%ff%fe", "%00"})
    void an_address_that_cannot_be_decoded_is_refused(String encoded) {
        String answer = api.exchangeRaw("GET /api/data/v9.2/accounts?$filter=name%20eq%20'" + encoded
                + "' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"0x80060888\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\r\n\r\n", "GET /api/data/v9.2/accounts?a=b c HTTP/1.1\r\n\r\n"})
    void what_is_no_http_is_refused_in_the_same_form(String request) {
        String answer = api.exchangeRaw(request);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("{\"error\":{\"code\":\"0x8005f100\"");
    }

    @Test
    void an_address_without_end_is_refused_in_the_same_form() {
        String answer = api.exchangeRaw("GET /api/data/v9.2/accounts?x=" + "a".repeat(70_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"error\":{\"code\":\"0x8005f100\"");
    }

    @Test
    void a_fault_in_the_server_tells_nothing_of_its_inside() {
        api.store().failAfter(0, new IllegalStateException("password=secret"));
        Answer answer = api.get("accounts(" + new UUID(1, 1) + ")");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errorCode()).isEqualTo("0x80040216");
        assertThat(answer.errorMessage())
                .contains(answer.header("REQ_ID"))
                .doesNotContain("secret")
                .doesNotContain("IllegalState");
    }

    @Test
    void an_answer_that_breaks_off_early_is_an_error() {
        api.account("Fabrikam");
        api.account("Contoso");
        api.store().failAfter(1, new IllegalStateException("the store is gone"));
        Answer answer = api.get("accounts");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).startsWith("{\"error\":");
    }

    @Test
    void an_answer_that_breaks_off_late_does_not_look_complete() {
        String name = "x".repeat(160);
        for (int i = 0; i < 100; i++) {
            api.account(name);
        }
        api.store().failAfter(100, new IllegalStateException("the store is gone"));
        String answer =
                api.exchangeRaw("GET /api/data/v9.2/accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains(name)
                .doesNotContain("]}")
                .doesNotEndWith("0\r\n\r\n");
    }
}
