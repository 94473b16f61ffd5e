package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.ClinicServer.ANN;
import static dev.connections.acceptance.wire.ClinicServer.ANN_TO_CLEO;
import static dev.connections.acceptance.wire.ClinicServer.ANN_TO_ZOE;
import static dev.connections.acceptance.wire.ClinicServer.CLEO;
import static dev.connections.acceptance.wire.ClinicServer.CLEO_TO_ZOE;
import static dev.connections.acceptance.wire.ClinicServer.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A user who may read some rows is shown those")
class AccessOnTheWireTest {

    private static final String ACCESS_DENIED = "0x80048405";
    private static final String CONNECTED = "/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=3)";

    private static ClinicServer clinic;

    @BeforeAll
    static void start() {
        clinic = new ClinicServer();
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts?$orderby=fullname                                         | fullname | Ann, Cleo",
                "contacts?$filter=fullname eq 'Zoe'                                 | fullname | ''",
                "contacts?$filter=not (fullname eq 'Zoe')                           | fullname | Ann, Cleo",
                "contacts?$filter=contact_connections1/any(c:c/connectionid eq CLEO_TO_ZOE) | fullname | ''",
                "contacts?$filter=contact_connections1/all(c:c/connectionid ne CLEO_TO_ZOE) | fullname | Ann, Cleo",
                "connections?$filter=record2id_contact/fullname eq 'Zoe'            | connectionid | ''",
                "connections?$filter=startswith(record2id_contact/fullname,'Z')     | connectionid | ''",
                "connections?$filter=ismaster eq true and record2id_contact/fullname ne 'x' | connectionid | ANN_TO_CLEO",
                "connections?$filter=connectionid eq CLEO_TO_ZOE                    | connectionid | ''",
                "connections?$filter=_record2id_value eq ZOE                        | connectionid | ANN_TO_ZOE",
                "contacts(CLEO)/contact_connections2                                | connectionid | ANN_TO_CLEO",
                "contacts(CLEO)/contact_connections2/$ref                           | @odata.id    | ANN_TO_CLEO",
                "activitypointers                                                   | activityid   | ''"
            })
    void in_a_collection(String path, String property, String expected) {
        assertThat(clinic.each(withIds(path), property))
                .map(value -> value.replaceFirst(".*connections\\((.*)\\)", "$1"))
                .containsExactlyElementsOf(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(withIds(expected).split(", ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts/$count                                                     | 2",
                "connections/$count                                                  | 4",
                "connections/$count?$filter=record2id_contact/fullname eq 'Zoe'      | 0",
                "contacts(CLEO)/contact_connections1/$count                          | 1"
            })
    void in_a_number(String path, String expected) {
        assertThat(clinic.send("GET", withIds(path), "").body())
                .endsWith(expected)
                .hasSizeLessThan(3);
    }

    @Test
    void in_the_number_that_comes_with_rows() {
        assertThat(clinic.get("connections?$count=true&$top=1")
                        .get("@odata.count")
                        .asInt())
                .isEqualTo(4);
        assertThat(clinic.get("RetrieveTotalRecordCount(EntityNames=['connection'])")
                        .toString())
                .contains("\"Values\":[4]");
    }

    @Test
    void in_what_rows_come_to_together() {
        assertThat(clinic.get("connections?$apply=aggregate($count as rows)").toString())
                .contains("\"rows\":4");
        assertThat(clinic.each(
                        "connections?$apply=groupby((record2id_contact/fullname),aggregate($count as rows))", "rows"))
                .containsExactlyInAnyOrder("1", "2", "1");
        assertThat(clinic.get("connections?$apply=groupby((record2id_contact/fullname))")
                        .toString())
                .doesNotContain("Zoe");
    }

    @Test
    void within_rows_that_lead_to_them() {
        JsonNode row = clinic.get("connections(" + ANN_TO_ZOE + ")?$select=connectionid"
                + "&$expand=record1id_contact($select=fullname),record2id_contact($select=fullname)");

        assertThat(row.required("record1id_contact").required("fullname").asString())
                .isEqualTo("Ann");
        assertThat(row.required("record2id_contact").isNull()).isTrue();
    }

    @Test
    void within_rows_that_they_lead_to() {
        JsonNode rows = clinic.get("contacts?$select=fullname&$orderby=fullname"
                + "&$expand=contact_connections2($select=connectionid;$filter=ismaster eq true)");

        assertThat(rows.required("value")
                        .required(1)
                        .required("contact_connections2")
                        .toString())
                .contains(ANN_TO_CLEO)
                .doesNotContain(CLEO_TO_ZOE);
    }

    @Test
    void in_an_order_that_does_not_depend_on_the_others() {
        String inOrder =
                "connections?$select=connectionid&$filter=ismaster eq true&$orderby=record2id_contact/fullname";
        for (String name : List.of("A before all others", "Zoe")) {
            clinic.server.send("PATCH", "contacts(" + ZOE + ")", "{'fullname':'" + name + "'}");

            assertThat(clinic.each(inOrder, "connectionid")).containsExactly(ANN_TO_ZOE, ANN_TO_CLEO);
            assertThat(clinic.each(inOrder + " desc", "connectionid")).containsExactly(ANN_TO_CLEO, ANN_TO_ZOE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<attribute name='connectionid'/><filter><condition attribute='ismaster' operator='eq' value='1'/></filter>"
                        + "| 2",
                "<filter><condition attribute='ismaster' operator='eq' value='1'/></filter>"
                        + "<link-entity name='contact' from='contactid' to='record2id' alias='far'>"
                        + "<attribute name='fullname'/></link-entity> | 1",
                "<filter><condition attribute='ismaster' operator='eq' value='1'/></filter>"
                        + "<link-entity name='contact' from='contactid' to='record2id' alias='far' link-type='outer'>"
                        + "<attribute name='fullname'/></link-entity> | 2",
                "<filter><condition entityname='far' attribute='fullname' operator='eq' value='Zoe'/></filter>"
                        + "<link-entity name='contact' from='contactid' to='record2id' alias='far' link-type='outer'/>"
                        + " | 0"
            })
    void in_fetch_xml(String query, int rows) {
        JsonNode answer =
                clinic.get("connections?fetchXml=<fetch><entity name='connection'>" + query + "</entity></fetch>");

        assertThat(answer.required("value")).hasSize(rows);
        assertThat(answer.toString()).doesNotContain("\"far.fullname\":\"Zoe\"");
    }

    @Test
    void in_what_has_changed() {
        String link = clinic.get("contacts?$select=fullname", "Prefer", "odata.track-changes")
                .required("@odata.deltaLink")
                .asString();
        clinic.server.send("PATCH", "contacts(" + ZOE + ")", "{'fullname':'Zoe'}");
        clinic.server.send("PATCH", "contacts(" + CLEO + ")", "{'fullname':'Cleo'}");

        assertThat(clinic.each(link, "fullname")).containsExactly("Cleo");
    }

    @Test
    void around_a_record() {
        String around = clinic.get("contacts(" + ANN + ")" + CONNECTED).toString();

        assertThat(around).contains(CLEO).doesNotContain(ZOE).doesNotContain("Zoe");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, contacts(ZOE)",
        "GET, contacts(ZOE)/fullname",
        "GET, contacts(ZOE)/fullname/$value",
        "GET, contacts(ZOE)/ownerid",
        "GET, contacts(ZOE)/ownerid/$ref",
        "GET, contacts(ZOE)/contact_connections1",
        "GET, contacts(ZOE)/contact_connections1/$count",
        "GET, contacts(ZOE)/contact_connections1/$ref",
        "GET, contacts(ZOE)/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=3)",
        "GET, contacts(ANN)/Microsoft.Dynamics.CRM.ShortestPath(To=@t)?@t={'@odata.id':'contacts(ZOE)'}",
        "GET, connections(ANN_TO_ZOE)/record2id_contact",
        "GET, connections(ANN_TO_ZOE)/record2id_contact/fullname",
        "GET, connections(CLEO_TO_ZOE)",
        "GET, connections(CLEO_TO_ZOE)?$expand=record1id_contact",
        "GET, connections(CLEO_TO_ZOE)/name",
        "GET, connections(CLEO_TO_ZOE)/entityimage",
        "GET, connections(CLEO_TO_ZOE)/entityimage/$value",
        "GET, connections(CLEO_TO_ZOE)/record1id_contact",
        "GET, connections(CLEO_TO_ZOE)/record1id_contact/$ref",
        "GET, RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={'@odata.id':'contacts(ZOE)'}",
        "GET, systemusers(PRIYA)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'contacts(ZOE)'}",
        "GET, 'RetrieveAccessOrigin(ObjectId=ZOE,LogicalName=''contact'',PrincipalId=PRIYA)'"
    })
    void or_is_refused_what_is_asked_of_another(String method, String path) {
        HttpResponse<String> answer = clinic.send(method, withIds(path), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(ACCESS_DENIED).doesNotContain("Zoe");
    }

    /** As in Dataverse, a lookup tells the name of what it points to, and a connection is called after its far side. */
    @Test
    void with_the_names_of_what_they_point_to() {
        JsonNode row = clinic.get("connections(" + ANN_TO_ZOE + ")", "Prefer", "odata.include-annotations=\"*\"");

        assertThat(row.required("name").asString()).isEqualTo("Zoe");
        assertThat(row.required("_record2id_value@OData.Community.Display.V1.FormattedValue")
                        .asString())
                .isEqualTo("Zoe");
    }

    @Test
    void or_is_refused_whatever_version_is_known() {
        String etag = clinic.server
                .get("contacts(" + ZOE + ")")
                .required("@odata.etag")
                .asString();

        assertThat(clinic.send("GET", "contacts(" + ZOE + ")", "", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void and_finds_no_image_at_the_address_of_anothers() {
        String address = clinic.server
                .get("connections(" + CLEO_TO_ZOE + ")?$select=entityimage_url")
                .required("entityimage_url")
                .asString();
        String path = clinic.server.root().replaceFirst("/api/data/.*", "") + address;

        assertThat(clinic.server.send("GET", path, "").statusCode()).isEqualTo(200);
        assertThat(clinic.send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void in_a_batch_too() {
        String batch = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET contacts("
                + ZOE + ") HTTP/1.1\r\n\r\n--b--\r\n";
        HttpResponse<String> answer = clinic.server.sendAsIs(
                "POST",
                "$batch",
                batch,
                "Content-Type",
                "multipart/mixed; boundary=b",
                "MSCRMCallerID",
                ClinicServer.PRIYA);

        assertThat(answer.body()).contains("HTTP/1.1 403").contains(ACCESS_DENIED);
    }

    /** Ids are told from longer names to shorter ones, which are part of them. */
    static String withIds(String text) {
        return text.replace("CLEO_TO_ZOE", CLEO_TO_ZOE)
                .replace("ANN_TO_ZOE", ANN_TO_ZOE)
                .replace("ANN_TO_CLEO", ANN_TO_CLEO)
                .replace("PRIYA", ClinicServer.PRIYA)
                .replace("ANN", ANN)
                .replace("CLEO", CLEO)
                .replace("ZOE", ZOE);
    }
}
