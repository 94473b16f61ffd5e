package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query option that stands twice is refused")
class RepeatedOptionsTest {

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
                "accounts?$top=1&$top=2",
                "accounts?$top=1&%24top=1",
                "accounts?%24top=1&$%74op=1",
                "accounts?$select=name&$filter=name eq 'a'&$select=name",
                "connections?AsOf=2024-01-01&AsOf=2025-01-01",
                "accounts?$filter=name eq @p&@p='a'&@p='b'",
                "accounts?fetchXml=%3Cfetch/%3E&fetchXml=%3Cfetch/%3E",
                "$metadata?$x=1&$x=1",
                "WhoAmI?$x=1&$x=1"
            })
    void in_a_read(String address) {
        Answer answer = api.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("stands twice");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, accounts?$select=name&$select=name",
        "POST, accounts?$select=name&%24select=name",
        "DELETE, accounts(00000000-0000-0000-0000-000000000001)?$select=name&$select=name",
        "PATCH, accounts(00000000-0000-0000-0000-000000000001)?$select=name&$select=name"
    })
    void in_a_write_which_does_nothing(String method, String address) {
        Answer answer = api.send(method, address, "{\"name\":\"Fabrikam\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(api.get("accounts").json().get("value").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=1,Depth=2)",
                "connections?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=1,PropertyValue=2)"
            })
    void an_argument_of_a_function_is_given_once_too(String address) {
        Answer answer = api.get(address.replace(
                "00000000-0000-0000-0000-000000000001", api.account("Fabrikam").toString()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("twice");
    }
}
