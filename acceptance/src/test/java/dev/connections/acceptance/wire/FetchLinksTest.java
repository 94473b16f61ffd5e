package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("In FetchXML a row comes with each of the rows that a link puts beside it")
class FetchLinksTest {

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
    void a_link_leads_over_lookups_to_rows_of_several_types_too() {
        String owner = "<fetch top='1'><entity name='connection'><attribute name='name'/><link-entity name='systemuser'"
                + " from='systemuserid' to='ownerid' alias='owner'><attribute name='systemuserid'/></link-entity></entity></fetch>";
        String owned = "<fetch distinct='true'><entity name='systemuser'><attribute name='systemuserid'/><link-entity"
                + " name='connection' from='ownerid' to='systemuserid'/></entity></fetch>";

        String user = employment
                .fetch("connections", owner)
                .get("value")
                .get(0)
                .get("owner.systemuserid")
                .asString();
        assertThat(employment.each("systemusers", owned, "systemuserid")).containsExactly(user);
        assertThat(employment
                        .fetch(
                                "connections",
                                owner.replace("systemuser", "team").replace("top='1'", ""))
                        .get("value"))
                .isEmpty();
    }

    @Test
    void links_without_an_alias_are_numbered() {
        JsonNode row = employment
                .fetch(
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
        return employment
                .fetch("contacts", query)
                .get("value")
                .valueStream()
                .map(FetchLinksTest::pair)
                .toList();
    }

    private static String pair(JsonNode row) {
        String beside = row.has("to.name") ? row.get("to.name").asString() : "-";
        return row.get("fullname").asString() + " " + beside;
    }

    @Test
    void rows_that_show_the_same_come_once_when_the_query_says_so() {
        JsonNode answer = employment.fetch(
                "contacts",
                "<fetch distinct='true' count='2' page='1'><entity name='contact'><attribute name='fullname'/>"
                        + "<link-entity name='connection' from='record1id' to='contactid' alias='to'>"
                        + "<attribute name='statecode'/><order attribute='statecode'/></link-entity></entity></fetch>");

        assertThat(answer.get("value").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"fullname\":\"Ann\",\"to.statecode\":0}", "{\"fullname\":\"Ben\",\"to.statecode\":0}");
        JsonNode second = employment.fetch(
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

    @Test
    void pages_of_rows_beside_others_follow_each_other_too() {
        List<String> pairs = new ArrayList<>();
        String place = "page='1'";
        for (int page = 1; !place.isEmpty(); page++) {
            assertThat(page).isLessThan(9);
            JsonNode answer = employment.fetch(
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
}
