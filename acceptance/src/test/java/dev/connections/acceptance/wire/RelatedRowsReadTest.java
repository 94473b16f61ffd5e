package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.stage.TemporaryDirectory;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads of related rows over a real store, and the rollback of a failed deep insert. */
@DisplayName("Around the rows of a real store")
class RelatedRowsReadTest {

    private static final UUID SAME = UUID.fromString("a1a1a1a1-0000-4000-8000-000000000001");

    private static TemporaryDirectory data;
    private static ConnectionsServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        data = TemporaryDirectory.make("connections-around");
        server = ConnectionsServer.start(ServerSettings.defaults().withPort(0).withDataDirectory(data.path()));
        send(
                "POST",
                "accounts",
                "{'accountid':'" + SAME + "','name':'Fabrikam','account_connections1':[{'description':'of the account',"
                        + "'record1roleid':{'name':'Employer'},'record2id_contact':{'fullname':'Ann'}}]}");
        send(
                "POST",
                "emails",
                "{'activityid':'" + SAME + "','subject':'Hello','email_connections1':[{'description':'of the email',"
                        + "'record2id_contact':{'fullname':'Ben'}}]}");
    }

    @AfterAll
    static void stop() {
        server.close();
        data.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "accounts(SAME)/account_connections1/$count                  | 1",
                "accounts(SAME)/account_connections2/$count                  | 1",
                "emails(SAME)/email_connections1/$count                      | 1",
                "emails(SAME)/activitypointer_connections1/$count            | 1",
                "activitypointers(SAME)/activitypointer_connections1/$count  | 1",
                "accounts(SAME)/account_connections1/$count?$filter=name%20eq%20'Ann' | 1",
                "accounts(SAME)/account_connections1/$count?$filter=name%20eq%20'Ben' | 0",
                "accounts(SAME)/ownerid/owner_connections/$count?$filter=startswith(description,'of%20the') | 4",
                "accounts(SAME)/createdby/createdby_connection/$count?$filter=startswith(description,'of%20the') | 4",
                "accounts(SAME)/account_connections1/$count?$filter=startswith(description,'of%20the') | 1",
            })
    void rows_are_told_apart_by_type_even_where_ids_are_alike(String path, String text) {
        HttpResponse<String> answer = send("GET", path.replace("SAME", SAME.toString()), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(text);
    }

    @Test
    void rows_that_point_back_are_those_of_this_row() {
        assertThat(send("GET", "emails(" + SAME + ")/email_connections1?$select=description", "")
                        .body())
                .contains("of the email")
                .doesNotContain("of the account");
    }

    @Test
    void matched_roles_are_found_from_both_sides() {
        String doctor = id(send(
                "POST",
                "connectionroles",
                "{'name':'Doctor','connectionroleassociation_association':[{'name':'Patient'},{'name':'Nurse'}]}"));
        String matches = "/connectionroleassociation_association";
        HttpResponse<String> others =
                send("GET", "connectionroles(" + doctor + ")" + matches + "?$orderby=name%20desc&$top=1", "");
        assertThat(others.body()).contains("Patient").doesNotContain("Nurse");
        String patient = others.body().replaceFirst("(?s).*\"connectionroleid\":\"([^\"]+)\".*", "$1");
        assertThat(send("GET", "connectionroles(" + patient + ")" + matches, "").body())
                .contains("Doctor");
        assertThat(send("GET", "connectionroles(" + patient + ")" + matches + "/$count", "")
                        .body())
                .isEqualTo("1");
    }

    @Test
    void nothing_is_kept_of_rows_that_are_made_together_when_one_is_refused() {
        HttpResponse<String> answer = send(
                "POST",
                "contacts",
                "{'fullname':'Vera Void','contact_connections1':[{'record2id_account':{'name':'Void Ltd'}},"
                        + "{'record2id_account':{'name':'Void Inc'},'effectivestart':'2024-02-01',"
                        + "'effectiveend':'2024-01-01'}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80048209").contains("contact_connections1[1]");
        assertThat(send("GET", "contacts/$count?$filter=fullname%20eq%20'Vera%20Void'", "")
                        .body())
                .isEqualTo("0");
        assertThat(send("GET", "accounts/$count?$filter=startswith(name,'Void')", "")
                        .body())
                .isEqualTo("0");
        assertThat(send("GET", "connections/$count?$filter=startswith(name,'Void')", "")
                        .body())
                .isEqualTo("0");
    }

    @Test
    void a_reference_that_is_removed_leaves_both_rows_of_the_connection_without_it() {
        String connection = id(send(
                "POST",
                "connections",
                "{'record1id_account':{'name':'Contoso'},'record1roleid':{'name':'Buyer'},"
                        + "'record2id_contact':{'fullname':'Cyd'}}"));
        assertThat(send("DELETE", "connections(" + connection + ")/record1roleid/$ref", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "connections(" + connection + ")/record1roleid", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "connections(" + connection + ")/relatedconnectionid/record2roleid", "")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("OData-EntityId")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst(".*\\(([^)]+)\\)", "$1");
    }

    private static HttpResponse<String> send(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseAddress() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
