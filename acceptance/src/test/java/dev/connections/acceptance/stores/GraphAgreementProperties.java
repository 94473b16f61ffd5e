package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.application.query.ReachedRecord;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.memory.InMemoryStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** In graphs of any shape, under any row visibility. */
@Label("Every store walks alike")
class GraphAgreementProperties {

    private static final int TRIES = 60;
    private static final int MANY = 1_000;

    private static EmbeddedPostgres postgres;
    private static List<JpaStore> stores;
    private static List<Ports> everywhere;
    private static int graphs;

    @BeforeContainer
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        stores = Stream.of(
                        DatabaseSettings.inMemory("walking"),
                        new DatabaseSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))
                .map(settings -> JpaStore.open(settings, RecordTypes.standard()))
                .toList();
        everywhere = Stream.concat(
                        Stream.of(InMemoryStore.of(RecordTypes.standard()).ports(StoredClinic.CLOCK)),
                        stores.stream().map(store -> store.ports(StoredClinic.CLOCK)))
                .map(StoredClinic::new)
                .map(clinic -> clinic.ports)
                .toList();
    }

    @AfterContainer
    static void close() throws IOException {
        stores.forEach(JpaStore::close);
        postgres.close();
    }

    @Property(tries = TRIES)
    void all_come_to_the_records_that_one_comes_to_by_trying_every_path(
            @ForAll @Size(max = 14) List<@IntRange(max = 48) Integer> links,
            @ForAll @Size(max = 6) Set<@IntRange(max = 27) Integer> hiddenRows,
            @ForAll @Size(max = 2) Set<@IntRange(min = 1, max = 6) Integer> hiddenRecords,
            @ForAll @IntRange(min = 1, max = 4) int steps) {
        RandomGraph graph = new RandomGraph(graphs++, links, hiddenRows, hiddenRecords);
        Map<RecordRef, ReachedRecord> expected = graph.triedOut(steps);

        assertThat(everywhere).allSatisfy(ports -> {
            graph.keepIn(ports);
            assertThat(ports.graph().around(graph.traversal(steps), MANY)).isEqualTo(graph.inOrder(expected));
            assertThat(graph.records())
                    .allSatisfy(record -> assertThat(ports.graph().to(record, graph.traversal(steps)))
                            .isEqualTo(Optional.ofNullable(expected.get(record))));
        });
    }
}
