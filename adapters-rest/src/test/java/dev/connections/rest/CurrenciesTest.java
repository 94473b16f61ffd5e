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

@DisplayName("Currencies, and what is valued in them or was brought over")
class CurrenciesTest {

    private static final String EURO =
            "{\"currencyname\":\"Euro\",\"isocurrencycode\":\"EUR\",\"currencysymbol\":\"€\","
                    + "\"currencyprecision\":2,\"exchangerate\":1.2500}";

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
    void a_currency_is_answered_with_its_rate_as_a_number() {
        Answer answer = api.get("transactioncurrencies(" + euro() + ")");

        assertThat(answer.json().get("isocurrencycode").stringValue()).isEqualTo("EUR");
        assertThat(answer.json().get("currencyprecision").intValue()).isEqualTo(2);
        assertThat(answer.body()).contains("\"exchangerate\":1.25,");
    }

    @Test
    void a_rate_is_formatted_with_all_its_decimals() {
        Answer answer = api.get(
                "transactioncurrencies(" + euro() + ")?$select=exchangerate",
                "Prefer",
                "odata.include-annotations=\"*\"");

        assertThat(answer.json()
                        .get("exchangerate@OData.Community.Display.V1.FormattedValue")
                        .stringValue())
                .isEqualTo("1.2500000000");
    }

    @ParameterizedTest(name = "{0}: {1} is refused with {3}")
    @CsvSource({
        "exchangerate, 0, 400, 0x80044330",
        "exchangerate, 100000000001, 400, 0x80044330",
        "exchangerate, '\"1.25\"', 400, 0x80048d19",
        "exchangerate, null, 400, 0x80040203",
        "currencyprecision, 5, 400, 0x8004432f",
        "currencyprecision, 2.5, 400, 0x80048d19",
        "currencyprecision, 2147483648, 400, 0x80048d19",
        "isocurrencycode, '\"EUROES\"', 400, 0x80044331"
    })
    void a_value_that_a_currency_cannot_have_is_refused(String property, String value, int status, String code) {
        Answer answer = api.patch("transactioncurrencies(" + euro() + ")", "{\"" + property + "\":" + value + "}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void currencies_are_found_by_their_rates() {
        UUID euro = euro();

        assertThat(api.get("transactioncurrencies?$filter=exchangerate%20eq%201.25")
                        .json()
                        .get("value")
                        .get(0)
                        .get("transactioncurrencyid")
                        .stringValue())
                .isEqualTo(euro.toString());
        assertThat(api.get("transactioncurrencies?$filter=exchangerate%20eq%201.5")
                        .json()
                        .get("value"))
                .isEmpty();
    }

    @Test
    void a_connection_shows_its_currency_and_the_rate_on_both_rows() {
        UUID euro = euro();
        UUID connection = connect("\"transactioncurrencyid@odata.bind\":\"/transactioncurrencies(" + euro + ")\"");

        Answer master = api.get("connections(" + connection + ")");
        Answer twin = api.get(
                "connections(" + master.json().get("_relatedconnectionid_value").stringValue() + ")");

        assertThat(master.json().get("_transactioncurrencyid_value").stringValue())
                .isEqualTo(euro.toString());
        assertThat(master.body()).contains("\"exchangerate\":1.25,");
        assertThat(twin.json().get("_transactioncurrencyid_value").stringValue())
                .isEqualTo(euro.toString());
        assertThat(twin.body()).contains("\"exchangerate\":1.25,");
    }

    @Test
    void a_currency_that_is_not_there_is_refused() {
        Answer answer = api.post(
                "connections",
                connection("\"transactioncurrencyid@odata.bind\":\"/transactioncurrencies(" + new UUID(0, 9) + ")\""));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void a_currency_in_use_cannot_be_deleted() {
        UUID euro = euro();
        connect("\"transactioncurrencyid@odata.bind\":\"/transactioncurrencies(" + euro + ")\"");

        Answer answer = api.delete("transactioncurrencies(" + euro + ")");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.errorCode()).isEqualTo("0x80040227");
    }

    @Test
    void a_connection_that_was_brought_over_shows_when_it_was_made_and_when_it_was_brought_over() {
        UUID connection = connect("\"importsequencenumber\":-7,\"overriddencreatedon\":\"2009-05-17T08:30:00Z\"");

        Answer answer = api.get("connections(" + connection + ")");

        assertThat(answer.json().get("importsequencenumber").intValue()).isEqualTo(-7);
        assertThat(answer.json().get("createdon").stringValue()).isEqualTo("2009-05-17T00:00:00Z");
        assertThat(answer.json().get("overriddencreatedon").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void what_is_said_of_its_origin_later_is_passed_over() {
        UUID connection = connect("\"importsequencenumber\":7");

        api.patch(
                "connections(" + connection + ")",
                "{\"importsequencenumber\":8,\"overriddencreatedon\":\"2009-05-17\",\"description\":\"x\"}");

        Answer answer = api.get("connections(" + connection + ")");
        assertThat(answer.json().get("importsequencenumber").intValue()).isEqualTo(7);
        assertThat(answer.json().get("overriddencreatedon").isNull()).isTrue();
        assertThat(answer.json().get("description").stringValue()).isEqualTo("x");
    }

    @Test
    void an_upsert_that_makes_the_row_takes_its_origin() {
        UUID id = new UUID(7, 7);

        api.patch("connections(" + id + ")", connection("\"importsequencenumber\":7"));

        assertThat(api.get("connections(" + id + ")")
                        .json()
                        .get("importsequencenumber")
                        .intValue())
                .isEqualTo(7);
    }

    private static UUID euro() {
        return api.post("transactioncurrencies", EURO).entityId();
    }

    private static UUID connect(String facts) {
        return api.post("connections", connection(facts)).entityId();
    }

    private static String connection(String facts) {
        return "{\"record1id_account@odata.bind\":\"/accounts(" + api.account("Fabrikam")
                + ")\",\"record2id_account@odata.bind\":\"/accounts(" + api.account("Contoso") + ")\"," + facts + "}";
    }
}
