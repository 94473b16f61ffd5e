package dev.connections.acceptance.stores;

import static dev.connections.application.query.Condition.Operator.EQUAL;
import static dev.connections.application.query.Condition.Operator.GREATER;
import static dev.connections.application.query.Condition.Operator.GREATER_OR_EQUAL;
import static dev.connections.application.query.Condition.Operator.LESS;
import static dev.connections.application.query.Condition.Operator.LESS_OR_EQUAL;
import static dev.connections.application.query.Condition.Operator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.ColumnComparison;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.IsNotTrue;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Like;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the evaluator says a condition means is what SQL says, on H2 and on PostgreSQL. */
class QueryAgreementTest {

    private static final Ordering[] FIXED_ORDER = {
        new Ordering(new Column("effectivestart"), Direction.DESCENDING),
        new Ordering(Column.nameOf("record1roleid"), Direction.ASCENDING),
        new Ordering(new Column("name"), Direction.ASCENDING),
        new Ordering(new Column("statecode"), Direction.ASCENDING),
    };

    private static StoredClinics clinics;

    @BeforeAll
    static void open() {
        clinics = new StoredClinics("agreement");
    }

    @AfterAll
    static void close() throws IOException {
        clinics.close();
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void finds_the_same_groups_in_the_same_order(Aggregation aggregation) {
        List<String> expected = clinics.reference.groups(aggregation);
        assertThat(expected).isNotEmpty();
        assertThat(clinics.onDatabases)
                .allSatisfy(clinic -> assertThat(clinic.groups(aggregation)).isEqualTo(expected));
    }

    static Stream<Aggregation> groupings() {
        Measure rows = new Measure(Function.COUNT, new Column("connectionid"));
        Measure described = new Measure(Function.COUNT, new Column("description"));
        Measure descriptions = new Measure(Function.COUNT_DISTINCT, new Column("description"));
        Measure states = new Measure(Function.SUM, new Column("statecode"));
        Measure state = new Measure(Function.AVERAGE, new Column("statecode"));
        Measure first = new Measure(Function.MINIMUM, new Column("effectivestart"));
        Measure last = new Measure(Function.MAXIMUM, new Column("effectivestart"));
        List<Measure> all = List.of(rows, described, descriptions, states, state, first, last);
        Condition none = is("statecode", EQUAL, 7);
        return Stream.of(
                new Aggregation("connection", Condition.everything(), List.of(), all),
                new Aggregation("connection", none, List.of(), all),
                new Aggregation("connection", Condition.everything(), List.of(new Column("statecode")), all),
                new Aggregation("connection", Condition.everything(), List.of(new Column("description")), all),
                new Aggregation(
                        "connection",
                        is("ismaster", EQUAL, true),
                        List.of(
                                new Column("fullname").behind("record1id_contact"),
                                Column.nameOf("record1roleid"),
                                new Column("effectivestart")),
                        all),
                new Aggregation("connection", Condition.everything(), List.of(new Column("ismaster")), List.of()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void reads_the_same_rows_in_pages_as_at_once(List<Ordering> order) {
        Ordering[] steps = order.toArray(Ordering[]::new);
        assertThat(clinics.all()).allSatisfy(clinic -> {
            List<String> whole = clinic.connectionsInPages(Query.MAX_ROWS, steps);
            assertThat(whole).hasSizeGreaterThan(5);
            for (int size = 1; size < whole.size(); size++) {
                assertThat(clinic.connectionsInPages(size, steps)).isEqualTo(whole);
            }
        });
    }

    static Stream<List<Ordering>> orders() {
        return Stream.of(
                List.of(),
                List.of(new Ordering(new Column("description"), Direction.ASCENDING)),
                List.of(new Ordering(new Column("description"), Direction.DESCENDING)),
                List.of(
                        new Ordering(new Column("effectivestart"), Direction.DESCENDING),
                        new Ordering(Column.nameOf("record1roleid"), Direction.ASCENDING),
                        new Ordering(new Column("ismaster"), Direction.DESCENDING)),
                List.of(
                        new Ordering(new Column("statecode").showing(ColumnPart.LABEL), Direction.DESCENDING),
                        new Ordering(
                                new Column("effectivestart").showing(ColumnPart.FISCAL_PERIOD), Direction.ASCENDING)),
                List.of(
                        new Ordering(Column.nameOf("record2roleid"), Direction.DESCENDING),
                        new Ordering(new Column("createdon"), Direction.ASCENDING)),
                List.of(
                        new Ordering(new Column("fullname").behind("record1id_contact"), Direction.DESCENDING),
                        new Ordering(new Column("connectionid"), Direction.DESCENDING)));
    }

    /** Ids differ from store to store, so each asks for its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void finds_the_same_rows_in_the_same_order(Question question) {
        List<String> expected = clinics.reference.connections(question.in(clinics.reference), FIXED_ORDER);
        assertThat(clinics.onDatabases)
                .allSatisfy(clinic -> assertThat(clinic.connections(question.in(clinic), FIXED_ORDER))
                        .isEqualTo(expected));
    }

    static Stream<Question> questions() {
        return Stream.of(
                ask("everything", Condition.everything()),
                ask("nothing", Condition.nothing()),
                ask("not nothing", new Not(Condition.nothing())),
                ask("a text", is("description", EQUAL, "every monday")),
                ask("another text", is("description", NOT_EQUAL, "every monday")),
                ask("not another text", new Not(is("description", NOT_EQUAL, "every monday"))),
                ask("not the text", new Not(is("description", EQUAL, "every monday"))),
                ask("a text from there on", is("description", GREATER_OR_EQUAL, "every monday")),
                ask("a pattern", new Like(new Column("description"), "%v_ry%")),
                ask("a pattern of all texts", new Like(new Column("description"), "%")),
                ask("a pattern with what is special elsewhere", new Like(new Column("description"), "%!%.*[a-z]\\")),
                ask("a pattern with one of several letters", like("%[xyz0], 50[%] off")),
                ask("a pattern with a range of letters", like("[d-f]v[a-f]r_ monda[W-Z]")),
                ask("a pattern with none of several letters", like("%m[^aeiu]nday%")),
                ask("a pattern with a letter that is no other", like("every monday[^,]%")),
                ask("a pattern with a range that has no letter", like("%[z-a]%")),
                ask("a pattern with any letter but none", like("every[^]monday")),
                ask("a pattern with signs that mean more elsewhere", like("%[.*+?^${}()|\\/&~#-][^\\]5%")),
                ask("a pattern with a range of signs", like("%[!-/] off")),
                ask("a pattern that begins anywhere and ends there", like("%[a-z]_%f")),
                ask("a pattern with a bracket that nothing closes", like("%[m%")),
                ask("a pattern with many gaps", like("%e%e%y%m%d%")),
                ask("a pattern with more gaps than letters", like("e%v%e%r%y% %m%o%n%d%a%y%%%")),
                ask("not the pattern with a set", new Not(like("every monday[,]%"))),
                ask("not the pattern", new Not(new Like(new Column("description"), "EVERY%"))),
                ask("absent", new IsNull(new Column("description"))),
                ask("present", new Not(new IsNull(new Column("description")))),
                ask("unknown or true", new Any(List.of(is("description", EQUAL, "x"), is("ismaster", EQUAL, true)))),
                ask(
                        "unknown and true",
                        new All(List.of(is("description", NOT_EQUAL, "x"), is("ismaster", EQUAL, true)))),
                ask(
                        "not (unknown or false)",
                        new Not(new Any(List.of(is("description", EQUAL, "x"), is("statecode", EQUAL, 1))))),
                ask(
                        "not (unknown and false)",
                        new Not(new All(List.of(is("description", EQUAL, "x"), is("statecode", EQUAL, 1))))),
                ask("whatever is not the text", new IsNotTrue(is("description", EQUAL, "every monday"))),
                ask("whatever is not other than the text", new Not(new IsNotTrue(is("description", NOT_EQUAL, "x")))),
                ask("text at the start", text(Place.AT_START, "EVERY")),
                ask("text at the end", text(Place.AT_END, "Off")),
                ask("text anywhere", text(Place.ANYWHERE, "MONDAY,")),
                ask("a percent sign", text(Place.ANYWHERE, "50%")),
                ask("no wildcard", text(Place.ANYWHERE, "y%m")),
                ask("no wildcard either", text(Place.AT_START, "_very")),
                ask("not the text anywhere", new Not(text(Place.ANYWHERE, "50%"))),
                ask("before a day", is("effectivestart", LESS, LocalDate.of(2025, 1, 1))),
                ask("not before a day", new Not(is("effectivestart", LESS, LocalDate.of(2025, 1, 1)))),
                ask("until a day", is("effectiveend", LESS_OR_EQUAL, LocalDate.of(2024, 12, 31))),
                ask(
                        "the name of a record",
                        is(new Column("fullname").behind("record1id_contact"), EQUAL, "DR. Ann LEE")),
                ask(
                        "not the name of a record",
                        new Not(is(new Column("fullname").behind("record1id_contact"), EQUAL, "Dr. Ann Lee"))),
                ask("a record of another type", new IsNull(new Column("name").behind("record1id_account"))),
                ask(
                        "the name of the owner of a record",
                        is(Column.nameOf("ownerid").behind("record2id_contact"), GREATER, "a")),
                ask("a name behind a lookup", is(Column.nameOf("record1id"), LESS, "b")),
                ask("the name of a role", is(Column.nameOf("record2roleid"), NOT_EQUAL, "Patient")),
                ask(
                        "over the twin to its record",
                        is(
                                new Column("fullname")
                                        .behind("record1id_contact")
                                        .behind("relatedconnectionid"),
                                EQUAL,
                                "Ben Ortiz")),
                ask("a rate, however it is written", is("exchangerate", EQUAL, new BigDecimal("1.2500"))),
                ask("a rate below", is("exchangerate", LESS, new BigDecimal("1.250000000001"))),
                ask("no rate beyond", is("exchangerate", GREATER, new BigDecimal("1.25"))),
                ask("another rate", new Not(is("exchangerate", EQUAL, new BigDecimal("1.5")))),
                ask("the name of a currency", is(Column.nameOf("transactioncurrencyid"), EQUAL, "EURO")),
                ask("an import", is("importsequencenumber", GREATER_OR_EQUAL, 7)),
                ask("a day of migration", is("overriddencreatedon", EQUAL, LocalDate.of(2026, 3, 2))),
                ask("one of several", new In(new Column("statecode"), List.of(1, 7))),
                ask("one of several texts", new In(new Column("description"), List.of("EVERY monday", "x"))),
                ask(
                        "not one of several texts",
                        new Not(new In(new Column("description"), List.of("every monday", "x")))),
                ask("one of none", new In(new Column("statecode"), List.of())),
                ask("not one of none", new Not(new In(new Column("description"), List.of()))),
                ask(
                        "two columns alike",
                        new ColumnComparison(
                                new Column("record1objecttypecode"), EQUAL, new Column("record2objecttypecode"))),
                ask(
                        "one column beyond another",
                        new ColumnComparison(new Column("effectivestart"), LESS, new Column("effectiveend"))),
                ask(
                        "a column beyond one of another row",
                        new ColumnComparison(
                                new Column("name"), LESS, new Column("name").behind("relatedconnectionid"))),
                ask(
                        "a row that looks here",
                        new Exists("connection", "relatedconnectionid", is("statecode", EQUAL, 1))),
                ask(
                        "no row that looks here",
                        new Not(new Exists(
                                "connection", "relatedconnectionid", is("description", EQUAL, "every monday")))),
                ask(
                        "rows that look at rows that look here",
                        new Exists(
                                "connection",
                                "relatedconnectionid",
                                new Exists(
                                        "connection",
                                        "relatedconnectionid",
                                        is(new Column("fullname").behind("record1id_contact"), GREATER, "c")))),
                ask("a state beyond", is("statecode", GREATER, 0)),
                ask("a version", is("versionnumber", GREATER, 0L)),
                ask("a moment", is("createdon", EQUAL, StoredClinic.CLOCK.instant())),
                new Question("a party", clinic -> is("record1id", EQUAL, clinic.idOf("Ben Ortiz"))),
                new Question("any other party", clinic -> is("record1id", NOT_EQUAL, clinic.idOf("Ben Ortiz"))),
                new Question("an absent role", clinic -> new IsNull(new Column("record1roleid"))));
    }

    private static Question ask(String name, Condition condition) {
        return new Question(name, clinic -> condition);
    }

    private static Condition is(String attribute, Operator operator, Object value) {
        return is(new Column(attribute), operator, value);
    }

    private static Condition is(Column column, Operator operator, Object value) {
        return new Comparison(column, operator, value);
    }

    private static Condition like(String pattern) {
        return new Like(new Column("description"), pattern);
    }

    private static Condition text(Place place, String text) {
        return new TextMatch(new Column("description"), place, text);
    }

    /** A condition with a name that people read. */
    record Question(String name, java.util.function.Function<StoredClinic, Condition> condition) {

        Condition in(StoredClinic clinic) {
            return condition.apply(clinic);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
