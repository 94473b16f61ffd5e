package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("In FetchXML rows are taken together")
class FetchGroupsTest {

    private static Employment employment;

    @BeforeAll
    static void start() {
        employment = new Employment();
    }

    @AfterAll
    static void stop() {
        employment.close();
    }

    @Test
    void rows_are_taken_together_over_links_too() {
        JsonNode answer = employment.fetch(
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
    void dates_are_grouped_by_a_part_of_theirs() {
        JsonNode group = employment
                .server()
                .get(
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
    void rows_with_nothing_beside_them_are_counted_as_rows_and_not_as_what_is_absent() {
        String query = "<fetch aggregate='true'><entity name='contact'>"
                + "<link-entity name='connection' from='record1id' to='contactid' link-type='outer'>"
                + "<attribute name='connectionid' aggregate='count' alias='rows'/>"
                + "<attribute name='connectionid' aggregate='countcolumn' alias='connections'/></link-entity></entity></fetch>";

        assertThat(employment.fetch("contacts", query).get("value").get(0).toString())
                .isEqualTo("{\"rows\":5,\"connections\":4}");
    }

    @Test
    void groups_come_in_the_order_of_what_was_computed_of_them_and_no_more_than_asked() {
        String query = "<fetch aggregate='true' top='2'><entity name='contact'>"
                + "<attribute name='fullname' groupby='true' alias='person'/><order alias='known' descending='true'/>"
                + "<order alias='person' descending='true'/>"
                + "<link-entity name='connection' from='record1id' to='contactid' link-type='outer'>"
                + "<attribute name='connectionid' aggregate='countcolumn' alias='known'/></link-entity></entity></fetch>";

        assertThat(employment
                        .fetch("contacts", query)
                        .get("value")
                        .valueStream()
                        .map(JsonNode::toString))
                .containsExactly("{\"person\":\"Ben\",\"known\":2}", "{\"person\":\"Cleo\",\"known\":1}");
    }
}
