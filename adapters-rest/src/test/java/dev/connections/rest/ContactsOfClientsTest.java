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
import tools.jackson.databind.JsonNode;

@DisplayName("Contacts as public clients create and read them")
class ContactsOfClientsTest {

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
    void the_npm_client_creates_one_by_its_names_and_gets_it_back() {
        Answer answer = api.post(
                "contacts?$select=firstname,lastname,fullname,emailaddress1",
                "{\"firstname\":\"Test\",\"lastname\":\"Batch!\",\"emailaddress1\":\"test@example.com\"}",
                "Accept",
                "application/json",
                "OData-MaxVersion",
                "4.0",
                "OData-Version",
                "4.0",
                "Content-Type",
                "application/json; charset=utf-8",
                "Prefer",
                "return=representation");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("firstname").stringValue()).isEqualTo("Test");
        assertThat(answer.json().get("lastname").stringValue()).isEqualTo("Batch!");
        assertThat(answer.json().get("fullname").stringValue()).isEqualTo("Test Batch!");
        assertThat(answer.json().get("emailaddress1").stringValue()).isEqualTo("test@example.com");
    }

    @Test
    void the_Python_client_creates_several_at_once() {
        Answer answer = api.post(
                "contacts/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\":[" + target("Ann", "Avery") + "," + target("Bob", "Baker") + "]}",
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "OData-Version",
                "4.0");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        UUID second = UUID.fromString(answer.json().at("/Ids/1").stringValue());
        JsonNode row = api.get("contacts(" + second + ")?$select=firstname,lastname,telephone1")
                .json();
        assertThat(row.get("firstname").stringValue()).isEqualTo("Bob");
        assertThat(row.get("telephone1").stringValue()).isEqualTo("555-0100");
    }

    private static String target(String first, String last) {
        return "{\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\",\"firstname\":\"" + first + "\",\"lastname\":\"" + last
                + "\",\"telephone1\":\"555-0100\"}";
    }
}
