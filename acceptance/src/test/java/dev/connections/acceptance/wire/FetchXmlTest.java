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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "link-type='inner' | | Ann Fabrikam, Ben Cleo, Ben Fabrikam, Cleo Ben",
                "link-type='outer' | | Ann Fabrikam, Ben Cleo, Ben Fabrikam, Cleo Ben, Dora -",
                "link-type='inner' | <filter><condition attribute='name' operator='like' value='F%'/></filter> | Ann Fabrikam, Ben Fabrikam",
                "link-type='outer' | <filter><condition attribute='name' operator='like' value='F%'/></filter> | Ann Fabrikam, Ben Fabrikam, Cleo -, Dora -",
                "link-type='outer' | <link-entity name='account' from='accountid' to='record2id' link-type='any'/> | Ann Fabrikam, Ben Fabrikam, Cleo -, Dora -",
                "link-type='inner' | <link-entity name='account' from='accountid' to='record2id' link-type='not any'/> | Ben Cleo, Cleo Ben",
                "link-type='outer' | <link-entity name='account' from='accountid' to='record2id' link-type='inner'/> | Ann Fabrikam, Ben Fabrikam",
                "link-type='outer' | <link-entity name='contact' from='contactid' to='record2id' alias='of' link-type='outer'>"
                        + "<filter><condition attribute='fullname' operator='eq' value='Ben'/></filter></link-entity>"
                        + " | Ann Fabrikam, Ben Cleo, Ben Fabrikam, Cleo Ben, Dora -",
                "link-type='outer' | <filter><condition entityname='to' attribute='statecode' operator='eq' value='1'/></filter> | Ann -, Ben -, Cleo -, Dora -"
            })
    void a_row_comes_with_each_of_the_rows_that_lead_to_it(String type, String within, String found) {
        assertThat(pairs("<fetch><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/>"
                        + "<link-entity name='connection' from='record1id' to='contactid' alias='to' " + type + ">"
                        + "<attribute name='name'/><order attribute='name'/>" + (within == null ? "" : within)
                        + "</link-entity></entity></fetch>"))
                .containsExactly(found.split(", "));
    }

    @Test
    void links_without_an_alias_are_numbered() {
        JsonNode row = fetch(
                        "connections",
                        "<fetch><entity name='connection'><attribute name='name'/>"
                                + "<link-entity name='contact' from='contactid' to='record1id'><attribute name='fullname'/></link-entity>"
                                + "<link-entity name='contact' from='contactid' to='record2id'><attribute name='fullname'/></link-entity>"
                                + "<filter><condition attribute='ismaster' operator='eq' value='1'/></filter></entity></fetch>")
                .get("value")
                .get(0);

        assertThat(row.get("contact1.fullname").asString()).isEqualTo("Cleo");
        assertThat(row.get("contact2.fullname").asString()).isEqualTo("Ben");
    }

    @Test
    void what_is_said_of_all_rows_may_tell_of_those_beside_them() {
        String beside = "<link-entity name='connection' from='record1id' to='contactid' alias='to' link-type='outer'>"
                + "<attribute name='name'/></link-entity>";

        assertThat(pairs("<fetch><entity name='contact'><attribute name='fullname'/>" + beside
                        + "<filter><condition entityname='to' attribute='connectionid' operator='null'/></filter>"
                        + "</entity></fetch>"))
                .containsExactly("Dora -");
        assertThat(pairs("<fetch><entity name='contact'><attribute name='fullname'/>" + beside
                        + "<order entityname='to' attribute='name' descending='true'/><order attribute='fullname'/>"
                        + "<filter><condition attribute='fullname' operator='lt' valueof='to.name'/></filter>"
                        + "</entity></fetch>"))
                .containsExactly("Ann Fabrikam", "Ben Fabrikam", "Ben Cleo");
    }

    private static List<String> pairs(String query) {
        return fetch("contacts", query)
                .get("value")
                .valueStream()
                .map(FetchXmlTest::pair)
                .toList();
    }

    private static String pair(JsonNode row) {
        String beside = row.has("to.name") ? row.get("to.name").asString() : "-";
        return row.get("fullname").asString() + " " + beside;
    }

    @Test
    void pages_of_rows_beside_others_follow_each_other_too() {
        List<String> pairs = new ArrayList<>();
        String place = "page='1'";
        for (int page = 1; !place.isEmpty(); page++) {
            assertThat(page).isLessThan(9);
            JsonNode answer = fetch(
                    "contacts",
                    "<fetch count='2' " + place + "><entity name='contact'><attribute name='fullname'/>"
                            + "<order attribute='fullname' descending='true'/>"
                            + "<link-entity name='connection' from='record1id' to='contactid' alias='to' link-type='outer'>"
                            + "<attribute name='name'/></link-entity></entity></fetch>");
            answer.get("value").forEach(row -> pairs.add(pair(row)));
            place = next(answer);
        }

        assertThat(pairs).hasSize(5).startsWith("Dora -", "Cleo Ben").endsWith("Ann Fabrikam");
        assertThat(pairs.subList(2, 4)).containsExactlyInAnyOrder("Ben Cleo", "Ben Fabrikam");
    }

    @Test
    void rows_that_show_the_same_come_once_when_the_query_says_so() {
        JsonNode answer = fetch(
                "contacts",
                "<fetch distinct='true' count='2'><entity name='contact'><attribute name='fullname'/>"
                        + "<link-entity name='connection' from='record1id' to='contactid' alias='to'>"
                        + "<attribute name='statecode'/><order attribute='statecode'/></link-entity></entity></fetch>");

        assertThat(answer.get("value").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"fullname\":\"Ann\",\"to.statecode\":0}", "{\"fullname\":\"Ben\",\"to.statecode\":0}");
        JsonNode second = fetch(
                "contacts",
                "<fetch distinct='true' count='2' " + next(answer)
                        + "><entity name='contact'><attribute name='fullname'/>"
                        + "<link-entity name='connection' from='record1id' to='contactid' alias='to'>"
                        + "<attribute name='statecode'/><order attribute='statecode'/></link-entity></entity></fetch>");
        assertThat(second.get("value")
                        .valueStream()
                        .map(row -> row.get("fullname").asString()))
                .containsExactly("Cleo");
        assertThat(next(second)).isEmpty();
    }

    @ParameterizedTest(name = "page {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1 | Ann, Ben, Cleo", "2 | Dora", "3 | ''"})
    void pages_are_found_without_the_cookie_of_the_one_before(int page, String names) {
        String query = "<fetch count='3' page='" + page + "'><entity name='contact'><attribute name='fullname'/>"
                + "<order attribute='fullname'/></entity></fetch>";

        assertThat(String.join(", ", each("contacts", query, "fullname"))).isEqualTo(names);
    }

    @Test
    void from_a_page_without_a_cookie_the_cookies_lead_on() {
        String order =
                "><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/></entity></fetch>";
        JsonNode second = fetch("contacts", "<fetch count='1' page='2'" + order);

        assertThat(next(second)).contains("page='3'");
        assertThat(each("contacts", "<fetch count='1' " + next(second) + order, "fullname"))
                .containsExactly("Cleo");
    }

    @Test
    void choices_are_ordered_by_their_labels_or_by_their_numbers() {
        server.make(
                "connectionroles",
                "{'name':'x1','category':1}",
                "{'name':'x2','category':2}",
                "{'name':'x3','category':3}",
                "{'name':'x5','category':5}");
        String query = "><entity name='connectionrole'><attribute name='category'/><attribute name='name'/>"
                + "<filter><condition attribute='name' operator='begins-with' value='x'/></filter>"
                + "<order attribute='category'/></entity></fetch>";

        assertThat(each("connectionroles", "<fetch" + query, "name")).containsExactly("x1", "x2", "x5", "x3");
        assertThat(each("connectionroles", "<fetch useraworderby='true'" + query, "name"))
                .containsExactly("x1", "x2", "x3", "x5");
    }

    @Test
    void dates_are_grouped_by_a_part_of_theirs() {
        JsonNode group = server.get(
                        "connections?fetchXml="
                                + encoded("<fetch aggregate='true'><entity name='connection'>"
                                        + "<attribute name='connectionid' aggregate='count' alias='all'/>"
                                        + Stream.of(
                                                        "day",
                                                        "week",
                                                        "month",
                                                        "quarter",
                                                        "year",
                                                        "fiscal-period",
                                                        "fiscal-year")
                                                .map(part -> "<attribute name='effectivestart' groupby='true' alias='"
                                                        + part + "' dategrouping='" + part + "'/>")
                                                .collect(Collectors.joining())
                                        + "<filter><condition attribute='effectivestart' operator='not-null'/></filter>"
                                        + "</entity></fetch>"),
                        "Prefer",
                        "odata.include-annotations=\"*\"")
                .get("value")
                .get(0);

        assertThat(group.get("day").asInt()).isEqualTo(1);
        assertThat(group.get("week").asInt()).isEqualTo(9);
        assertThat(group.get("month").asInt()).isEqualTo(3);
        assertThat(group.get("quarter").asInt()).isEqualTo(1);
        assertThat(group.get("year").asInt()).isEqualTo(2024);
        assertThat(group.get("fiscal-period@OData.Community.Display.V1.FormattedValue")
                        .asString())
                .isEqualTo("Quarter 1 FY2024");
        assertThat(group.get("fiscal-year@OData.Community.Display.V1.FormattedValue")
                        .asString())
                .isEqualTo("FY2024");
        assertThat(group.get("all").asInt()).isEqualTo(2);
    }

    @Test
    void groups_come_in_the_order_of_what_was_computed_of_them_and_no_more_than_asked() {
        String query = "<fetch aggregate='true' top='2'><entity name='contact'>"
                + "<attribute name='fullname' groupby='true' alias='person'/><order alias='known' descending='true'/>"
                + "<order alias='person' descending='true'/>"
                + "<link-entity name='connection' from='record1id' to='contactid' link-type='outer'>"
                + "<attribute name='connectionid' aggregate='countcolumn' alias='known'/></link-entity></entity></fetch>";

        assertThat(fetch("contacts", query).get("value").valueStream().map(JsonNode::toString))
                .containsExactly("{\"person\":\"Ben\",\"known\":2}", "{\"person\":\"Cleo\",\"known\":1}");
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
                "<fetch page='11' count='5000'><entity name='contact'/></fetch> | 0x8004430a",
                "<fetch page='2' count='50' paging-cookie='&lt;cookie/>'><entity name='contact'/></fetch> | 0x8004112a",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' aggregate='sum'/></entity></fetch> | has no sum",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' aggregate='count'/></entity></fetch> | needs the attribute 'alias'",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' aggregate='median'/></entity></fetch> | There are count, countcolumn",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/><attribute name='createdon' alias='n' aggregate='max'/></entity></fetch> | which another attribute has",
                "<fetch aggregate='true'><entity name='contact'><attribute name='createdon' alias='n' groupby='true' dategrouping='decade'/></entity></fetch> | There are day, week, month",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/><order attribute='fullname'/></entity></fetch> | needs the attribute 'alias'",
                "<fetch><entity name='contact'><filter><condition attribute='fullname' operator='sounds-like' value='x'/></filter></entity></fetch> | 'sounds-like', which is not known",
                "<fetch><entity name='contact'><filter><condition attribute='createdon' operator='eq' value='soon'/></filter></entity></fetch> | a date such as",
                "<fetch><entity name='contact'><filter><condition attribute='createdon' operator='eq'/></filter></entity></fetch> | needs one value",
                "<fetch><entity name='contact'><filter><condition entityname='x' attribute='fullname' operator='null'/></filter></entity></fetch> | which there is not",
                "<fetch><entity name='contact'><link-entity name='nothing' from='a' to='b'/></entity></fetch> | no entity 'nothing'",
                "<fetch><entity name='contact'><link-entity name='goal' from='goalid' to='contactid'/></entity></fetch> | which no relationship does",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/><order alias='m'/></entity></fetch> | which no attribute has",
                "<fetch aggregate='true' page='2'><entity name='contact'><attribute name='fullname' alias='n' groupby='true'/></entity></fetch> | which all come at once",
                "<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='n' groupby='true' dategrouping='month'/></entity></fetch> | is no date",
                "<fetch distinct='true'><entity name='contact'><attribute name='fullname'/><order attribute='createdon'/></entity></fetch> | which the query does not show",
                "<fetch><entity name='contact'><link-entity name='connection' from='record1id' to='contactid' alias='a'/><link-entity name='connection' from='record2id' to='contactid' alias='a'/></entity></fetch> | which another link has",
                "<fetch><entity name='contact'><link-entity name='connection' from='record1id' to='contactid' alias='a'/><link-entity name='connection' from='record2id' to='contactid' alias='b'><filter><condition entityname='a' attribute='name' operator='null'/></filter></link-entity></entity></fetch> | those of a link only itself",
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
