package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Aggregation.Rank;
import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Join;
import dev.connections.application.query.Join.Kind;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Joins have the same meaning in memory, on H2 and on PostgreSQL. */
class JoinAgreementTest {

    private static final Column FULL_NAME = new Column("fullname");
    private static final Column NAME = new Column("name");
    private static final Column DESCRIPTION = new Column("description");
    private static final Column START = new Column("effectivestart");
    private static final Condition ENDED = is(new Column("statecode"), 1);

    private static final Condition HAS_ENDED_TWIN = new Exists("connection", "relatedconnectionid", ENDED);

    private static StoredClinics clinics;

    @BeforeAll
    static void open() {
        clinics = new StoredClinics("joins");
    }

    @AfterAll
    static void close() throws IOException {
        clinics.close();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void finds_the_same_rows_in_the_same_order(Query query) {
        List<String> expected = clinics.reference.rows(query);
        assertThat(expected).isNotEmpty();
        assertThat(clinics.onDatabases)
                .allSatisfy(clinic -> assertThat(clinic.rows(query)).isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void counts_the_same_rows(Query query) {
        long expected = clinics.reference.count(query);
        assertThat(clinics.onDatabases)
                .allSatisfy(clinic -> assertThat(clinic.count(query)).isEqualTo(expected));
    }

    static Stream<Query> questions() {
        Join theirs = many("#c", Kind.INNER, Condition.everything());
        Join ended = many("#c", Kind.OUTER, ENDED);
        Column name = NAME.behind("#c");
        return Stream.of(
                people(List.of(theirs), FULL_NAME, name),
                people(List.of(ended), FULL_NAME, name),
                people(List.of(many("#c", Kind.INNER, ENDED)), FULL_NAME, name),
                people(
                        List.of(ended, many("#d", Kind.INNER, Condition.everything())),
                        FULL_NAME,
                        name,
                        NAME.behind("#d")),
                people(List.of(ended, one("#r", "#c", Kind.OUTER)), FULL_NAME, FULL_NAME.behind("#r")),
                people(List.of(ended, one("#r", "#c", Kind.INNER)), FULL_NAME, FULL_NAME.behind("#r")),
                people(
                        List.of(many("#c", Kind.OUTER, is(Column.nameOf("record2id"), "Ben Ortiz"))),
                        FULL_NAME,
                        name,
                        Column.nameOf("record2id").behind("#c")),
                people(
                        List.of(many(
                                "#c",
                                Kind.OUTER,
                                new All(List.of(
                                        ENDED,
                                        is(FULL_NAME.behind("record2id_contact"), "carla ortiz"),
                                        HAS_ENDED_TWIN)))),
                        FULL_NAME,
                        name),
                people(List.of(many("#c", Kind.OUTER, HAS_ENDED_TWIN)), FULL_NAME, name),
                people(List.of(many("#c", Kind.INNER, HAS_ENDED_TWIN)), FULL_NAME, name),
                people(
                        List.of(ended),
                        FULL_NAME,
                        FULL_NAME.behind("record2id_contact").behind("#c")),
                people(List.of(ended), FULL_NAME).restrictedTo(new IsNull(new Column("connectionid").behind("#c"))),
                connections(NAME, FULL_NAME.behind("#o")).joining(List.of(owners("systemuser"))),
                connections(NAME, NAME.behind("#o")).joining(List.of(owners("team"))),
                people(List.of(theirs), FULL_NAME, name).between(2, 3),
                people(List.of(theirs), FULL_NAME, name).between(5, 10),
                distinct(people(List.of(theirs), FULL_NAME)),
                distinct(people(List.of(ended), DESCRIPTION.behind("#c"))),
                distinct(connections(DESCRIPTION)),
                distinct(connections(Column.nameOf("record1id"), new Column("statecode"))),
                distinct(connections(DESCRIPTION)).between(1, 2),
                connections(
                        NAME,
                        new Column("statecode").showing(ColumnPart.LABEL),
                        new Column("ismaster").showing(ColumnPart.LABEL)),
                connections(NAME, START.showing(ColumnPart.MONTH), new Column("createdon").showing(ColumnPart.WEEK)));
    }

    @ParameterizedTest
    @MethodSource("multiplied")
    void reads_the_same_rows_in_pages_as_at_once(Query query) {
        List<Ordering> order = Position.total(
                query.order(),
                query.distinct()
                        ? query.columns()
                        : List.of(new Column("contactid"), new Column("connectionid").behind("#c")));
        assertThat(clinics.all()).allSatisfy(clinic -> {
            List<String> whole = clinic.rows(query);
            assertThat(whole).hasSizeGreaterThan(2);
            for (int size = 1; size < whole.size(); size++) {
                assertThat(clinic.rowsInPages(query.between(0, size), order)).isEqualTo(whole);
            }
        });
    }

    static Stream<Query> multiplied() {
        Join theirs = many("#c", Kind.INNER, Condition.everything());
        Join ended = many("#c", Kind.OUTER, ENDED);
        Ordering backwards = new Ordering(DESCRIPTION.behind("#c"), Direction.DESCENDING);
        return Stream.of(
                people(List.of(theirs), FULL_NAME, NAME.behind("#c")),
                people(List.of(ended), FULL_NAME, NAME.behind("#c")),
                ordered(people(List.of(theirs), FULL_NAME, DESCRIPTION.behind("#c")), List.of(backwards)),
                ordered(people(List.of(ended), FULL_NAME, DESCRIPTION.behind("#c")), List.of(backwards)),
                ordered(people(List.of(theirs), FULL_NAME), List.of()),
                distinct(ordered(people(List.of(theirs), FULL_NAME, DESCRIPTION.behind("#c")), List.of(backwards))),
                distinct(people(List.of(theirs), FULL_NAME, new Column("statecode").behind("#c"))));
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
        Measure people = new Measure(Function.COUNT, new Column("contactid"));
        Measure ended = new Measure(Function.COUNT, new Column("connectionid").behind("#c"));
        List<Join> joins = List.of(many("#c", Kind.OUTER, ENDED));
        List<Column> byName = List.of(FULL_NAME);
        return Stream.concat(
                Stream.of(
                        grouped("contact", joins, byName, List.of(people, ended), List.of(), 10),
                        grouped(
                                "contact",
                                joins,
                                byName,
                                List.of(people, ended),
                                List.of(
                                        new Rank(ended, Direction.DESCENDING),
                                        new Rank(FULL_NAME, Direction.DESCENDING)),
                                2),
                        grouped(
                                "connection",
                                List.of(),
                                List.of(
                                        new Column("statecode").showing(ColumnPart.LABEL),
                                        START.showing(ColumnPart.YEAR)),
                                List.of(new Measure(Function.MAXIMUM, START.showing(ColumnPart.MONTH))),
                                List.of(new Rank(START.showing(ColumnPart.YEAR), Direction.DESCENDING)),
                                10)),
                Stream.of(ColumnPart.values())
                        .filter(ColumnPart::isPartOfDate)
                        .flatMap(part -> Stream.of(START, new Column("createdon"), new Column("effectiveend"))
                                .map(date -> grouped(
                                        "connection",
                                        List.of(),
                                        List.of(date.showing(part)),
                                        List.of(new Measure(Function.COUNT, new Column("connectionid"))),
                                        List.of(),
                                        10))));
    }

    private static Aggregation grouped(
            String entity, List<Join> joins, List<Column> groups, List<Measure> measures, List<Rank> order, int limit) {
        return new Aggregation(entity, joins, Condition.everything(), groups, measures, order, limit);
    }

    /** The connections that the people are the first record of. */
    private static Join many(String name, Kind kind, Condition condition) {
        return new Join(name, Optional.empty(), "connection", "record1id", Join.Direction.TO_MANY, kind, condition);
    }

    /** The second records of these connections, except Ann. */
    private static Join one(String name, String from, Kind kind) {
        return new Join(
                name,
                Optional.of(from),
                "contact",
                "record2id",
                Join.Direction.TO_ONE,
                kind,
                new Comparison(FULL_NAME, Operator.NOT_EQUAL, "Dr. Ann Lee"));
    }

    /** The owners of connections, as far as they are among these. */
    private static Join owners(String entity) {
        return new Join(
                "#o", Optional.empty(), entity, "ownerid", Join.Direction.TO_ONE, Kind.OUTER, Condition.everything());
    }

    private static Query people(List<Join> joins, Column... columns) {
        List<Ordering> order = Stream.of(columns)
                .map(column -> new Ordering(column, Direction.ASCENDING))
                .toList();
        return new Query("contact", List.of(columns), Condition.everything(), order, Query.MAX_ROWS).joining(joins);
    }

    private static Query connections(Column... columns) {
        Ordering first = new Ordering(columns[0], Direction.DESCENDING);
        List<Ordering> order = List.of(first, new Ordering(columns[columns.length - 1], Direction.ASCENDING));
        return new Query("connection", List.of(columns), Condition.everything(), order, Query.MAX_ROWS);
    }

    private static Query ordered(Query query, List<Ordering> order) {
        return new Query(
                query.entity(),
                query.joins(),
                query.columns(),
                query.distinct(),
                query.condition(),
                order,
                query.offset(),
                query.limit());
    }

    private static Query distinct(Query query) {
        return new Query(
                query.entity(),
                query.joins(),
                query.columns(),
                true,
                query.condition(),
                query.order(),
                query.offset(),
                query.limit());
    }

    private static Condition is(Column column, Object value) {
        return new Comparison(column, Operator.EQUAL, value);
    }
}
