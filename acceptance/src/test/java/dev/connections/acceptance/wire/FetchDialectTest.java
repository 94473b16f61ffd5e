package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ann, Ben, Cleo and Dora are contacts. Fabrikam employs Ann since March 1st 2024, and Ben. The role Employer is for accounts. */
@DisplayName("FetchXML is read as tools write it")
class FetchDialectTest {

    private static final String SETTINGS = "usersettingscollection(00000000-0000-4000-8000-000000000001)";
    private static final String AUCKLAND = "{'timezonecode':290}";
    private static final String NO_ZONE = "{'timezonecode':null}";

    private static Employment employment;

    @BeforeAll
    static void start() {
        employment = new Employment();
        employment
                .server()
                .make(
                        "connectionroles",
                        "{'name':'Supplier','connection_role_connection_role_object_type_codes':"
                                + "[{'associatedobjecttypecode':'account'}]}");
    }

    @AfterAll
    static void stop() {
        employment.close();
    }

    @AfterEach
    void forgetTheZone() {
        employment.server().send("PATCH", SETTINGS, NO_ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes", "hours", "days", "weeks", "months", "years"})
    void rows_are_older_than_so_many_units_by_the_documented_name_and_by_ours(String unit) {
        String conditions = "<condition attribute='effectivestart' operator='%s-x-" + unit + "' value='1'/>";

        assertThat(masters(conditions.formatted("olderthan"))).containsExactly("Ann");
        assertThat(masters(conditions.formatted("older-than"))).containsExactly("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eq",
                "ne",
                "neq",
                "gt",
                "ge",
                "lt",
                "le",
                "in",
                "not-in",
                "on",
                "on-or-after",
                "on-or-before",
                "null",
                "not-null",
                "yesterday",
                "today",
                "tomorrow",
                "last-seven-days",
                "next-seven-days",
                "last-week",
                "this-week",
                "next-week",
                "last-month",
                "this-month",
                "next-month",
                "last-year",
                "this-year",
                "next-year",
                "this-fiscal-year",
                "this-fiscal-period",
                "next-fiscal-year",
                "next-fiscal-period",
                "last-fiscal-year",
                "last-fiscal-period"
            })
    void each_documented_operator_of_dates_is_known(String operator) {
        String query = "<fetch><entity name='connection'><filter><condition attribute='effectivestart' operator='"
                + operator + "' value='2024-03-01'/></filter></entity></fetch>";

        assertThat(employment.fetch("connections", query).has("value")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last-x-hours",
                "next-x-hours",
                "last-x-days",
                "next-x-days",
                "last-x-weeks",
                "next-x-weeks",
                "last-x-months",
                "next-x-months",
                "last-x-years",
                "next-x-years",
                "olderthan-x-minutes",
                "olderthan-x-hours",
                "olderthan-x-days",
                "olderthan-x-weeks",
                "olderthan-x-months",
                "olderthan-x-years",
                "last-x-fiscal-years",
                "last-x-fiscal-periods",
                "next-x-fiscal-years",
                "next-x-fiscal-periods",
                "in-fiscal-year",
                "in-fiscal-period"
            })
    void each_documented_operator_that_counts_is_known(String operator) {
        String query = "<fetch><entity name='connection'><filter><condition attribute='effectivestart' operator='"
                + operator + "' value='2'/></filter></entity></fetch>";

        assertThat(employment.fetch("connections", query).has("value")).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<filter type='or'/> | Ann, Ben, Ben",
                "<filter/><filter type='or'><filter type='or'/><filter/></filter> | Ann, Ben, Ben",
                "<filter type='or'><condition attribute='description' operator='eq' value='fired'/><filter type='and'/></filter> | ",
                "<filter type='or'><condition attribute='description' operator='eq' value='hired'/>"
                        + "<filter type='or'><filter type='and'/></filter></filter> | Ann",
                "<filter type='and'><condition attribute='description' operator='eq' value='hired'/><filter type='or'/></filter> | Ann",
                "<link-entity name='contact' from='contactid' to='record2id'><filter type='or'/></link-entity> | Ann, Ben, Ben",
                "<link-entity name='contact' from='contactid' to='record2id' link-type='any'><filter type='or'/></link-entity> | Ann, Ben, Ben"
            })
    void empty_filters_mean_nothing_at_any_depth(String filter, String found) {
        assertThat(masters(filter)).containsExactlyElementsOf(names(found));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<condition attribute='ismaster' operator='eq' value='True'/> | Ann, Ben, Ben",
                "<condition attribute='ismaster' operator='eq' value='yes'/> | Ann, Ben, Ben",
                "<condition attribute='ismaster' operator='eq' value='False'/> | ",
                "<condition attribute='ismaster' operator='eq' value='no'/> | ",
                "<condition attribute='ismaster' operator='in'><value>TRUE</value><value>0</value></condition> | Ann, Ben, Ben",
                "<condition attribute='statuscode' operator='in' value=''><value>1</value></condition> | Ann, Ben, Ben",
                "<condition attribute='statuscode' operator='eq' value=''><value>1</value></condition> | Ann, Ben, Ben",
                "<condition attribute='ismaster' operator='eq' value=''><value>1</value></condition> | Ann, Ben, Ben",
                "<condition attribute='record1id' operator='in'><value>{A1A1A1A1-0000-4000-8000-000000000001}</value></condition> | Ann, Ben",
                "<condition attribute='record1objecttypecode' operator='eq' value='account'/> | Ann, Ben",
                "<condition attribute='record1objecttypecode' operator='in'><value>Account</value><value>8</value></condition> | Ann, Ben",
                "<condition attribute='record1objecttypecode' operator='ne' value='account'/> | Ben",
                "<condition attribute='record1objecttypecode' operator='eq' value='1'/> | Ann, Ben"
            })
    void values_are_written_in_several_ways(String condition, String found) {
        assertThat(masters(condition)).containsExactlyElementsOf(names(found));
    }

