package dev.connections.acceptance.stores;

import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The same clinic in memory, where the evaluator says what questions mean, on H2 and on PostgreSQL. */
final class Clinics implements AutoCloseable {

    final Clinic reference = Clinic.inMemory().withPeople();
    final List<Clinic> onDatabases;

    private final EmbeddedPostgres postgres;
    private final List<JpaStore> stores;

    /** Opens them; the name is that of the database in H2. */
    Clinics(String name) {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        stores = Stream.of(
                        DatabaseSettings.inMemory(name),
                        new DatabaseSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))
                .map(settings -> JpaStore.open(settings, RecordTypes.standard()))
                .toList();
        onDatabases = stores.stream()
                .map(store -> new Clinic(store.ports(Clinic.CLOCK)).withPeople())
                .toList();
    }

    List<Clinic> all() {
        return Stream.concat(Stream.of(reference), onDatabases.stream()).toList();
    }

    @Override
    public void close() throws IOException {
        stores.forEach(JpaStore::close);
        postgres.close();
    }
}
