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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Web API has one content under the addresses of all its versions")
class AddressVersionsTest {

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
    @ValueSource(strings = {"v8.0", "v8.1", "v8.2", "v8.9", "v9.0", "v9.1", "v9.2"})
    void links_bear_the_version_of_the_request(String version) {
        Answer created = api.post("/api/data/" + version + "/accounts", "{\"name\":\"Fabrikam\"}");
        assertThat(created.status()).isEqualTo(204);
        assertThat(created.header("OData-EntityId")).contains("/api/data/" + version + "/accounts(");
        Answer read = api.get("/api/data/" + version + "/accounts?$select=name");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("@odata.context").stringValue()).contains("/api/data/" + version + "/$metadata#");
    }

    @Test
    void delta_links_bear_the_version_of_the_request_and_lead_on() {
        String delta = api.get("/api/data/v8.2/accounts?$select=name", "Prefer", "odata.track-changes")
                .json()
                .get("@odata.deltaLink")
                .stringValue();
        assertThat(delta).contains("/api/data/v8.2/accounts?");
        assertThat(api.get(delta.substring(delta.indexOf("/api/"))).status()).isEqualTo(200);
    }

    @Test
    void a_bind_may_name_another_version() {
        UUID account = api.account("Fabrikam");
        UUID contact = api.contact("Ann");
        Answer answer = api.post(
                "connections",
                "{\"record1id_account@odata.bind\":\"" + api.root().replace("v9.2", "v9.0") + "accounts(" + account
                        + ")\",\"record2id_contact@odata.bind\":\"/api/data/v8.2/contacts(" + contact + ")\"}");
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void a_reference_may_name_another_version() {
        UUID doctor = api.role("Doctor");
        UUID patient = api.role("Patient");
        Answer answer = api.post(
                "connectionroles(" + doctor + ")/connectionroleassociation_association/$ref",
                "{\"@odata.id\":\"" + api.root().replace("v9.2", "v9.1") + "connectionroles(" + patient + ")\"}");
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void a_part_of_a_batch_may_have_another_version_which_its_links_bear() {
        Answer answer = api.post(
                "$batch",
                "--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.0/accounts HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");
        assertThat(answer.body()).contains("HTTP/1.1 200 OK", "/api/data/v9.0/$metadata#accounts");
    }

    @Test
    void a_relative_part_of_a_batch_has_the_version_of_the_batch() {
        Answer answer = api.post(
                "/api/data/v9.1/$batch",
                "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");
        assertThat(answer.body()).contains("HTTP/1.1 200 OK", "/api/data/v9.1/$metadata#accounts");
    }

    @Test
    void a_part_of_a_batch_in_another_version_is_refused_likewise() {
        Answer answer = api.post(
                "$batch",
                "--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.3/accounts HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");
        assertThat(answer.body()).contains("HTTP/1.1 404", "/api/data/v8.0/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/data/v9.3/accounts",
                "/api/data/v9.10/accounts",
                "/api/data/v7.0/accounts",
                "/api/data/v10.0/accounts",
                "/api/data/v9/accounts",
                "/api/data/v9.2.1/accounts",
                "/api/data/accounts",
                "/api/data/"
            })
    void another_version_is_refused_with_those_that_there_are(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorMessage()).contains("/api/data/v8.0/", "/api/data/v9.2/");
    }
}
