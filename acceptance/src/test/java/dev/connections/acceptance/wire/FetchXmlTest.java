package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Questions may be asked in FetchXML")
class FetchXmlTest {

    private static Employment employment;

    @BeforeAll
    static void start() {
        employment = new Employment();
    }

    @AfterAll
    static void stop() {
        employment.close();
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

        assertThat(employment.each("connections", query, "name"))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void who_is_connected_to_whom_is_one_question_over_links() {
        JsonNode answer = employment.fetch(
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

        assertThat(employment.each("contacts", query, "fullname")).containsExactly(found.split(", "));
    }

    @Test
    void choices_are_ordered_by_their_labels_or_by_their_numbers() {
        employment
                .server()
                .make(
                        "connectionroles",
                        "{'name':'x1','category':1}",
                        "{'name':'x2','category':2}",
                        "{'name':'x3','category':3}",
                        "{'name':'x5','category':5}");
        String query = "><entity name='connectionrole'><attribute name='category'/><attribute name='name'/>"
                + "<filter><condition attribute='name' operator='begins-with' value='x'/></filter>"
                + "<order attribute='category'/></entity></fetch>";

        assertThat(employment.each("connectionroles", "<fetch" + query, "name"))
                .containsExactly("x1", "x2", "x5", "x3");
        assertThat(employment.each("connectionroles", "<fetch useraworderby='true'" + query, "name"))
                .containsExactly("x1", "x2", "x3", "x5");
    }

    @Test
    void without_attributes_all_are_shown_and_what_is_absent_is_left_out() {
        JsonNode row = employment
                .fetch(
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
    void values_are_annotated_on_request() {
        JsonNode row = employment
                .server()
                .get(
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
                "<fetch><entity name='contact'><attribute name='fullname' rowaggregate='CountChildren' alias='a'/></entity></fetch> | has a rowaggregate",
                "<fetch><entity name='contact'><filter><condition attribute='fullname' operator='contains' value='x'/></filter></entity></fetch> | or like in FetchXML",
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
                "<fetch><entity name='contact'><link-entity name='systemuser' from='systemuserid' to='ownerid' link-type='any'/></entity></fetch> | may lead to others",
                "<fetch><entity name='contact'><link-entity name='systemuser' from='systemuserid' to='createdby' link-type='cross'/></entity></fetch> | has the link-type 'cross'"
            })
    void what_cannot_be_answered_is_refused_with_what_would_be_right(String query, String message) {
        assertThat(employment.refused("contacts", query).body()).contains(message);
    }
}
