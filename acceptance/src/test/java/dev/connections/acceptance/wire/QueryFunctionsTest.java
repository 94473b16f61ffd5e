package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Filters may call Dataverse's functions")
class QueryFunctionsTest {

    private static final String CRM = "Microsoft.Dynamics.CRM.";

    private static RunningServer server;

    private static final String TEAM = "teams(b1b1b1b1-0000-4000-8000-000000000001)";

    /**
     * Connections that are named after the years in which they begin; one begins at no time, and one belongs to a team of
     * the administrator's.
     */
    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make("teams", "{'teamid':'b1b1b1b1-0000-4000-8000-000000000001','name':'Reception'}");
        server.makeBasic(TEAM);
        server.make(
                TEAM + "/teammembership_association/$ref",
                "{'@odata.id':'" + server.root() + "systemusers(" + Administrator.USER + ")'}");
        server.make("accounts", "{'accountid':'a1a1a1a1-0000-4000-8000-000000000001','name':'Fabrikam'}");
        for (String start : List.of("1999-12-31", "2024-02-29", "2024-04-01", "2024-12-31", "2999-01-01", "")) {
            String begins = start.isEmpty() ? "" : ",'effectivestart':'" + start + "'";
            String owned = start.equals("2024-12-31") ? ",'ownerid@odata.bind':'/" + TEAM + "'" : "";
            server.make(
                    "connections",
                    "{'record1id_account@odata.bind':'/accounts(a1a1a1a1-0000-4000-8000-000000000001)',"
                            + "'record2id_contact':{'fullname':'" + (start.isEmpty() ? "never" : start) + "'}"
                            + begins + owned + "}");
        }
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
                "On(PropertyName='effectivestart',PropertyValue='2024-02-29') | 2024-02-29",
                "On(PropertyName=@p1,PropertyValue=@p2)&@p1='effectivestart'&@p2='2024-02-29' | 2024-02-29",
                "OnOrAfter(PropertyName='effectivestart',PropertyValue='2024-12-31') | 2024-12-31, 2999-01-01",
                "OnOrBefore(PropertyName='effectivestart',PropertyValue='2024-02-29') | 1999-12-31, 2024-02-29",
                "InFiscalYear(PropertyName='effectivestart',PropertyValue=2024) | 2024-02-29, 2024-04-01, 2024-12-31",
                "InFiscalPeriodAndYear(PropertyName='effectivestart',PropertyValue1=2,PropertyValue2=2024) | 2024-04-01",
                "InOrAfterFiscalPeriodAndYear(PropertyName='effectivestart',PropertyValue1=4,PropertyValue2=2024)"
                        + " | 2024-12-31, 2999-01-01",
                "InOrBeforeFiscalPeriodAndYear(PropertyName='effectivestart',PropertyValue1=1,PropertyValue2=2024)"
                        + " | 1999-12-31, 2024-02-29",
                "Between(PropertyName='effectivestart',PropertyValues=['2024-01-01','2024-04-01'])"
                        + " | 2024-02-29, 2024-04-01",
                "NotBetween(PropertyName='effectivestart',PropertyValues=['2000-01-01','2024-12-30'])"
                        + " | 1999-12-31, 2024-12-31, 2999-01-01",
                "In(PropertyName='name',PropertyValues=['NEVER','2024-04-01']) | 2024-04-01, never",
                "In(PropertyName='name',PropertyValues=@p)&@p=[\"never\",\"2999-01-01\"] | 2999-01-01, never",
                "NotIn(PropertyName='statecode',PropertyValues=['1']) and contains(name,'29') | 2024-02-29, 2999-01-01",
                "NextXYears(PropertyName='effectivestart',PropertyValue=1) | ",
                "NextXYears(PropertyName='effectivestart',PropertyValue=9999) | 2999-01-01",
                "OlderThanXYears(PropertyName='effectivestart',PropertyValue=20) | 1999-12-31",
                "OlderThanXMinutes(PropertyName='effectivestart',PropertyValue=1) and endswith(name,'31')"
                        + " | 1999-12-31, 2024-12-31",
                "LastXYears(PropertyName='effectivestart',PropertyValue=900) and startswith(name,'19') | 1999-12-31",
                "LastXHours(PropertyName='createdon',PropertyValue=48) and name eq 'never' | never",
                "EqualUserId(PropertyName='createdby') and name eq 'never' | never",
                "EqualUserId(PropertyName='_createdby_value') and name eq 'never' | never",
                "In(PropertyName='record2id_contact/fullname',PropertyValues=['never']) | never",
                "NotEqualUserId(PropertyName='ownerid') and name eq 'never' | ",
                "EqualBusinessId(PropertyName='owningbusinessunit') and name eq 'never' | never",
                "InFiscalPeriod(PropertyName='effectivestart',PropertyValue=2) | 2024-04-01",
                "ContainValues(PropertyName='statuscode',PropertyValues=['1','2']) and name eq 'never' | never",
                "ContainValues(PropertyName='statuscode',PropertyValues=['2']) | ",
                "DoesNotContainValues(PropertyName='statuscode',PropertyValues=['2']) and name eq 'never' | never",
                "DoesNotContainValues(PropertyName='record1id_contact/statecode',PropertyValues=['0'])"
                        + " and name eq 'never' | never",
                "EqualUserTeams(PropertyName='ownerid') | 2024-12-31",
                "EqualUserOrUserTeams(PropertyName='ownerid') and endswith(name,'31') | 1999-12-31, 2024-12-31"
            })
    void and_find_what_they_say(String call, String found) {
        List<String> names = server.each(
                "connections?$orderby=name&$filter=ismaster eq true and " + CRM + call.replace("\"", "%22"), "name");

        assertThat(names).containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "connection   | <condition attribute='statuscode' operator='contain-values'><value>1</value><value>9</value></condition> | 12",
                "connection   | <condition attribute='statuscode' operator='not-contain-values'><value>1</value></condition> | 0",
                "usersettings | <condition attribute='uilanguageid' operator='eq-userlanguage'/> | 1"
            })
    void go_by_other_names_in_fetchxml(String entity, String condition, int found) {
        String fetch = "<fetch><entity name='" + entity + "'><filter>" + condition + "</filter></entity></fetch>";
        String set = entity.equals("connection") ? "connections" : "usersettingscollection";

        assertThat(server.get(set + "?fetchXml=" + Employment.encoded(fetch))
                        .get("value")
                        .size())
                .isEqualTo(found);
    }

    @Test
    void of_full_text_and_unknown_ones_have_the_code_that_dataverse_gives_them() {
        String fetch = "<fetch><entity name='connection'><filter><condition attribute='name' operator='%s' value='x'/>"
                + "</filter></entity></fetch>";

        assertThat(server.send(
                                "GET",
                                "connections?$filter=" + CRM + "Contains(PropertyName='name',PropertyValue='x')",
                                "")
                        .body())
                .contains("0x80041120");
        assertThat(server.send("GET", "connections?fetchXml=" + Employment.encoded(fetch.formatted("sounds-like")), "")
                        .body())
                .contains("0x80041120", "sounds-like");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today",
                "Yesterday",
                "Tomorrow",
                "Last7Days",
                "Next7Days",
                "LastWeek",
                "ThisWeek",
                "NextWeek",
                "LastMonth",
                "ThisMonth",
                "NextMonth",
                "LastYear",
                "ThisYear",
                "NextYear",
                "LastFiscalPeriod",
                "ThisFiscalPeriod",
                "NextFiscalPeriod",
                "LastFiscalYear",
                "ThisFiscalYear",
                "NextFiscalYear"
            })
    void periods_of_the_calendar_hold_none_of_the_distant_past_or_future(String function) {
        String asked = CRM + function + "(PropertyName='effectivestart')";

        assertThat(server.each("connections?$filter=" + asked, "name"))
                .doesNotContain("1999-12-31", "2999-01-01", "never");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['x']) | use the one that says the opposite",
                "Microsoft.Dynamics.CRM.Nothing(PropertyName='name') | there is no function",
                "Microsoft.Dynamics.CRM.Today() | expected a name",
                "Microsoft.Dynamics.CRM.Today(PropertyName='nothing') | property named 'nothing'",
                "Microsoft.Dynamics.CRM.Today(PropertyName='name') | is no date",
                "Microsoft.Dynamics.CRM.On(PropertyName='name',PropertyValue='2024-01-01') | is no date",
                "Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='2024-02-30') | not a day of the calendar",
                "Microsoft.Dynamics.CRM.EqualUserId(PropertyName='name') | holds no ids",
                "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon') | needs PropertyValue=",
                "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=0) | from 1 to 9999, found '0'",
                "Microsoft.Dynamics.CRM.Between(PropertyName='createdon',PropertyValues=['2024-01-01']) | expected two",
                "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=@p) | '@p' has no value",
                "Microsoft.Dynamics.CRM.EqualUserTeams(PropertyName='name') | holds no ids",
                "Microsoft.Dynamics.CRM.InFiscalPeriod(PropertyName='createdon',PropertyValue=5) | has 4 periods",
                "Microsoft.Dynamics.CRM.EqualUserOrUserHierarchy(PropertyName='name') | holds no ids",
                "Microsoft.Dynamics.CRM.EqualUserLanguage(PropertyName='name') | holds no number of a language",
                "Microsoft.Dynamics.CRM.Under(PropertyName='name',PropertyValue='x') | holds no ids",
                "Microsoft.Dynamics.CRM.Under(PropertyName='createdby',PropertyValue='x') | is compared with a GUID",
                "Microsoft.Dynamics.CRM.ContainValues(PropertyName='name',PropertyValues=['1']) | has no options; use In",
                "Microsoft.Dynamics.CRM.Contains(PropertyName='name',PropertyValue='x') | Use contains(name,'text')",
                "Microsoft.Dynamics.CRM.InFiscalPeriodAndYear(PropertyName='createdon',PropertyValue1=5,PropertyValue2=2024)"
                        + " | a fiscal year has 4 periods"
            })
    void or_say_what_would_be_right(String filter, String message) {
        HttpResponse<String> answer = server.send("GET", "connections?$filter=" + filter, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }
}
