package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
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
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.memory.InMemoryStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is masked is as if it had never been written, in memory, on H2 and on PostgreSQL")
class MaskedColumnsTest {

    private static final Column NAME = new Column("name");
    private static final Column DESCRIPTION = new Column("description");
    private static final Column OF_TWIN = DESCRIPTION.behind("relatedconnectionid");
    private static final Answers WITHOUT_SECRETS = new Diaries(memory(), false).toOlga();

    private static final List<JpaStore> STORES = new ArrayList<>();
    private static final List<Diaries> EVERYWHERE = new ArrayList<>();
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        Stream.of(
                        DatabaseSettings.inMemory("masks"),
                        new DatabaseSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))
                .map(settings -> JpaStore.open(settings, RecordTypes.standard()))
                .forEach(STORES::add);
        EVERYWHERE.add(new Diaries(memory(), true));
        STORES.forEach(store -> EVERYWHERE.add(new Diaries(store.ports(StoredClinic.CLOCK), true)));
    }

    @AfterAll
    static void close() throws IOException {
        STORES.forEach(JpaStore::close);
        postgres.close();
    }

    @Test
    void a_holder_of_the_privilege_for_all_secured_attributes_sees_it() {
        Query secrets = asking(is(DESCRIPTION, Operator.EQUAL, "zeta"), by(NAME, Direction.ASCENDING));

        assertThat(EVERYWHERE)
                .allSatisfy(diaries ->
                        assertThat(diaries.toAdministrator().rows(secrets)).hasSize(2));
        assertThat(WITHOUT_SECRETS.rows(secrets)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void in_conditions(Condition condition) {
        Query query = asking(condition, by(NAME, Direction.ASCENDING));
        List<String> expected = WITHOUT_SECRETS.rows(query);

        assertThat(EVERYWHERE).allSatisfy(diaries -> {
            assertThat(diaries.toOlga().rows(query)).isEqualTo(expected);
            assertThat(diaries.toOlga().count(query)).isEqualTo(expected.size());
        });
    }

    static Stream<Condition> conditions() {
        return Stream.of(
                Condition.everything(),
                is(DESCRIPTION, Operator.EQUAL, "zeta"),
                is(DESCRIPTION, Operator.EQUAL, "every monday"),
                is(DESCRIPTION, Operator.NOT_EQUAL, "every monday"),
                new Not(is(DESCRIPTION, Operator.EQUAL, "every monday")),
                new IsNotTrue(is(DESCRIPTION, Operator.EQUAL, "every monday")),
                is(DESCRIPTION, Operator.GREATER, "b"),
                new IsNull(DESCRIPTION),
                new Not(new IsNull(DESCRIPTION)),
                new In(DESCRIPTION, List.of("Zeta", "alpha", "every monday")),
                new Not(new In(DESCRIPTION, List.of("Zeta", "alpha"))),
                new TextMatch(DESCRIPTION, Place.ANYWHERE, "monday"),
                new Not(new TextMatch(DESCRIPTION, Place.AT_START, "z")),
                new Like(DESCRIPTION, "%e_a%"),
                new ColumnComparison(DESCRIPTION, Operator.LESS, NAME),
                new ColumnComparison(DESCRIPTION, Operator.EQUAL, OF_TWIN),
                is(OF_TWIN, Operator.EQUAL, "zeta"),
                new IsNull(OF_TWIN),
                new Exists("connection", "relatedconnectionid", is(DESCRIPTION, Operator.EQUAL, "zeta")),
                new Exists("connection", "relatedconnectionid", new IsNull(OF_TWIN)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void in_orders_and_from_page_to_page(List<Ordering> order) {
        Query query = new Query(
                "connection", List.of(NAME, DESCRIPTION, OF_TWIN), Condition.everything(), order, Query.MAX_ROWS);
        List<String> expected = WITHOUT_SECRETS.rows(query);

        assertThat(EVERYWHERE).allSatisfy(diaries -> {
            assertThat(diaries.toOlga().rows(query)).isEqualTo(expected);
            assertThat(diaries.toOlga().pages(query, 3)).isEqualTo(expected);
        });
    }

    static Stream<List<Ordering>> orders() {
        Ordering name = by(NAME, Direction.ASCENDING);
        return Stream.of(DESCRIPTION, OF_TWIN)
                .flatMap(column ->
                        Stream.of(Direction.values()).map(direction -> List.of(by(column, direction), name)));
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void in_groups_and_measures(List<Column> groups) {
        List<Measure> measures = List.of(
                new Measure(Function.COUNT, new Column("connectionid")),
                new Measure(Function.COUNT, DESCRIPTION),
                new Measure(Function.COUNT_DISTINCT, DESCRIPTION),
                new Measure(Function.COUNT_DISTINCT, OF_TWIN));
        Aggregation aggregation = new Aggregation("connection", Condition.everything(), groups, measures);
        List<String> expected = WITHOUT_SECRETS.groups(aggregation);

        assertThat(EVERYWHERE)
                .allSatisfy(diaries ->
                        assertThat(diaries.toOlga().groups(aggregation)).isEqualTo(expected));
    }

    static Stream<List<Column>> groupings() {
        return Stream.of(
                List.of(),
                List.of(DESCRIPTION),
                List.of(OF_TWIN),
                List.of(new Column("statecode"), DESCRIPTION, OF_TWIN));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void in_what_is_put_beside(Join.Kind kind, Condition condition) {
        String twin = Join.MARK + "twin";
        Column besideIt = DESCRIPTION.behind(twin);
        Join join = new Join(
                twin, Optional.empty(), "connection", "relatedconnectionid", Join.Direction.TO_ONE, kind, condition);
        Query query = new Query(
                        "connection",
                        List.of(NAME, DESCRIPTION, besideIt),
                        Condition.everything(),
                        List.of(by(besideIt, Direction.ASCENDING), by(NAME, Direction.ASCENDING)),
                        Query.MAX_ROWS)
                .joining(List.of(join));
        List<String> expected = WITHOUT_SECRETS.rows(query);

        assertThat(EVERYWHERE)
                .allSatisfy(diaries -> assertThat(diaries.toOlga().rows(query)).isEqualTo(expected));
    }

    static Stream<Arguments> joins() {
        List<Condition> conditions = List.of(
                Condition.everything(),
                is(DESCRIPTION, Operator.EQUAL, "zeta"),
                new IsNull(DESCRIPTION),
                is(OF_TWIN, Operator.EQUAL, "alpha"));
        return Stream.of(Join.Kind.values())
                .flatMap(kind -> conditions.stream().map(condition -> Arguments.of(kind, condition)));
    }

    private static Ports memory() {
        return InMemoryStore.of(RecordTypes.standard()).ports(StoredClinic.CLOCK);
    }

    private static Query asking(Condition condition, Ordering... order) {
        return new Query("connection", List.of(NAME, DESCRIPTION, OF_TWIN), condition, List.of(order), Query.MAX_ROWS);
    }

    private static Ordering by(Column column, Direction direction) {
        return new Ordering(column, direction);
    }

    private static Condition is(Column column, Operator operator, Object value) {
        return new Comparison(column, operator, value);
    }
}
