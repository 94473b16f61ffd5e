package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Values of attributes as people read them")
class FormattedValuesTest {

    private static final String ANNOTATED = "odata.include-annotations=\"*\"";
    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";

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
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts | numberofemployees | 9500 | 9,500",
                "accounts | address1_latitude | 47.64 | 47.64000",
                "accounts | address1_longitude | -122.13 | -122.13000",
                "accounts | accountcategorycode | 1 | Preferred Customer",
                "accounts | donotemail | true | Do Not Allow",
                "contacts | birthdate | \"1990-02-01\" | 2/1/1990",
                "contacts | anniversary | \"2010-12-31\" | 12/31/2010",
                "contacts | lastonholdtime | \"2026-03-04T15:06:07Z\" | 3/4/2026 3:06 PM",
                "tasks | actualdurationminutes | 90 | 90",
                "tasks | percentcomplete | 100 | 100",
                "tasks | utcconversiontimezonecode | 110 | 110"
            })
    void each_kind_has_its_form(String set, String attribute, String json, String formatted) {
        UUID id = api.post(set, "{\"" + attribute + "\":" + json + "}").entityId();
        JsonNode row = api.get(set + "(" + id + ")?$select=" + attribute, "Prefer", ANNOTATED)
                .json();
        assertThat(row.path(attribute + FORMATTED).asString("")).isEqualTo(formatted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234567.5 | €1,234,567.50", "12.345 | €12.35", "0 | €0.00"})
    void an_amount_has_the_symbol_and_the_decimals_of_the_currency_of_its_row(String amount, String formatted) {
        UUID euro = currency("EUR", "€", 2);
        UUID id = api.post("accounts", amountIn(euro, "marketcap", amount)).entityId();
        JsonNode row = api.get("accounts(" + id + ")?$select=marketcap", "Prefer", ANNOTATED)
                .json();
        assertThat(row.path("marketcap" + FORMATTED).asString("")).isEqualTo(formatted);
    }

    @Test
    void an_amount_in_a_currency_without_decimals_has_none() {
        UUID yen = currency("JPY", "¥", 0);
        UUID id = api.post("accounts", amountIn(yen, "revenue", "1200")).entityId();
        JsonNode found = api.get("accounts?$filter=accountid eq " + id, "Prefer", ANNOTATED)
                .json()
                .at("/value/0");
        assertThat(found.path("revenue" + FORMATTED).asString("")).isEqualTo("¥1,200");
    }

    @Test
    void an_amount_in_FetchXML_has_the_symbol_too() {
        api.post("accounts", amountIn(currency("EUR", "€", 2), "revenue", "1200"));
        JsonNode row = api.get(
                        "accounts?fetchXml=%3Cfetch%3E%3Centity%20name='account'%3E%3Cattribute%20name='revenue'/%3E"
                                + "%3C/entity%3E%3C/fetch%3E",
                        "Prefer",
                        ANNOTATED)
                .json()
                .at("/value/0");
        assertThat(row.path("revenue" + FORMATTED).asString("")).isEqualTo("€1,200.00");
    }

    private static UUID currency(String code, String symbol, int precision) {
        return api.post(
                        "transactioncurrencies",
                        "{\"currencyname\":\"" + code + "\",\"isocurrencycode\":\"" + code + "\",\"currencysymbol\":\""
                                + symbol + "\",\"currencyprecision\":" + precision + ",\"exchangerate\":1.25}")
                .entityId();
    }

    private static String amountIn(UUID currency, String attribute, String amount) {
        return "{\"name\":\"Fabrikam\",\"transactioncurrencyid@odata.bind\":\"/transactioncurrencies(" + currency
                + ")\",\"" + attribute + "\":" + amount + "}";
    }
}
