package dev.connections.rest.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Condition;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("$filter is read")
class FilterParserTest {

    private static final WireEntity CONNECTION = new WireEntities(new EntityCatalogue(RecordTypes.standard()))
            .named("connection")
            .orElseThrow();
    private static final QueryOptions ALIASES =
            QueryOptions.parse("@p1='Ann'&@p2=00000000-0000-0000-0000-000000000002&@p3=1 2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name eq 'Ann'                                  | name EQUAL Ann",
                "name ne 'Ann'                                  | name NOT_EQUAL Ann",
                "name eq 'O''Neil'                              | name EQUAL O'Neil",
                "name eq ''                                     | `name EQUAL `",
                "name gt 'A' and name lt 'B'                    | all(name GREATER A; name LESS B)",
                "statecode eq 0                                 | statecode EQUAL 0",
                "statecode ge -1                                | statecode GREATER_OR_EQUAL -1",
                "versionnumber le 5000000000                    | versionnumber LESS_OR_EQUAL 5000000000",
                "ismaster eq true                               | ismaster EQUAL true",
                "ismaster ne false                              | ismaster NOT_EQUAL false",
                "ismaster                                       | ismaster EQUAL true",
                "not ismaster                                   | not(ismaster EQUAL true)",
                "description eq null                            | null(description)",
                "description ne null                            | not(null(description))",
                "null eq description                            | null(description)",
                "'Ann' eq name                                  | name EQUAL Ann",
                "5 gt versionnumber                             | versionnumber LESS 5",
                "_record1id_value eq 00000000-0000-0000-0000-000000000001 "
                        + "| record1id EQUAL 00000000-0000-0000-0000-000000000001",
                "_record1id_value eq '00000000-0000-0000-0000-00000000000A' "
                        + "| record1id EQUAL 00000000-0000-0000-0000-00000000000a",
                "connectionid ne 00000000-0000-0000-0000-000000000001 "
                        + "| connectionid NOT_EQUAL 00000000-0000-0000-0000-000000000001",
                "_record1id_value eq null                       | null(record1id)",
                "createdon ge 2024-01-31                        | createdon GREATER_OR_EQUAL 2024-01-31T00:00:00Z",
                "createdon lt 2024-01-31T12:30:00Z              | createdon LESS 2024-01-31T12:30:00Z",
                "createdon lt 2024-01-31T12:30:00+02:00         | createdon LESS 2024-01-31T10:30:00Z",
                "createdon lt 2024-01-31T12:30:00.5Z            | createdon LESS 2024-01-31T12:30:00.500Z",
                "createdon lt 2024-01-31T12:30:00               | createdon LESS 2024-01-31T12:30:00Z",
                "createdon lt 2024-01-31 12:30:00               | createdon LESS 2024-01-31T12:30:00Z",
                "createdon lt 2024-01-31T12:30                  | createdon LESS 2024-01-31T12:30:00Z",
                "createdon ge 0001-01-01                        | createdon GREATER_OR_EQUAL 0001-01-01T00:00:00Z",
                "createdon le 9999-12-31T23:59:59Z              | createdon LESS_OR_EQUAL 9999-12-31T23:59:59Z",
                "contains(name,'nn')                            | name ANYWHERE nn",
                "startswith(name, 'A')                          | name AT_START A",
                "endswith( name , 'n' )                         | name AT_END n",
                "not contains(name,'nn')                        | not(name ANYWHERE nn)",
                "not(contains(name,'nn'))                       | not(name ANYWHERE nn)",
                "name eq 'a' or name eq 'b' and statecode eq 0  "
                        + "| any(name EQUAL a; all(name EQUAL b; statecode EQUAL 0))",
                "(name eq 'a' or name eq 'b') and statecode eq 0 "
                        + "| all(any(name EQUAL a; name EQUAL b); statecode EQUAL 0)",
                "not name eq 'a' and statecode eq 0             | all(not(name EQUAL a); statecode EQUAL 0)",
                "((name eq 'a'))                                | name EQUAL a",
                "name eq @p1                                    | name EQUAL Ann",
                "contains(name,@p1)                             | name ANYWHERE Ann",
                "_record1id_value eq @p2                        "
                        + "| record1id EQUAL 00000000-0000-0000-0000-000000000002",
                "name eq @unassigned                            | null(name)",
                "statecode in (0, 1)                            | statecode in [0, 1]",
                "name in ('Ann')                                | name in [Ann]",
                "name in (@p1,'Ben')                            | name in [Ann, Ben]",
                "not (statecode in (0))                         | not(statecode in [0])",
                "_record1id_value in (00000000-0000-0000-0000-000000000001) "
                        + "| record1id in [00000000-0000-0000-0000-000000000001]",
                "effectivestart in (2024-01-31,2024-02-01T12:00:00Z) | any(effectivestart EQUAL 2024-01-31; any())",
                "effectivestart lt effectiveend                 | effectivestart LESS effectiveend",
                "_record1id_value eq _record2id_value           | record1id EQUAL record2id",
                "name ne description                            | name NOT_EQUAL description",
                "record1id_account/name eq 'Fabrikam'           | record1id_account/name EQUAL Fabrikam",
                "contains(record1id_account/name,'k')           | record1id_account/name ANYWHERE k",
                "relatedconnectionid/record1id_contact/fullname eq null "
                        + "| null(relatedconnectionid/record1id_contact/fullname)",
                "connection_related_connection/any()            | some connection by relatedconnectionid: all()",
                "connection_related_connection/any(c:c/statecode eq 1) "
                        + "| some connection by relatedconnectionid: statecode EQUAL 1",
                "connection_related_connection/all(c:c/statecode eq 1 or c/ismaster) "
                        + "| not(some connection by relatedconnectionid: "
                        + "unmet(any(statecode EQUAL 1; ismaster EQUAL true)))",
                "connection_related_connection/any(a:a/connection_related_connection/any(b:b/record1id_contact/fullname"
                        + " eq 'Ann')) | some connection by relatedconnectionid: some connection by"
                        + " relatedconnectionid: record1id_contact/fullname EQUAL Ann",
            })
    void as_a_condition(String filter, String condition) {
        assertThat(shown(parse(filter))).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectivestart eq 2024-01-31           | effectivestart EQUAL 2024-01-31",
                "effectivestart eq 2024-01-31T00:00:00Z | effectivestart EQUAL 2024-01-31",
                "effectivestart gt 2024-01-31T12:00:00Z | effectivestart GREATER 2024-01-31",
                "effectivestart ge 2024-01-31T12:00:00Z | effectivestart GREATER 2024-01-31",
                "effectivestart lt 2024-01-31T12:00:00Z | effectivestart LESS_OR_EQUAL 2024-01-31",
                "effectivestart le 2024-01-31T12:00:00Z | effectivestart LESS_OR_EQUAL 2024-01-31",
                "effectivestart eq 2024-01-31T12:00:00Z | any()",
                "effectivestart ne 2024-01-31T12:00:00Z | not(null(effectivestart))",
                "effectivestart le 2024-02-01T01:00:00+02:00 | effectivestart LESS_OR_EQUAL 2024-01-31",
            })
    void with_a_day_as_the_moment_at_which_it_begins(String filter, String condition) {
        assertThat(shown(parse(filter))).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name eqq 'x'            | 6  | expected a comparison: eq, ne, gt, ge, lt, le or in, found 'eqq'",
                "name                    | 5  | expected a comparison",
                "name eq                 | 8  | expected a property or a value, found the end",
                "name eq 'x              | 9  | must end with a single quote",
                "name eq 'x' 'y'         | 13 | expected 'and', 'or' or the end, found the text 'y'",
                "name eq 'x' and         | 16 | expected a property or a value, found the end",
                "(name eq 'x'            | 13 | expected ')', found the end",
                "name eq 'x')            | 12 | expected 'and', 'or' or the end, found ')'",
                "name eq 5               | 9  | 'name' is compared with a text in single quotes, found '5'",
                "statecode eq 'x'        | 14 | 'statecode' is compared with a whole number",
                "statecode eq 1.5        | 14 | 'statecode' is compared with a whole number",
                "statecode eq 5000000000 | 14 | from -2147483648 to 2147483647",
                "statecode eq 1e999999999 | 14 | 'statecode' is compared with a whole number",
                "ismaster eq 1           | 13 | 'ismaster' is compared with true or false",
                "ismaster gt true        | 10 | have no order",
                "createdon gt 'x'        | 14 | is compared with a date such as 2024-01-31",
                "createdon gt 2024-02-30 | 14 | is not a day of the calendar",
                "createdon gt 2024-01-31T99:00:00Z | 14 | not a day of the calendar or a time of day",
                "createdon gt 2024-01-31T12        | 14 | expected a number, a date",
                "createdon gt 0000-12-31           | 14 | in the years 1 to 9999",
                "createdon gt 0001-01-01T00:00:00+00:01 | 14 | in the years 1 to 9999",
                "createdon gt 9999-12-31T23:59:59-00:01 | 14 | in the years 1 to 9999",
                "effectivestart gt 0001-01-01T00:00:00+00:01 | 19 | in the years 1 to 9999",
                "_record1id_value eq 7   | 21 | is compared with a GUID",
                "_record1id_value gt 00000000-0000-0000-0000-000000000001 | 18 | have no order",
                "_record1id_value eq 00000000-0000-0000-0000-00000000001  | 21 | or a GUID",
                "1 eq 1                  | 6  | at least one side of 'eq' is a property",
                "name eq statecode       | 6  | are of different types",
                "_record1id_value gt _record2id_value | 18 | have no order",
                "statecode in ()         | 15 | expected a property or a value, found ')'",
                "statecode in (0,'x')    | 17 | is compared with a whole number",
                "statecode in (ismaster) | 15 | expected a value, found 'ismaster'",
                "statecode in 0          | 14 | expected '(', found '0'",
                "ownerid/fullname eq 'x' | 1  | leads to rows of several types",
                "name/fullname eq 'x'    | 1  | no navigation property 'name'",
                "record1id_account/      | 19 | expected a name",
                "connection_related_connection/some(c:c/name eq 'x') | 31 | comes any or all",
                "connection_related_connection/any(c c/name eq 'x')  | 37 | expected ':'",
                "connection_related_connection/any(c:name eq 'x')    | 37 | behind the variable, such as c/name",
                "connection_related_connection/all()                 | 35 | expected a name",
                "relatedconnectionid/connection_related_connection/any() | 21 | not behind a lookup",
                "year(createdon) eq 2024 | 1  | there is no function 'year' here; there are contains",
                "contains(statecode,'x') | 10 | looks into texts",
                "contains(name,5)        | 15 | expected a text, found '5'",
                "contains(name)          | 14 | expected ',', found ')'",
                "name eq 'x' & name      | 13 | '&' means nothing here",
                "name eq @p3             | 3  | expected the end",
            })
    void and_refused_at_the_place_where_it_goes_wrong(String filter, int position, String problem) {
        WireError error = catchThrowableOfType(WireError.class, () -> parse(filter));
        assertThat(error.code()).isEqualTo(WireCode.QUERY);
        assertThat(error).hasMessageContaining("at position " + position + ":").hasMessageContaining(problem);
    }

    @Test
    void with_a_message_that_shows_the_place() {
        assertThatThrownBy(() -> parse("name eqq 'x'"))
                .hasMessage(
                        "Syntax error in $filter at position 6: expected a comparison: eq, ne, gt, ge, lt, le or in,"
                                + " found 'eqq'. It stands at the arrow: name →eqq 'x'");
    }

    @Test
    void and_refused_when_it_names_an_unknown_property() {
        WireError error = catchThrowableOfType(WireError.class, () -> parse("Name eq 'x'"));
        assertThat(error.code()).isEqualTo(WireCode.UNKNOWN_PROPERTY);
        assertThat(error).hasMessageEndingWith("Did you mean 'name'?");
    }

    @Test
    void and_refused_beyond_five_hundred_conditions() {
        assertThat(parse(conditions(500))).isNotNull();
        WireError error = catchThrowableOfType(WireError.class, () -> parse(conditions(501)));
        assertThat(error.code()).isEqualTo(WireCode.TOO_MANY_CONDITIONS);
    }

    @Test
    void and_refused_when_it_is_nested_without_end() {
        assertThatThrownBy(() -> parse("(".repeat(10_000) + "name eq 'x'")).hasMessageContaining("100 deep");
        assertThatThrownBy(() -> parse("not ".repeat(10_000) + "name eq 'x'")).hasMessageContaining("100 deep");
    }

    @Test
    void or_refused_whatever_it_says() {
        String[] pieces = {
            "name",
            "eq",
            " ",
            "'",
            "(",
            ")",
            "not",
            "and",
            "null",
            "2024-01-31",
            "1",
            "-",
            "T",
            "@p1",
            ",",
            "/",
            ":",
            "in",
            "any",
            "connection_related_connection",
            "c",
            "é",
            "\u0000"
        };
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String filter = IntStream.range(0, random.nextInt(12))
                    .mapToObj(piece -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining());
            try {
                parse(filter);
            } catch (WireError refused) {
                assertThat(refused).hasMessageNotContaining("\u0000");
            }
        }
    }

    private static String conditions(int number) {
        return IntStream.range(0, number).mapToObj(i -> "statecode eq " + i).collect(Collectors.joining(" or "));
    }

    private static Condition parse(String filter) {
        return FilterParser.parse(CONNECTION, filter, ALIASES);
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return "all"
                    + all.conditions().stream()
                            .map(FilterParserTest::shown)
                            .collect(Collectors.joining("; ", "(", ")"));
        }
        if (condition instanceof Condition.Any any) {
            return "any"
                    + any.conditions().stream()
                            .map(FilterParserTest::shown)
                            .collect(Collectors.joining("; ", "(", ")"));
        }
        if (condition instanceof Condition.Not not) {
            return "not(" + shown(not.condition()) + ")";
        }
        if (condition instanceof Condition.IsNotTrue isNotTrue) {
            return "unmet(" + shown(isNotTrue.condition()) + ")";
        }
        if (condition instanceof Condition.IsNull absent) {
            return "null(" + absent.column() + ")";
        }
        if (condition instanceof Condition.TextMatch match) {
            return match.column() + " " + match.place() + " " + match.text();
        }
        if (condition instanceof Condition.In in) {
            return in.column() + " in " + in.values();
        }
        if (condition instanceof Condition.ColumnComparison comparison) {
            return comparison.column() + " " + comparison.operator() + " " + comparison.other();
        }
        if (condition instanceof Condition.Exists exists) {
            return "some " + exists.entity() + " by " + exists.lookup() + ": " + shown(exists.condition());
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        return comparison.column() + " " + comparison.operator() + " " + comparison.value();
    }
}
