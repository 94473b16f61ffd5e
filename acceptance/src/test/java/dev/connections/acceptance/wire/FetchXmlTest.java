package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Questions may be asked in FetchXML")
class FetchXmlTest {

    private static final String FABRIKAM = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String COOKIES = "odata.include-annotations=\"Microsoft.Dynamics.CRM.fetchxmlpagingcookie,"
            + "Microsoft.Dynamics.CRM.morerecords\"";

    private static RunningServer server;

    /** Fabrikam employs Ann since 2024 and Ben; Cleo knows Ben; nobody knows Dora. */
    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make("accounts", "{'accountid':'" + FABRIKAM + "','name':'Fabrikam'}", "{'name':'Contoso'}");
        server.make("contacts", "{'contactid':'c0c0c0c0-0000-4000-8000-000000000002','fullname':'Ben'}");
        server.make("contacts", "{'fullname':'Dora'}");
        server.make(
                "connections",
                "{'description':'hired','effectivestart':'2024-03-01','record1id_account@odata.bind':'/accounts("
                        + FABRIKAM + ")','record2id_contact':{'fullname':'Ann'},'record1roleid':{'name':'Employer'}}",
                "{'description':'Hired too','record1id_account@odata.bind':'/accounts(" + FABRIKAM
                        + ")','record2id_contact@odata.bind':'/contacts(c0c0c0c0-0000-4000-8000-000000000002)'}",
                "{'record1id_contact':{'fullname':'Cleo'},'record2id_contact@odata.bind':"
                        + "'/contacts(c0c0c0c0-0000-4000-8000-000000000002)'}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<condition attribute='description' operator='eq' value='HIRED'/> | Ann",
                "<condition attribute='description' operator='ne' value='hired'/> | Ben",
                "<condition attribute='description' operator='null'/> | Ben",
                "<condition attribute='description' operator='not-null'/> | Ann, Ben",
                "<condition attribute='description' operator='like' value='%too'/> | Ben",
                "<condition attribute='description' operator='like' value='hired%'/> | Ann, Ben",
                "<condition attribute='description' operator='like' value='%ire%'/> | Ann, Ben",
                "<condition attribute='description' operator='like' value='hired'/> | Ann",
                "<condition attribute='description' operator='like' value='h%d t_o'/> | Ben",
                "<condition attribute='description' operator='not-like' value='%too'/> | Ann",
                "<condition attribute='description' operator='begins-with' value='Hired t'/> | Ben",
                "<condition attribute='description' operator='not-end-with' value='too'/> | Ann",
                "<condition attribute='effectivestart' operator='on' value='2024-03-01'/> | Ann",
                "<condition attribute='effectivestart' operator='on-or-before' value='2024-02-01'/> | ",
                "<condition attribute='effectivestart' operator='gt' value='2024-02-01'/> | Ann",
                "<condition attribute='effectivestart' operator='between'><value>2024-01-01</value><value>2024-12-31</value></condition> | Ann",
                "<condition attribute='effectivestart' operator='last-x-years' value='99'/> | Ann",
                "<condition attribute='createdon' operator='last-x-hours' value='48'/> | Ann, Ben, Ben",
                "<condition attribute='effectivestart' operator='last-seven-days'/> | ",
                "<condition attribute='statecode' operator='in'><value>0</value><value>1</value></condition> | Ann, Ben, Ben",
                "<condition attribute='statecode' operator='not-in'><value>0</value></condition> | ",
                "<condition attribute='record1id' operator='eq' value='{a1a1a1a1-0000-4000-8000-000000000001}'/> | Ann, Ben",
                "<condition attribute='ownerid' operator='eq-userid'/> | Ann, Ben, Ben",
                "<condition attribute='ownerid' operator='ne-userid'/> | ",
                "<condition attribute='createdon' operator='eq' valueof='modifiedon'/> | Ann, Ben, Ben",
                "<filter type='or'><condition attribute='description' operator='eq' value='hired'/>"
                        + "<condition attribute='description' operator='null'/></filter> | Ann, Ben",
                "<condition entityname='employer' attribute='name' operator='eq' value='fabrikam'/> | Ann, Ben",
                "<link-entity name='contact' from='contactid' to='record2id' link-type='not any'><filter>"
                        + "<condition attribute='fullname' operator='eq' value='Ann'/></filter></link-entity> | Ben, Ben"
            })
    void each_operator_finds_what_it_says(String filter, String found) {
        String query = "<fetch><entity name='connection'><attribute name='name'/><order attribute='name'/>"
                + "<link-entity name='account' from='accountid' to='record1id' alias='employer' link-type='outer'/>"
                + "<filter><condition attribute='ismaster' operator='eq' value='1'/>" + filter
                + "</filter></entity></fetch>";

        assertThat(each("connections", query, "name"))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void who_is_connected_to_whom_is_one_question_over_links() {
        JsonNode answer = fetch(
                "connections",
                "<fetch><entity name='connection'><attribute name='description'/>"
                        + "<link-entity name='account' from='accountid' to='record1id' alias='employer'>"
                        + "<attribute name='name'/><filter><condition attribute='name' operator='eq' value='Fabrikam'/></filter>"
                        + "</link-entity>"
                        + "<link-entity name='contact' from='contactid' to='record2id' alias='who'><attribute name='fullname'/>"
                        + "<order attribute='fullname' descending='true'/></link-entity>"
                        + "<link-entity name='connectionrole' from='connectionroleid' to='record1roleid' alias='as'"
                        + " link-type='outer'><attribute name='name'/><attribute name='category' alias='kind'/></link-entity>"
                        + "</entity></fetch>");

        assertThat(answer.get("value")).hasSize(2);
        JsonNode ben = answer.get("value").get(0);
        JsonNode ann = answer.get("value").get(1);
        assertThat(ann.get("who.fullname").asString()).isEqualTo("Ann");
        assertThat(ann.get("employer.name").asString()).isEqualTo("Fabrikam");
        assertThat(ann.get("as.name").asString()).isEqualTo("Employer");
        assertThat(ann.has("connectionid")).isTrue();
        assertThat(ben.get("who.fullname").asString()).isEqualTo("Ben");
        assertThat(ben.has("as.name")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "link-type='any' | Ann, Ben, Cleo",
                "link-type='not any' | Dora",
                "link-type='exists' | Ann, Ben, Cleo",
                "link-type='inner' | Ann, Ben, Cleo"
            })
    void rows_are_found_by_whether_others_lead_to_them(String type, String found) {
        String query =
                "<fetch distinct='true'><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/>"
                        + "<link-entity name='connection' from='record2id' to='contactid' " + type + ">"
                        + "<filter><condition attribute='statecode' operator='eq' value='0'/></filter></link-entity></entity></fetch>";

        assertThat(each("contacts", query, "fullname")).containsExactly(found.split(", "));
    }

    @Test
    void without_attributes_all_are_shown_and_what_is_absent_is_left_out() {
        JsonNode row = fetch(
                        "connections",
                        "<fetch top='1'><entity name='connection'><filter><condition attribute='description' operator='null'/>"
                                + "</filter></entity></fetch>")
                .get("value")
                .get(0);

        assertThat(row.has("_record1id_value")).isTrue();
        assertThat(row.has("statecode")).isTrue();
        assertThat(row.has("description")).isFalse();
        assertThat(row.has("@odata.etag")).isTrue();
    }

    @Test
    void rows_are_taken_together_over_links_too() {
        JsonNode answer = fetch(
                "connections",
                "<fetch aggregate='true'><entity name='connection'><attribute name='connectionid' aggregate='count' alias='all'/>"
                        + "<attribute name='description' aggregate='countcolumn' alias='described'/>"
                        + "<attribute name='statecode' aggregate='countcolumn' distinct='true' alias='states'/>"
                        + "<attribute name='effectivestart' aggregate='max' alias='latest'/>"
                        + "<link-entity name='contact' from='contactid' to='record2id' alias='who'>"
                        + "<attribute name='fullname' groupby='true' alias='person'/>"
                        + "<filter><condition attribute='fullname' operator='in'><value>Ann</value><value>Ben</value></condition>"
                        + "</filter></link-entity></entity></fetch>");

        assertThat(answer.get("value").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"person\":\"Ann\",\"all\":1,\"described\":1,\"states\":1,\"latest\":\"2024-03-01T00:00:00Z\"}",
                        "{\"person\":\"Ben\",\"all\":2,\"described\":1,\"states\":1,\"latest\":null}");
    }

    @Test
    void values_are_annotated_for_who_asks() {
        JsonNode row = server.get(
                        "connections?fetchXml="
                                + encoded("<fetch top='1'><entity name='connection'><attribute name='statecode'/>"
                                        + "<attribute name='record1id'/><filter><condition attribute='description' operator='eq'"
                                        + " value='hired'/><condition attribute='ismaster' operator='eq' value='true'/></filter>"
                                        + "</entity></fetch>"),
                        "Prefer",
                        "odata.include-annotations=\"*\"")
                .get("value")
                .get(0);

        assertThat(row.get("statecode@OData.Community.Display.V1.FormattedValue")
                        .asString())
                .isEqualTo("Active");
        assertThat(row.get("_record1id_value@OData.Community.Display.V1.FormattedValue")
                        .asString())
                .isEqualTo("Fabrikam");
    }

    /** As both clients do: they decode the cookie twice and bring the inner one back, with the number of the page. */
    @Test
    void pages_follow_each_other_by_the_cookies_that_answers_bring() {
        List<String> names = new ArrayList<>();
        String place = "page='1'";
        for (int page = 1; !place.isEmpty(); page++) {
            assertThat(page).isLessThan(9);
            JsonNode answer = server.get(
                    "contacts?fetchXml="
                            + encoded(
                                    "<fetch count='2' " + place + "><entity name='contact'>"
                                            + "<attribute name='fullname'/><order attribute='fullname' descending='true'/></entity></fetch>"),
                    "Prefer",
                    COOKIES);
            answer.get("value").forEach(row -> names.add(row.get("fullname").asString()));
            place = next(answer);
        }

        assertThat(names).containsExactly("Dora", "Cleo", "Ben", "Ann");
    }

    @Test
    void a_page_tells_of_the_next_unasked() {
        JsonNode answer = fetch(
                "contacts", "<fetch count='3'><entity name='contact'><attribute name='fullname'/></entity></fetch>");

        assertThat(answer.get("@Microsoft.Dynamics.CRM.morerecords").booleanValue())
                .isTrue();
        assertThat(next(answer)).contains("page='2'");
    }

    private static String next(JsonNode answer) {
        if (!answer.has("@Microsoft.Dynamics.CRM.morerecords")) {
            assertThat(answer.has("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"))
                    .isFalse();
            return "";
        }
        String cookie =
                answer.get("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").asString();
        String decoded = URLDecoder.decode(URLDecoder.decode(cookie, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("pagingcookie=\"(<cookie page=\"(\\d+)\".+</cookie>)")
                .matcher(decoded);
        assertThat(matcher.find()).as(decoded).isTrue();
        String inner =
                matcher.group(1).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return "paging-cookie='" + inner + "' page='" + (Integer.parseInt(matcher.group(2)) + 1) + "'";
    }

    @Test
    void a_cookie_does_not_fit_another_query() {
        String first = "<fetch count='2' page='1'><entity name='contact'><attribute name='fullname'/></entity></fetch>";
        String place = next(server.get("contacts?fetchXml=" + encoded(first), "Prefer", COOKIES));
        HttpResponse<String> answer = refused(
                "contacts",
                "<fetch count='2' " + place + "><entity name='contact'><attribute name='createdon'/></entity></fetch>");

        assertThat(answer.body()).contains("0x8004112a");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<fetch | cannot be read as XML",
                "<!DOCTYPE fetch [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><fetch>&x;</fetch> | The FetchXML",
                "<query/> | write <fetch>",
                "<fetch/> | holds one <entity>",
                "<fetch><entity name='account'/></fetch> | but the address is that of contacts",
                "<fetch><entity name='contact'><attribute name='shoesize'/></entity></fetch> | has no attribute 'shoesize'",
                "<fetch><entity name='contact'><join/></entity></fetch> | has no place for <join>",
                "<fetch top='0'><entity name='contact'/></fetch> | a whole number from 1 to 5000",
                "<fetch top='5' page='1'><entity name='contact'/></fetch> | both top and pages",
                "<fetch page='2'><entity name='contact'/></fetch> | reached by the paging-cookie",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' aggregate='sum'/></entity></fetch> | has no sum",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' aggregate='count'/></entity></fetch> | needs the attribute 'alias'",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' aggregate='median'/></entity></fetch> | There are count, countcolumn",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/><attribute name='createdon' alias='n' aggregate='max'/></entity></fetch> | which another attribute has",
                "<fetch aggregate='true'><entity name='contact'><attribute name='createdon' alias='n' groupby='true' dategrouping='month'/></entity></fetch> | has dategrouping",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/><order attribute='fullname'/></entity></fetch> | Leave out <order>",
                "<fetch><entity name='contact'><filter><condition attribute='fullname' operator='sounds-like' value='x'/></filter></entity></fetch> | 'sounds-like', which is not known",
                "<fetch><entity name='contact'><filter><condition attribute='createdon' operator='eq' value='soon'/></filter></entity></fetch> | a date such as",
                "<fetch><entity name='contact'><filter><condition attribute='createdon' operator='eq'/></filter></entity></fetch> | needs one value",
                "<fetch><entity name='contact'><filter><condition entityname='x' attribute='fullname' operator='null'/></filter></entity></fetch> | which there is not",
                "<fetch><entity name='contact'><link-entity name='nothing' from='a' to='b'/></entity></fetch> | no entity 'nothing'",
                "<fetch><entity name='contact'><link-entity name='goal' from='goalid' to='contactid'/></entity></fetch> | which no relationship does",
                "<fetch><entity name='contact'><link-entity name='connection' from='record1id' to='contactid'/></entity></fetch> | leads to many rows",
                "<fetch><entity name='contact'><link-entity name='systemuser' from='systemuserid' to='createdby' link-type='cross'/></entity></fetch> | has the link-type 'cross'"
            })
    void what_cannot_be_answered_is_refused_with_what_would_be_right(String query, String message) {
        assertThat(refused("contacts", query).body()).contains(message);
    }

    private static HttpResponse<String> refused(String set, String query) {
        HttpResponse<String> answer = server.send("GET", set + "?fetchXml=" + encoded(query), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer;
    }

    private static List<String> each(String set, String query, String property) {
        return fetch(set, query)
                .get("value")
                .valueStream()
                .map(row -> row.get(property).asString())
                .toList();
    }

    private static JsonNode fetch(String set, String query) {
        JsonNode answer = server.get(set + "?fetchXml=" + encoded(query));
        assertThat(answer.has("value")).as(answer.toString()).isTrue();
        return answer;
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
