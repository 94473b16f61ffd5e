package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** One condition has one meaning, whether it is written in OData, in FetchXML or as a QueryExpression. */
@Label("Conditions in three languages")
class LanguagesAgreementProperties {

    private static final int TRIES = 200;

    private static final String ACCOUNT = "a1a1a1a1-0000-4000-8000-000000000001";

    /** The rows from the side that was asked for, as they were made, by their ids. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    private static RunningServer server;

    @BeforeContainer
    static void start() {
        server = new RunningServer();
        server.make("accounts", "{'accountid':'" + ACCOUNT + "','name':'Fabrikam'}");
        row("'description':'50% off','effectivestart':'2031-01-31'");
        row("'description':'500 offers','effectivestart':'2031-02-01','effectiveend':'2031-02-01'");
        row("'description':'[a] 5_0','effectivestart':'2024-02-29','effectiveend':'2031-01-31'");
        row("'description':'a 5x0','effectivestart':'1999-12-31'");
        row("'description':'50% OFF','effectiveend':'2031-01-31'");
        row("'effectivestart':'2031-01-31','effectiveend':'2031-02-01'");
        row("");
    }

    private static void row(String values) {
        int number = ROWS.size() + 1;
        String id = "c1c1c1c1-0000-4000-8000-00000000000" + number;
        String contact = "c0c0c0c0-0000-4000-8000-00000000000" + number;
        server.make("contacts", "{'contactid':'" + contact + "','fullname':'Contact " + number + "'}");
        String row = "{'connectionid':'" + id + "','record1id_account@odata.bind':'/accounts(" + ACCOUNT
                + ")','record2id_contact@odata.bind':'/contacts(" + contact + ")'" + (values.isEmpty() ? "" : ",")
                + values + "}";
        ROWS.put(id, row);
        server.make("connections", row);
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Example
    void a_moment_within_a_day_is_no_day() {
        Asked asked = Asked.of(
                "effectivestart eq 2031-01-31T12:00:00Z", "effectivestart", "eq", "Equal", "2031-01-31T12:00:00Z");

        assertThat(listed(asked)).isEmpty();
        assertThat(deletedInBulk(asked)).isEmpty();
    }

    @Example
    void a_beginning_may_have_wildcards() {
        Asked asked = Asked.of("startswith(description,'50% o')", "description", "begins-with", "BeginsWith", "50% o");

        assertThat(listed(asked)).hasSize(3);
        assertThat(fetched(asked)).hasSize(3);
        assertThat(deletedInBulk(asked)).hasSize(3);
    }

    @Example
    void an_empty_filter_means_nothing() {
        Asked asked = new Asked(
                "description eq 'x'",
                "<filter type='or'><condition attribute='description' operator='eq' value='x'/><filter/></filter>",
                "{\"FilterOperator\":\"Or\",\"Conditions\":[" + Asked.json("description", "Equal", "x")
                        + "],\"Filters\":[{}]}");

        assertThat(fetched(asked)).isEmpty();
        assertThat(deletedInBulk(asked)).isEmpty();
    }

    @Label("BulkDelete deletes what the lists with the same condition show, and nothing else")
    @Property(tries = TRIES)
    void bulk_delete_deletes_what_the_lists_show(@ForAll("conditions") Asked asked) {
        Set<String> listed = listed(asked);
        Set<String> fetched = fetched(asked);
        Set<String> deleted = deletedInBulk(asked);

        assertThat(fetched).as("by FetchXML").isEqualTo(listed);
        assertThat(deleted).as("by BulkDelete").isEqualTo(listed);
    }

    private static Set<String> listed(Asked asked) {
        return new TreeSet<>(server.each(
                "connections?$select=connectionid&$filter=ismaster eq true and " + asked.odata(), "connectionid"));
    }

    private static Set<String> fetched(Asked asked) {
        return new TreeSet<>(server.each(
                "connections?fetchXml="
                        + encoded("<fetch><entity name='connection'><attribute name='connectionid'/><filter>"
                                + "<condition attribute='ismaster' operator='eq' value='1'/>" + asked.fetch()
                                + "</filter></entity></fetch>"),
                "connectionid"));
    }

    private static Set<String> deletedInBulk(Asked asked) {
        HttpResponse<String> answer = server.sendAsIs(
                "POST",
                "BulkDelete",
                "{'JobName':'Agreement','QuerySet':[{'EntityName':'connection','Criteria':{'Conditions':[{'AttributeName':'ismaster','Operator':'Equal','Values':[true]}],'Filters':["
                                .replace('\'', '"')
                        + asked.json()
                        + "]}}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Set<String> deleted = new TreeSet<>(ROWS.keySet());
        server.each("connections?$select=connectionid&$filter=ismaster eq true", "connectionid")
                .forEach(deleted::remove);
        deleted.forEach(id -> server.make("connections", ROWS.get(id)));
        return deleted;
    }

    @Provide
    Arbitrary<Asked> conditions() {
        return filters(2);
    }

    private static Arbitrary<Asked> filters(int depth) {
        Arbitrary<Asked> inner =
                depth == 0 ? leaves() : Arbitraries.frequencyOf(Tuple.of(3, leaves()), Tuple.of(1, filters(depth - 1)));
        return inner.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(parts -> Arbitraries.of("and", "or").map(word -> Asked.filter(word, parts)));
    }

    private static Arbitrary<Asked> leaves() {
        return Arbitraries.oneOf(texts(), days(), lists(), periods(), Arbitraries.of(OTHERS));
    }

    private static final List<Asked> OTHERS = List.of(
            Asked.of("description eq null", "description", "null", "Null"),
            Asked.of("effectivestart ne null", "effectivestart", "not-null", "NotNull"),
            Asked.of("statecode eq 0", "statecode", "eq", "Equal", "0"),
            Asked.of("ismaster ne true", "ismaster", "ne", "NotEqual", "true"),
            Asked.of("_record1id_value eq " + ACCOUNT, "record1id", "eq", "Equal", "{" + ACCOUNT + "}"),
            Asked.of("record1objecttypecode eq 1", "record1objecttypecode", "eq", "Equal", "account"),
            Asked.of("record2objecttypecode gt 1", "record2objecttypecode", "gt", "GreaterThan", "1"));

    private static Arbitrary<Asked> texts() {
        Arbitrary<String> texts =
                Arbitraries.of("50% o", "50%", "500", "5_0", "[a]", "[5a]", "off", "%o%", "", "a 5x0", "50% off");
        return texts.flatMap(text -> Arbitraries.of(
                Asked.of("description eq '" + text + "'", "description", "eq", "Equal", text),
                Asked.of("description ne '" + text + "'", "description", "ne", "NotEqual", text),
                Asked.of("description gt '" + text + "'", "description", "gt", "GreaterThan", text),
                Asked.of("startswith(description,'" + text + "')", "description", "begins-with", "BeginsWith", text),
                Asked.of("endswith(description,'" + text + "')", "description", "ends-with", "EndsWith", text),
                Asked.of("contains(description,'" + text + "')", "description", "like", "Like", "%" + text + "%"),
                Asked.of(
                        "not contains(description,'" + text + "')",
                        "description",
                        "not-like",
                        "NotLike",
                        "%" + text + "%"),
                Asked.of(
                        "not startswith(description,'" + text + "')",
                        "description",
                        "not-begin-with",
                        "DoesNotBeginWith",
                        text),
                Asked.of(
                        "not endswith(description,'" + text + "')",
                        "description",
                        "not-end-with",
                        "DoesNotEndWith",
                        text)));
    }

    private static Arbitrary<String> moments() {
        return Arbitraries.of(
                "2031-01-31",
                "2031-01-31T00:00:00Z",
                "2031-01-31T12:00:00Z",
                "2031-01-31T00:00:00",
                "2031-01-31T00:00:01",
                "2031-02-01T01:00:00+02:00",
                "2031-02-01T02:00:00+02:00",
                "2024-02-29",
                "0001-01-01",
                "9999-12-31T23:59:59Z");
    }

    private static Arbitrary<String> dates() {
        return Arbitraries.of("effectivestart", "effectiveend");
    }

    private static Arbitrary<Asked> days() {
        return dates().flatMap(name -> moments()
                .flatMap(moment -> Arbitraries.of(
                        Asked.of(name + " eq " + moment, name, "eq", "Equal", moment),
                        Asked.of(name + " ne " + moment, name, "ne", "NotEqual", moment),
                        Asked.of(name + " lt " + moment, name, "lt", "LessThan", moment),
                        Asked.of(name + " le " + moment, name, "le", "LessEqual", moment),
                        Asked.of(name + " gt " + moment, name, "gt", "GreaterThan", moment),
                        Asked.of(name + " ge " + moment, name, "ge", "GreaterEqual", moment),
                        Asked.function(name, "on", "On", moment),
                        Asked.function(name, "on-or-before", "OnOrBefore", moment),
                        Asked.function(name, "on-or-after", "OnOrAfter", moment))));
    }

    private static Arbitrary<Asked> lists() {
        return dates().flatMap(name -> moments()
                .flatMap(first -> moments()
                        .flatMap(second -> Arbitraries.of(
                                Asked.ofList(name, "in", "In", first, second),
                                Asked.ofList(name, "not-in", "NotIn", first, second),
                                Asked.ofList(name, "between", "Between", first, second),
                                Asked.ofList(name, "not-between", "NotBetween", first, second),
                                Asked.ofList("statuscode", "in", "In", "1", "2"),
                                Asked.ofList("description", "not-in", "NotIn", "50% OFF", "x"),
                                Asked.ofList("description", "in", "In")))));
    }

    private static Arbitrary<Asked> periods() {
        return dates().flatMap(name -> Arbitraries.of(
                Asked.function(name, "olderthan-x-months", "OlderThanXMonths", "3"),
                Asked.function(name, "olderthan-x-minutes", "OlderThanXMinutes", "1"),
                Asked.function(name, "last-x-years", "LastXYears", "99"),
                Asked.function(name, "next-x-years", "NextXYears", "99"),
                Asked.function(name, "in-fiscal-year", "InFiscalYear", "2031"),
                Asked.function(name, "in-fiscal-period", "InFiscalPeriod", "1")));
    }

    /**
     * One condition, written three times.
     *
     * @param odata as a part of {@code $filter}
     * @param fetch as an element
     * @param json as a filter of a QueryExpression
     */
    record Asked(String odata, String fetch, String json) {

