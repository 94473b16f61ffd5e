package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateMultiple, UpdateMultiple, UpsertMultiple and RetrieveTotalRecordCount. */
class ManyRowsTest {

    private static final String CREATE = "contacts/Microsoft.Dynamics.CRM.CreateMultiple";
    private static final String UPDATE = "contacts/Microsoft.Dynamics.CRM.UpdateMultiple";
    private static final String TYPE = "\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"";
    private static final String ABSENT = "c0000000-0000-4000-8000-00000000000f";
    private static final String UPSERT = "contacts/Microsoft.Dynamics.CRM.UpsertMultiple";

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
    void many_rows_are_made_at_once_and_their_ids_come_back_in_order() {
        Answer answer = api.post(CREATE, targets(named("Ann"), named("Ben")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse");
        assertThat(answer.json().get("Ids").valueStream().map(id -> nameOf(id.stringValue())))
                .containsExactly("Ann", "Ben");
    }

    @Test
    void many_connections_are_made_at_once_too() {
        String one =
                "{\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\",\"record1id_account@odata.bind\":\"/accounts("
                        + api.account("Fabrikam") + ")\",\"record2id_contact@odata.bind\":\"contacts("
                        + api.contact("Ann")
                        + ")\"}";

        Answer answer = api.post("connections/Microsoft.Dynamics.CRM.CreateMultiple", targets(one));

        assertThat(api.get("connections(" + answer.json().at("/Ids/0").stringValue() + ")")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void many_rows_are_changed_at_once_each_named_by_its_key_or_its_address() {
        UUID ann = api.contact("Ann");
        UUID ben = api.contact("Ben");

        Answer answer = api.post(
                UPDATE,
                targets(
                        "{" + TYPE + ",\"contactid\":\"" + ann + "\",\"fullname\":\"Ann Lee\"}",
                        "{" + TYPE + ",\"@odata.id\":\"contacts(" + ben + ")\",\"fullname\":\"Ben Ortiz\"}"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(nameOf(ann.toString())).isEqualTo("Ann Lee");
        assertThat(nameOf(ben.toString())).isEqualTo("Ben Ortiz");
    }

    @Test
    void a_row_that_is_not_there_is_made_by_an_upsert_and_refused_by_an_update() {
        String target = "{" + TYPE + ",\"contactid\":\"" + ABSENT + "\",\"fullname\":\"Carla\"}";

        Answer update = api.post(UPDATE, targets(target));
        assertThat(update.status()).isEqualTo(404);
        assertThat(update.errorCode()).isEqualTo("0x80040217");
        assertThat(update.errorMessage()).startsWith("Targets[0]: ");

        assertThat(api.post(UPSERT, targets(target)).status()).isEqualTo(204);
        assertThat(nameOf(ABSENT)).isEqualTo("Carla");
    }

    @Test
    void a_refusal_tells_which_row_is_refused() {
        Answer answer = api.post(CREATE, targets(named("Ann"), "{" + TYPE + ",\"shoesize\":5}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).startsWith("Targets[1]: ").contains("shoesize");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Targets\":[]}",
                "{\"Targets\":{}}",
                "{\"Targets\":[5]}",
                "{\"Targets\":[{\"fullname\":\"Ann\"}]}",
                "{\"Targets\":[{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"name\":\"Ann\"}]}"
            })
    void rows_of_another_kind_or_of_none_are_refused(String body) {
        Answer answer = api.post(CREATE, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(api.get("contacts/$count").body()).isEqualTo("0");
    }

    @Test
    void more_than_a_thousand_rows_are_refused() {
        String[] rows = Collections.nCopies(1_001, "{}").toArray(String[]::new);

        assertThat(api.post(CREATE, targets(rows)).errorMessage())
                .contains("1000")
                .contains("1001");
    }

    @Test
    void rows_are_counted_beyond_what_a_collection_counts_to() {
        api.contact("Ann");
        api.contact("Ben");

        Answer answer = api.get("RetrieveTotalRecordCount(EntityNames=%5B'contact','account'%5D)");

        assertThat(answer.json().get("EntityRecordCountCollection").toString())
                .isEqualTo("{\"Count\":2,\"IsReadOnly\":false,\"Keys\":[\"contact\",\"account\"],\"Values\":[2,0]}");
        assertThat(api.get("RetrieveTotalRecordCount(EntityNames=@p1)?@p1=%5B%22contact%22%5D")
                        .json()
                        .at("/EntityRecordCountCollection/Values/0")
                        .intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "()",
                "(EntityNames=@p1)",
                "(EntityNames='contact')",
                "(EntityNames=[5])",
                "(EntityNames=['wolf'])"
            })
    void a_count_of_nothing_that_there_is_is_refused(String arguments) {
        assertThat(api.get("RetrieveTotalRecordCount"
                                + arguments.replace("[", "%5B").replace("]", "%5D"))
                        .status())
                .isEqualTo(400);
    }

    private static String nameOf(String contact) {
        return api.get("contacts(" + contact + ")").json().get("fullname").stringValue();
    }

    private static String named(String name) {
        return "{" + TYPE + ",\"fullname\":\"" + name + "\"}";
    }

    private static String targets(String... rows) {
        return "{\"Targets\":[" + String.join(",", rows) + "]}";
    }
}
