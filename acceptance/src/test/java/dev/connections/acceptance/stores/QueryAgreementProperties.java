package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.memory.InMemoryStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * For random queries and rows, SQL on H2 and on PostgreSQL finds what the evaluator in memory finds. The queries are
 * the same in each build; {@code -Djqwik.tries.default=20000} runs more of them.
 */
@Label("H2, PostgreSQL and the evaluator")
class QueryAgreementProperties {

    private static final String SEED = "2026";
    private static final int SAMPLE = 200;
    private static final long POPULATIONS = 3;

    private static final List<World> WORLDS = new ArrayList<>();
    private static final List<JpaStore> STORES = new ArrayList<>();
    private static EmbeddedPostgres postgres;

    /** The same rows in three stores, of which the first says what is right. */
    record World(long seed, Answers reference, List<Answers> others) {
        @Override
        public String toString() {
            return "Population " + seed;
        }
    }

    @BeforeContainer
    static void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        for (long seed = 1; seed <= POPULATIONS; seed++) {
            WORLDS.add(world(seed));
        }
    }

    private static World world(long seed) throws SQLException {
        InMemoryStore memory = InMemoryStore.of(RecordTypes.standard());
        String name = "population" + seed;
        return new World(
                seed,
                answers(memory.ports(Clock.systemUTC()), seed),
                List.of(
                        answers(opened(DatabaseSettings.inMemory(name)), seed),
                        answers(opened(databaseOnPostgreSql(name)), seed)));
    }

    private static DatabaseSettings databaseOnPostgreSql(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static Ports opened(DatabaseSettings settings) {
        JpaStore store = JpaStore.open(settings, RecordTypes.standard());
        STORES.add(store);
        return store.ports(Clock.systemUTC());
    }

    private static Answers answers(Ports ports, long seed) {
        return new Answers(Population.of(ports, seed).queries());
    }

    @AfterContainer
    static void close() throws IOException {
        STORES.forEach(JpaStore::close);
        postgres.close();
    }

    /** Periods, hierarchies and properties of the caller are resolved before any store sees them. */
    @Example
    void are_asked_by_every_kind_of_condition() {
        Set<Class<?>> kinds = new HashSet<>(List.of(Condition.class.getPermittedSubclasses()));
        kinds.removeAll(List.of(Condition.During.class, Condition.OfCaller.class, Condition.HierarchyComparison.class));
        String asked = queries().generator(SAMPLE).stream(new Random(Long.parseLong(SEED)))
                .limit(SAMPLE)
                .map(Shrinkable::value)
                .toList()
                .toString();

        assertThat(kinds).allSatisfy(kind -> assertThat(asked).contains(kind.getSimpleName() + "["));
    }

    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void find_the_same_rows_in_the_same_order(@ForAll("worlds") World world, @ForAll("queries") Query query) {
        List<String> expected = world.reference().rows(query);

        assertThat(world.others())
                .allSatisfy(answers -> assertThat(answers.rows(query)).isEqualTo(expected));
        assertThat(world.others())
                .allSatisfy(answers -> assertThat(answers.count(query)).isEqualTo(expected.size()));
    }

    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void read_the_same_rows_in_pages_as_at_once(
            @ForAll("worlds") World world,
            @ForAll("queries") Query query,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        List<String> expected = world.reference().rows(query);

        assertThat(Stream.concat(Stream.of(world.reference()), world.others().stream()))
                .allSatisfy(answers -> assertThat(answers.pages(query, size)).isEqualTo(expected));
    }

    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void take_the_same_rows_together(@ForAll("worlds") World world, @ForAll("aggregations") Aggregation aggregation) {
        List<String> expected = world.reference().groups(aggregation);

        assertThat(world.others())
                .allSatisfy(answers -> assertThat(answers.groups(aggregation)).isEqualTo(expected));
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.of(WORLDS);
    }

    @Provide
    Arbitrary<Query> queries() {
        return QueryArbitraries.queries();
    }

    @Provide
    Arbitrary<Aggregation> aggregations() {
        return QueryArbitraries.aggregations();
    }
}