        static Asked of(String odata, String attribute, String fetch, String json, String... values) {
            StringBuilder element =
                    new StringBuilder("<condition attribute='" + attribute + "' operator='" + fetch + "'");
            if (values.length == 1) {
                element.append(" value='").append(values[0]).append("'/>");
            } else {
                element.append(">");
                List.of(values)
                        .forEach(
                                value -> element.append("<value>").append(value).append("</value>"));
                element.append("</condition>");
            }
            return new Asked(
                    escaped(odata),
                    element.toString(),
                    "{\"Conditions\":[" + Asked.json(attribute, json, values) + "]}");
        }

        static Asked function(String attribute, String fetch, String json, String value) {
            boolean number = value.length() < 5;
            return of(
                    "Microsoft.Dynamics.CRM." + json + "(PropertyName='" + attribute + "',PropertyValue="
                            + (number ? value : "'" + value + "'") + ")",
                    attribute,
                    fetch,
                    json,
                    value);
        }

        static Asked ofList(String attribute, String fetch, String json, String... values) {
            if (values.length == 0) {
                return of(
                        "Microsoft.Dynamics.CRM." + json + "(PropertyName='" + attribute + "',PropertyValues=['500'])",
                        attribute,
                        fetch,
                        json,
                        "500");
            }
            return of(
                    "Microsoft.Dynamics.CRM." + json + "(PropertyName='" + attribute + "',PropertyValues=['"
                            + String.join("','", values) + "'])",
                    attribute,
                    fetch,
                    json,
                    values);
        }

