package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Functions that follow connections from record to record")
class ConnectedRecordsTest {

    private static final String ANN = "c1c1c1c1-0000-4000-8000-000000000001";
    private static final String BEN = "c1c1c1c1-0000-4000-8000-000000000002";
    private static final String CLINIC = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String VISIT = "e1e1e1e1-0000-4000-8000-000000000001";
    private static final String MISSING = "ffffffff-0000-4000-8000-000000000001";
    private static final String DOCTOR = "d1d1d1d1-0000-4000-8000-000000000001";
    private static final String FIRST = "b1b1b1b1-0000-4000-8000-000000000001";
    private static final String SECOND = "b1b1b1b1-0000-4000-8000-000000000002";
    private static final String THIRD = "b1b1b1b1-0000-4000-8000-000000000003";
    private static final String AROUND = "contacts(" + BEN + ")/Microsoft.Dynamics.CRM.ConnectedRecords";
    private static final String PATH = "contacts(" + BEN + ")/Microsoft.Dynamics.CRM.ShortestPath";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make(
                "contacts",
                "{'contactid':'" + ANN + "','fullname':'Dr. Ann Lee'}",
                "{'contactid':'" + BEN + "','fullname':'Ben Ortiz'}");
        server.make("accounts", "{'accountid':'" + CLINIC + "','name':'City Clinic'}");
        server.make("appointments", "{'activityid':'" + VISIT + "','subject':'Visit'}");
        server.make("connectionroles", "{'connectionroleid':'" + DOCTOR + "','name':'Doctor'}");
        connect(FIRST, "contact", "contacts(" + BEN + ")", "contact", "contacts(" + ANN + ")", "record2roleid");
        connect(SECOND, "contact", "contacts(" + ANN + ")", "account", "accounts(" + CLINIC + ")", "record1roleid");
        connect(THIRD, "account", "accounts(" + CLINIC + ")", "appointment", "appointments(" + VISIT + ")", "");
    }

    private static void connect(String id, String type, String from, String otherType, String to, String doctor) {
        String role = doctor.isEmpty() ? "" : ",'" + doctor + "@odata.bind':'/connectionroles(" + DOCTOR + ")'";
        server.make(
                "connections",
                "{'connectionid':'" + id + "','record1id_" + type + "@odata.bind':'/" + from + "','record2id_"
                        + otherType + "@odata.bind':'/" + to + "'" + role + "}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_record_comes_with_its_distance_and_the_path_that_leads_there() {
        assertThat(get(AROUND + "(Depth=2,Roles=@r,AsOf=2024-03-01)?@r=[\"" + DOCTOR + "\"]"))
                .isEqualTo(json("""
                        {"@odata.context":"ROOT$metadata#Microsoft.Dynamics.CRM.ConnectedRecordsResponse",
                         "MoreRecords":false,
                         "ConnectedRecords":[
                          {"Record":ANN,"Distance":1,"Path":[
                            {"ConnectionId":"FIRST","Role":DOCTOR,"Record":ANN}]},
                          {"Record":CLINIC,"Distance":2,"Path":[
                            {"ConnectionId":"FIRST","Role":DOCTOR,"Record":ANN},
                            {"ConnectionId":"SECOND","Role":null,"Record":CLINIC}]}]}"""));
    }

    @Test
    void the_shortest_path_comes_with_its_length() {
        assertThat(get(PATH + "(To=@t)?@t={'@odata.id':'accounts(" + CLINIC + ")'}"))
                .isEqualTo(json("""
                        {"@odata.context":"ROOT$metadata#Microsoft.Dynamics.CRM.ShortestPathResponse",
                         "Distance":2,
                         "Path":[
                            {"ConnectionId":"FIRST","Role":DOCTOR,"Record":ANN},
                            {"ConnectionId":"SECOND","Role":null,"Record":CLINIC}]}"""));
    }

    @Test
    void where_no_path_leads_there_is_no_distance() {
        assertThat(get(PATH + "(To=@t,Depth=1)?@t={'@odata.id':'accounts(" + CLINIC + ")'}"))
                .isEqualTo(json("""
                        {"@odata.context":"ROOT$metadata#Microsoft.Dynamics.CRM.ShortestPathResponse",
                         "Distance":null,
                         "Path":[]}"""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                     | Dr. Ann Lee",
                "()                                   | Dr. Ann Lee",
                "(Depth=null,Roles=null,AsOf=null)    | Dr. Ann Lee",
                "(Roles=['" + DOCTOR + "'],Depth=@d)?@d=3 | Dr. Ann Lee, City Clinic",
                "(Depth=3)                            | Dr. Ann Lee, City Clinic, Visit",
                "(Depth=10)                           | Dr. Ann Lee, City Clinic, Visit",
                "(Depth=3,Roles=['" + MISSING + "'])   | "
            })
    void each_argument_may_be_left_out(String call, String names) {
        assertThat(get(AROUND + (call == null ? "" : call))
                        .required("ConnectedRecords")
                        .valueStream()
                        .map(found -> found.required("Record").required("Name").stringValue()))
                .isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
    }

    @Test
    void an_activity_is_found_under_its_own_type_and_asked_from_its_base_too() {
        String around = "/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=1)";

        assertThat(get("activitypointers(" + VISIT + ")" + around).required("ConnectedRecords"))
                .isEqualTo(get("appointments(" + VISIT + ")" + around).required("ConnectedRecords"))
                .hasSize(1);
        assertThat(get(PATH + "(To=@t)?@t={'@odata.id':'activitypointers(" + VISIT + ")'}")
                        .required("Path")
                        .required(2)
                        .required("Record")
                        .required("LogicalName")
                        .stringValue())
                .isEqualTo("appointment");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ConnectedRecords(Depth=0)         | 400 | 0x80040203 | 1 to 10, found 0",
                "ConnectedRecords(Depth=11)        | 400 | 0x80040203 | 1 to 10, found 11",
                "ConnectedRecords(Depth=many)      | 400 | 0x80060888 | Depth is a whole number such as 3, found 'many'",
                "ConnectedRecords(AsOf=2024-02-30) | 400 | 0x80060888 | AsOf is a day such as 2024-01-31",
                "ConnectedRecords(Roles=[])        | 400 | 0x80040203 | Roles has no role in it",
                "ConnectedRecords(Roles=['doctor']) | 400 | 0x80060888 | Roles is a list of ids such as",
                "ConnectedRecords(Deep=1)          | 400 | 0x80060888 | only AsOf, Depth, Roles",
                "ConnectedRecords(Depth=@d)        | 400 | 0x80060888 | does not say what '@d' is",
                "ShortestPath()                    | 400 | 0x80060888 | Where is the path to lead?",
                "ShortestPath(To=@t)?@t={'@odata.id':'connections(" + FIRST + ")'}"
                        + " | 400 | 0x80040203 | Rows of connection are never connected",
                "ShortestPath(To=@t)?@t={'@odata.id':'contacts(" + MISSING + ")'}"
                        + " | 404 | 0x80040217 | contact With Id = " + MISSING
            })
    void what_makes_no_sense_is_refused(String call, int status, String code, String message) {
        HttpResponse<String> answer =
                server.sendAsIs("GET", encoded("contacts(" + BEN + ")/Microsoft.Dynamics.CRM." + call), "");

        assertThat(answer.body()).contains(code).contains(message);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void what_is_never_connected_has_no_such_functions() {
        Stream.of("connections(" + FIRST + ")", "connectionroles(" + DOCTOR + ")")
                .forEach(row -> assertThat(
                                server.send("GET", row + "/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=1)", "")
                                        .statusCode())
                        .isEqualTo(404));
    }

    private static JsonNode get(String path) {
        return server.get(encoded(path));
    }

    /** What the client's own check of addresses takes offence at. */
    private static String encoded(String path) {
        return path.replace("{", "%7B").replace("}", "%7D").replace("[", "%5B").replace("]", "%5D");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared()
                .readTree(text.replace("\"ROOT", "\"" + server.root())
                        .replace("\"FIRST\"", "\"" + FIRST + "\"")
                        .replace("\"SECOND\"", "\"" + SECOND + "\"")
                        .replace(":ANN", ":" + reference("contact", "contacts", ANN, "Dr. Ann Lee"))
                        .replace(":CLINIC", ":" + reference("account", "accounts", CLINIC, "City Clinic"))
                        .replace(":DOCTOR", ":" + reference("connectionrole", "connectionroles", DOCTOR, "Doctor")));
    }

    private static String reference(String type, String set, String id, String name) {
        return "{\"@odata.id\":\"" + server.root() + set + "(" + id + ")\",\"LogicalName\":\"" + type + "\",\"Id\":\""
                + id + "\",\"Name\":\"" + name + "\"}";
    }
}
