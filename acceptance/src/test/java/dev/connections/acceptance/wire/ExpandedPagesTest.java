package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Collections within rows come in pages where rows are shown within their rows")
class ExpandedPagesTest {

    private static final String FABRIKAM = "accounts(a1a1a1a1-0000-4000-8000-0000000000ee)";
    private static final int PEOPLE = 7;
    private static final String CONNECTIONS = "account_connections1";
    private static final String NESTED = "($select=name;$filter=ismaster;$expand=record2id_contact($select=fullname))";

    private static RunningServer server;

    /** Fabrikam is connected to people, each of which is connected to Fabrikam and to a friend. */
    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make("accounts", "{'accountid':'a1a1a1a1-0000-4000-8000-0000000000ee','name':'Fabrikam'}");
        for (int i = 0; i < PEOPLE; i++) {
            String contact = "c0c0c0c0-0000-4000-8000-00000000000" + i;
            server.make("contacts", "{'contactid':'" + contact + "','fullname':'Person " + i + "'}");
            server.make(
                    "connections",
                    "{'record1id_account@odata.bind':'/" + FABRIKAM + "','record2id_contact@odata.bind':'/contacts("
                            + contact + ")'}",
                    "{'record1id_contact':{'fullname':'Friend'},'record2id_contact@odata.bind':'/contacts(" + contact
                            + ")'}");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 8})
    void its_pages_together_are_the_whole_collection(int size) {
        JsonNode account = page(FABRIKAM + "?$expand=" + CONNECTIONS + NESTED, size);
        List<JsonNode> pieces = new ArrayList<>(elements(account, CONNECTIONS));
        Optional<String> next = next(account, CONNECTIONS);
        while (next.isPresent()) {
            assertThat(pieces.size() % size).isZero();
            JsonNode page = page(next.get(), size);
            pieces.addAll(elements(page, "value"));
            next = next(page, "");
        }

        assertThat(pieces).hasSize(PEOPLE);
        assertThat(pieces)
                .isEqualTo(elements(
                        server.get(FABRIKAM + "/" + CONNECTIONS
                                + "?$select=name&$filter=ismaster&$expand=record2id_contact($select=fullname)"),
                        "value"));
    }

    @Test
    void each_row_of_a_page_has_the_first_page_of_its_own() {
        JsonNode answer = page(
                "contacts?$filter=startswith(fullname,'Person')&$orderby=fullname&$expand=contact_connections1("
                        + "$select=name;$expand=record2id_account($select=name))",
                1);

        JsonNode first = elements(answer, "value").get(0);
        assertThat(elements(first, "contact_connections1")).hasSize(1);
        JsonNode second = page(next(first, "contact_connections1").orElseThrow(), 1);
        assertThat(elements(second, "value")).hasSize(1);
        assertThat(next(second, "")).isEmpty();
    }

    @Test
    void collections_within_collections_come_in_pages_too() {
        JsonNode account = page(
                FABRIKAM + "?$expand=" + CONNECTIONS + "($select=name;$expand=record2id_contact("
                        + "$select=fullname;$expand=contact_connections1($select=name)))",
                1);

        JsonNode person = elements(account, CONNECTIONS).get(0).get("record2id_contact");
        assertThat(elements(person, "contact_connections1")).hasSize(1);
        assertThat(next(person, "contact_connections1")).isPresent();
    }

    @Test
    void rows_that_have_many_of_each_other_come_in_pages_too() {
        server.make(
                "connectionroles",
                "{'connectionroleid':'b0b0b0b0-0000-4000-8000-000000000001','name':'Doctor'}",
                "{'connectionroleid':'b0b0b0b0-0000-4000-8000-000000000002','name':'Nurse'}",
                "{'name':'Patient','connectionroleassociation_association@odata.bind':["
                        + "'connectionroles(b0b0b0b0-0000-4000-8000-000000000001)',"
                        + "'connectionroles(b0b0b0b0-0000-4000-8000-000000000002)']}");
        String matches = "connectionroleassociation_association";
        JsonNode patient = elements(
                        page(
                                "connectionroles?$filter=name eq 'Patient'&$expand=" + matches
                                        + "($select=name;$expand=createdby($select=fullname))",
                                1),
                        "value")
                .get(0);
        JsonNode second = page(next(patient, matches).orElseThrow(), 1);

        assertThat(elements(patient, matches).get(0).get("name").asString()).isEqualTo("Doctor");
        assertThat(elements(second, "value").get(0).get("name").asString()).isEqualTo("Nurse");
        assertThat(next(second, "")).isEmpty();
    }

    @Test
    void a_collection_that_holds_nothing_else_comes_whole_with_its_own_address() {
        JsonNode account = page(FABRIKAM + "?$expand=" + CONNECTIONS + "($select=name)", 3);

        assertThat(elements(account, CONNECTIONS)).hasSize(PEOPLE);
        assertThat(next(account, CONNECTIONS)).contains(server.root() + FABRIKAM + "/" + CONNECTIONS + "?$select=name");
    }

    @Test
    void without_a_size_of_pages_all_collections_come_whole() {
        assertThat(elements(server.get(FABRIKAM + "?$expand=" + CONNECTIONS + NESTED), CONNECTIONS))
                .hasSize(PEOPLE);
    }

    @Test
    void the_link_to_a_page_does_not_fit_another_collection() {
        String link = next(page(FABRIKAM + "?$expand=" + CONNECTIONS + NESTED, 2), CONNECTIONS)
                .orElseThrow();

        JsonNode answer = server.get(link.replace("account_connections1", "account_connections2"));
        assertThat(answer.at("/error/code").asString()).isEqualTo("0x8004112a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_connections1($top=2;$expand=record2id_contact)",
                "account_connections1($orderby=name),createdby($expand=createdby)"
            })
    void beside_rows_within_rows_collections_are_neither_cut_nor_ordered(String expand) {
        HttpResponse<String> answer = server.send("GET", "accounts?$expand=" + expand, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80060888", "only $select and $filter");
    }

    private static JsonNode page(String query, int size) {
        return server.get(query, "Prefer", "odata.maxpagesize=" + size);
    }

    private static List<JsonNode> elements(JsonNode answer, String collection) {
        assertThat(answer.has(collection)).as(answer.toString()).isTrue();
        return answer.get(collection).valueStream().toList();
    }

    private static Optional<String> next(JsonNode answer, String collection) {
        return Optional.ofNullable(answer.get(collection + "@odata.nextLink")).map(JsonNode::asString);
    }
}