        /** The parts together, with empty filters among them where a language has such. */
        static Asked filter(String word, List<Asked> parts) {
            StringBuilder odata = new StringBuilder();
            StringBuilder fetch = new StringBuilder("<filter type='" + word + "'><filter type='or'/>");
            StringBuilder json = new StringBuilder();
            for (Asked part : parts) {
                odata.append(odata.isEmpty() ? "(" : " " + word + " ").append(part.odata);
                fetch.append(part.fetch);
                json.append(part.json).append(",");
            }
            return new Asked(
                    odata.append(")").toString(),
                    fetch.append("<filter/></filter>").toString(),
                    "{\"FilterOperator\":\"" + (word.equals("and") ? "And" : "Or") + "\",\"Filters\":[" + json
                            + "{\"FilterOperator\":\"And\",\"Filters\":[{\"FilterOperator\":\"Or\"}]}]}");
        }

        static String json(String attribute, String operator, String... values) {
            return "{\"AttributeName\":\"" + attribute + "\",\"Operator\":\"" + operator + "\",\"Values\":["
                    + String.join(
                            ",",
                            List.of(values).stream()
                                    .map(value -> "{\"Value\":\"" + value + "\",\"Type\":\"System.String\"}")
                                    .toList())
                    + "]}";
        }

        private static String escaped(String odata) {
            return odata.replace("%", "%25")
                    .replace("+", "%2B")
                    .replace("[", "%5B")
                    .replace("]", "%5D");
        }
    }
}