    @ParameterizedTest(name = "{0}: {1} rows")
    @CsvSource({"1, 1", "account, 1", "Account, 1", "2, 0", "contact, 0", "4711, 0"})
    void types_go_by_their_codes_as_by_their_names(String type, int rows) {
        String query = "<fetch><entity name='connectionroleobjecttypecode'><filter>"
                + "<condition attribute='associatedobjecttypecode' operator='eq' value='" + type
                + "'/></filter></entity></fetch>";

        assertThat(employment.fetch("connectionroleobjecttypecodes", query).get("value"))
                .hasSize(rows);
    }

    @ParameterizedTest(name = "{0}: {1} rows")
    @CsvSource(
            delimiter = '|',
            value = {
                "associatedobjecttypecode eq 1 | 1",
                "associatedobjecttypecode eq ''1'' | 1",
                "associatedobjecttypecode in (1,2) | 1",
                "associatedobjecttypecode ne 1 | 0",
                "associatedobjecttypecode eq ''account'' | 1",
                "Microsoft.Dynamics.CRM.In(PropertyName=''associatedobjecttypecode'',PropertyValues=[''1'']) | 1"
            })
    void types_go_by_their_codes_in_odata_too(String filter, int rows) {
        assertThat(employment
                        .server()
                        .get("connectionroleobjecttypecodes?$filter=" + filter.replace("''", "'"))
                        .get("value"))
                .hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetchXml", "fetchxml", "FetchXML", "FETCHXML"})
    void the_query_is_found_under_its_name_in_any_case_of_letters(String option) {
        String query = "<fetch><entity name='contact'><attribute name='fullname'/><filter>"
                + "<condition attribute='fullname' operator='eq' value='Dora'/></filter></entity></fetch>";

        assertThat(employment.server().each("contacts?" + option + "=" + encoded(query), "fullname"))
                .containsExactly("Dora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"savedquery", "UserQuery", "SQL"})
    void other_languages_are_refused_under_their_names_in_any_case_of_letters(String option) {
        assertThat(employment
                        .server()
                        .send("GET", "contacts?" + option + "=x", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_condition_names_the_table_of_a_link_that_has_no_alias() {
        assertThat(
                        masters(
                                "<link-entity name='contact' from='contactid' to='record2id'/>"
                                        + "<filter><condition entityname='contact' attribute='fullname' operator='eq' value='Ann'/></filter>"))
                .containsExactly("Ann");
    }

    @Test
    void a_link_that_does_not_say_from_where_begins_at_the_primary_key() {
        assertThat(masters("<link-entity name='contact' to='record2id'><filter>"
                        + "<condition attribute='fullname' operator='eq' value='Ann'/></filter></link-entity>"))
                .containsExactly("Ann");
    }

    @Test
    void a_query_without_attributes_shows_the_ids() {
        JsonNode row = employment
                .fetch("accounts", "<fetch top='1'><entity name='account'><no-attrs/></entity></fetch>")
                .get("value")
                .get(0);

        assertThat(row.propertyNames()).containsExactly("@odata.etag", "accountid");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<fetch datasource='retained'><entity name='contact'/></fetch> | 'retained'",
                "<fetch><entity name='contact'><link-entity name='account' from='accountid'/></entity></fetch>"
                        + " | needs the attribute 'to'",
                "<fetch><entity name='contact'><link-entity name='connection' from='record1id' to='contactid'/>"
                        + "<link-entity name='connection' from='record2id' to='contactid'/><filter>"
                        + "<condition entityname='connection' attribute='name' operator='null'/></filter></entity></fetch>"
                        + " | Give each an alias"
            })
    void what_leaves_open_which_rows_are_meant_is_refused(String query, String message) {
        assertThat(employment.refused("contacts", query).body()).contains(message);
    }

    @ParameterizedTest(name = "effectivestart {0} {1}: {2}")
    @CsvSource({
        "eq, 2024-03-01, Ann",
        "eq, 2024-03-01T00:00:00, Ann",
        "eq, 2024-03-01 00:00:00, Ann",
        "eq, 2024-03-01T00:00, Ann",
        "eq, 03/01/2024, Ann",
        "eq, 3/1/2024, Ann",
        "eq, 2024-03-01T00:00:00Z, Ann",
        "eq, 2024-03-01T12:00:00, ",
        "ge, 2024-03-01T00:00:01, ",
        "le, 2024-03-01 12:00:00, Ann",
        "lt, 2024-03-01T12:00:00Z, Ann",
        "eq, 2024-03-01T12:00:00Z, ",
        "on, 03/01/2024, Ann",
        "on-or-after, 2024-03-01 00:00:00, Ann"
    })
    void days_are_compared_with_moments_wherever_the_caller_is(String operator, String value, String found) {
        for (String zone : List.of(NO_ZONE, AUCKLAND)) {
            employment.server().send("PATCH", SETTINGS, zone);

            assertThat(masters("<condition attribute='effectivestart' operator='" + operator + "' value='" + value
                            + "'/>"))
                    .as(zone)
                    .containsExactlyElementsOf(names(found));
        }
    }

    @Test
    void moments_without_a_zone_are_those_of_the_callers_clock() {
        Instant made = Instant.parse(employment
                .server()
                .each("accounts?$filter=name eq 'Fabrikam'", "createdon")
                .get(0));
        LocalDateTime here = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
        LocalDateTime there = LocalDateTime.ofInstant(made, ZoneId.of("Pacific/Auckland"));

        assertThat(madeWithinTheSecond(here)).containsExactly("Fabrikam");
        assertThat(madeWithinTheSecond(there)).isEmpty();

        employment.server().send("PATCH", SETTINGS, AUCKLAND);
        assertThat(madeWithinTheSecond(there)).containsExactly("Fabrikam");
        assertThat(madeWithinTheSecond(here)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31",
                "10000-01-01",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "0000-12-31T23:59:59-01:00",
                "9999-13-01",
                "13/01/2024",
                "01/31/0000"
            })
    void dates_beyond_the_years_1_to_9999_and_outside_the_calendar_are_refused(String value) {
        HttpResponse<String> answer = employment.refused(
                "connections",
                "<fetch><entity name='connection'><filter><condition attribute='createdon' operator='ge' value='"
                        + value + "'/></filter></entity></fetch>");

        assertThat(answer.body()).contains("0x80060888", value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "count='5001' | 200",
                "count='9999' page='1' | 200",
                "top='5000' | 200",
                "top='5001' | 400",
                "top='1' count='1' | 400",
                "top='1' returntotalrecordcount='true' | 400",
                "top='1' returntotalrecordcount='false' | 200"
            })
    void pages_are_cut_to_5000_rows_and_the_top_stands_alone(String fetch, int status) {
        String query = "<fetch " + fetch + "><entity name='contact'/></fetch>";

        assertThat(employment
                        .server()
                        .send("GET", "contacts?fetchXml=" + encoded(query), "")
                        .statusCode())
                .isEqualTo(status);
    }

    /** Of a moment answers tell the second, and stores more. */
    private static List<String> madeWithinTheSecond(LocalDateTime second) {
        return employment.each(
                "accounts",
                "<fetch><entity name='account'><attribute name='name'/><filter>"
                        + "<condition attribute='name' operator='eq' value='Fabrikam'/>"
                        + "<condition attribute='createdon' operator='ge' value='" + second + "'/>"
                        + "<condition attribute='createdon' operator='lt' value='"
                        + second.plusSeconds(1).toString().replace('T', ' ') + "'/></filter></entity></fetch>",
                "name");
    }

    /** The names of the connections from the side that was asked for, which meet something. */
    private static List<String> masters(String filter) {
        return employment.each(
                "connections",
                "<fetch><entity name='connection'><attribute name='name'/><order attribute='name'/>"
                        + "<filter><condition attribute='ismaster' operator='eq' value='1'/></filter>"
                        + (filter.startsWith("<condition") ? "<filter>" + filter + "</filter>" : filter)
                        + "</entity></fetch>",
                "name");
    }

    private static List<String> names(String found) {
        return found == null ? List.of() : List.of(found.split(", "));
    }
}
