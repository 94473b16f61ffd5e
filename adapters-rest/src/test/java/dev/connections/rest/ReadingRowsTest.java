package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Rows are read")
class ReadingRowsTest {

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
    void the_service_document_lists_every_set() {
        JsonNode service = api.get("").json();
        assertThat(service.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata");
        assertThat(service.get("value").get(0).toString())
                .isEqualTo("{\"name\":\"connections\",\"kind\":\"EntitySet\",\"url\":\"connections\"}");
        assertThat(service.get("value").size())
                .isEqualTo(new EntityCatalogue(RecordTypes.standard()).all().size());
    }

    @Test
    void the_root_is_found_without_its_slash() {
        assertThat(api.get("/api/data/v9.2").status()).isEqualTo(200);
    }

    @Test
    void a_row_has_all_its_properties_the_absent_ones_too() {
        UUID connection = api.connection();
        Answer answer = api.get("connections(" + connection + ")");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; odata.metadata=minimal");
        JsonNode row = answer.json();
        assertThat(row.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata#connections/$entity");
        assertThat(row.get("@odata.etag").stringValue())
                .isEqualTo(answer.header("ETag"))
                .matches("W/\"\\d+\"");
        assertThat(row.get("connectionid").stringValue()).isEqualTo(connection.toString());
        assertThat(row.get("description").isNull()).isTrue();
        assertThat(row.get("_record1roleid_value").isNull()).isTrue();
        assertThat(row.get("ismaster").booleanValue()).isTrue();
        assertThat(row.get("record2objecttypecode").intValue()).isEqualTo(2);
        assertThat(row.get("createdon").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void a_row_has_no_annotations_unless_they_are_asked_for() {
        assertThat(api.get("connections(" + api.connection() + ")").body())
                .doesNotContain("FormattedValue", "lookuplogicalname", "associatednavigationproperty");
    }

    @Test
    void annotations_stand_before_the_property_that_they_tell_of() {
        Answer answer = api.get(
                "connections(" + api.connection() + ")?$select=statecode,_record1id_value",
                "Prefer",
                "odata.include-annotations=\"*\"");
        assertThat(answer.header("Preference-Applied")).isEqualTo("odata.include-annotations=\"*\"");
        assertThat(answer.body())
                .contains("\"statecode@OData.Community.Display.V1.FormattedValue\":\"Active\",\"statecode\":0")
                .contains("\"_record1id_value@OData.Community.Display.V1.FormattedValue\":\"Fabrikam\","
                        + "\"_record1id_value@Microsoft.Dynamics.CRM.associatednavigationproperty\":\"record1id_account\","
                        + "\"_record1id_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"account\","
                        + "\"_record1id_value\":\"");
    }

    @Test
    void annotations_can_be_chosen_by_a_pattern() {
        Answer answer = api.get(
                "connections(" + api.connection() + ")?$select=statecode,_record1id_value",
                "Prefer",
                "odata.include-annotations=\"Microsoft.Dynamics.CRM.*\"");
        assertThat(answer.body()).contains("lookuplogicalname").doesNotContain("FormattedValue");
    }

    @Test
    void only_selected_properties_are_shown_and_the_id_always() {
        JsonNode row = api.get("connections(" + api.connection() + ")?$select=name,description")
                .json();
        assertThat(row.propertyNames())
                .containsExactly("@odata.context", "@odata.etag", "name", "description", "connectionid");
        assertThat(row.get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#connections(name,description)/$entity");
    }

    @Test
    void a_collection_is_filtered_by_a_lookup() {
        UUID connection = api.connection();
        String account = api.get("connections(" + connection + ")")
                .json()
                .get("_record1id_value")
                .stringValue();
        api.connection();
        JsonNode found = api.get("connections?$filter=_record1id_value eq " + account + "&$count=true")
                .json();
        assertThat(found.get("@odata.context").stringValue()).isEqualTo(api.root() + "$metadata#connections");
        assertThat(found.get("@odata.count").intValue()).isEqualTo(1);
        assertThat(found.get("value").get(0).get("connectionid").stringValue()).isEqualTo(connection.toString());
    }

    @Test
    void option_names_and_values_may_be_form_encoded() {
        api.account("Fabrikam Ltd");
        api.account("Contoso");
        Answer answer = api.get("accounts?%24filter=name+eq+%27Fabrikam+Ltd%27&%24select=name");
        assertThat(answer.json().get("value").size()).isEqualTo(1);
    }

    @Test
    void the_rows_that_come_first_are_enough_when_no_more_are_asked_for() {
        api.account("Fabrikam");
        api.account("Contoso");
        assertThat(api.get("accounts?$top=1").json().get("value").size()).isEqualTo(1);
        assertThat(api.get("accounts?$top=0").json().get("value").size()).isZero();
    }

    @Test
    void rows_are_counted() {
        api.account("Fabrikam");
        api.account("Contoso");
        Answer answer = api.get("accounts/$count");
        assertThat(answer.body()).isEqualTo("2");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(api.get("accounts/$count?$filter=name eq 'Contoso'").body()).isEqualTo("1");
    }

    @Test
    void a_row_that_the_client_knows_is_not_sent_again() {
        UUID account = api.account("Fabrikam");
        String etag = api.get("accounts(" + account + ")").header("ETag");
        Answer again = api.get("accounts(" + account + ")", "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        api.patch("accounts(" + account + ")", "{\"name\":\"Contoso\"}");
        assertThat(api.get("accounts(" + account + ")", "If-None-Match", etag).status())
                .isEqualTo(200);
    }

    @Test
    void the_head_of_an_answer_comes_without_its_body() {
        Answer answer = api.send("HEAD", "accounts(" + api.account("Fabrikam") + ")", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_methods_of_a_resource_can_be_asked_for() {
        Answer answer = api.send("OPTIONS", "connectionroleassociations", "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void links_lead_back_the_way_the_client_came() {
        String answer = api.exchangeRaw(
                "GET /api/data/v9.2/ HTTP/1.1\r\nHost: crm.localhost:8443\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("\"@odata.context\":\"http://crm.localhost:8443/api/data/v9.2/$metadata\"");
    }

    @Test
    void clients_learn_nothing_of_the_server_software() {
        assertThat(api.get("").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
}
