package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Rows are taken together by $apply")
class AggregatingTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make(
                "contacts",
                "{'contactid':'c0000000-0000-4000-8000-000000000001','fullname':'Ann Adler'}",
                "{'contactid':'c0000000-0000-4000-8000-000000000002','fullname':'Ben Brook'}");
        server.make(
                "connections",
                connection(1, "Weekly", "2024-01-01"),
                connection(1, "weekly", "2025-01-01"),
                connection(2, "Daily", "2024-06-01"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aggregate($count as rows)                                          | [{\"rows\":6}]",
                "filter(ismaster)/aggregate($count as rows)                         | [{\"rows\":3}]",
                "filter(name eq 'no such name')/aggregate($count as rows,statecode with sum as s) | [{\"rows\":0,\"s\":null}]",
                "filter(ismaster)/groupby((record1id_contact/fullname),aggregate($count as rows)) "
                        + "| [{\"contact_fullname\":\"Ann Adler\",\"rows\":2},{\"contact_fullname\":\"Ben Brook\",\"rows\":1}]",
                "filter(ismaster)/groupby((description),aggregate($count as rows)) "
                        + "| [{\"description\":\"Daily\",\"rows\":1},{\"description\":\"Weekly\",\"rows\":2}]",
                "groupby((ismaster,statecode))                                      "
                        + "| [{\"ismaster\":false,\"statecode\":0},{\"ismaster\":true,\"statecode\":0}]",
                "filter(ismaster)/aggregate(effectivestart with min as first,effectivestart with max as last) "
                        + "| [{\"first\":\"2024-01-01T00:00:00Z\",\"last\":\"2025-01-01T00:00:00Z\"}]",
                "aggregate(statuscode with sum as s,statuscode with average as a,description with countdistinct as d) "
                        + "| [{\"s\":6,\"a\":1.0,\"d\":2}]",
            })
    void and_answered_as_groups(String apply, String groups) {
        JsonNode answer = server.get("connections?$apply=" + apply);

        assertThat(answer.get("@odata.context").stringValue()).isEqualTo(server.root() + "$metadata#connections");
        assertThat(answer.get("value")).hasToString(groups);
    }

    @Test
    void groups_of_the_connections_of_one_record_are_taken_from_these() {
        assertThat(server.get("contacts(c0000000-0000-4000-8000-000000000002)/contact_connections1"
                                + "?$apply=aggregate($count as rows)")
                        .at("/value/0/rows")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void options_read_as_their_labels_where_that_is_asked_for() {
        JsonNode answer =
                server.get("connections?$apply=groupby((statecode))", "Prefer", "odata.include-annotations=\"*\"");

        assertThat(answer.at("/value/0/statecode@OData.Community.Display.V1.FormattedValue")
                        .stringValue())
                .isEqualTo("Active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x                                                   | a step is a name with parentheses",
                "sort(name)                                          | there are filter, groupby and aggregate",
                "filter(ismaster)                                    | there is $filter",
                "aggregate($count as a)/filter(ismaster)             | nothing comes behind aggregate",
                "groupby(name)                                       | in parentheses of their own",
                "groupby((name),sum(statecode))                      | is aggregate",
                "aggregate(statecode with median as m)               | sum, average, min, max or countdistinct",
                "aggregate($count as a,statecode with sum as a)      | each name stands once",
                "groupby((shoes))                                    | Could not find a property named 'shoes'",
                "aggregate(name with sum as s)                       | 'name' has no sum",
                "aggregate($count as a                               | is not closed",
            })
    void and_refused_where_that_makes_no_sense(String apply, String message) {
        JsonNode answer = server.get("connections?$apply=" + apply);

        assertThat(answer.at("/error/message").asString()).contains(message);
    }

    @ParameterizedTest(name = "{0}: {1} groups")
    @CsvSource({"$top=1, 1", "$top=0, 0", "$top=9, 2", "$count=false, 2"})
    void groups_are_cut(String options, int groups) {
        JsonNode answer = server.get("connections?$apply=groupby((ismaster),aggregate($count as rows))&" + options);

        assertThat(answer.get("value")).as(answer.toString()).hasSize(groups);
        assertThat(answer.has("@odata.count")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} of {2} groups")
    @CsvSource({"$count=true, 2, 2", "$top=1&$count=true, 1, 2", "$top=0&$count=true, 0, 2"})
    void groups_are_counted_whether_they_are_shown_or_not(String options, int groups, int counted) {
        JsonNode answer = server.get("connections?$apply=groupby((ismaster),aggregate($count as rows))&" + options);

        assertThat(answer.get("value")).as(answer.toString()).hasSize(groups);
        assertThat(answer.get("@odata.count").intValue()).isEqualTo(counted);
    }

    @Test
    void no_other_option_goes_with_it() {
        assertThat(server.get("connections?$apply=aggregate($count as rows)&$orderby=rows")
                        .at("/error/message")
                        .asString())
                .contains("$orderby is not supported here");
    }

    private static String connection(int number, String description, String start) {
        int other = 3 - number;
        return "{'description':'" + description + "','effectivestart':'" + start
                + "','record1id_contact@odata.bind':'contacts(c0000000-0000-4000-8000-00000000000" + number
                + ")','record2id_contact@odata.bind':'contacts(c0000000-0000-4000-8000-00000000000" + other
                + ")','record1roleid':{'name':'" + description + number + start + "'}}";
    }
}
