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
final class StoredClinics implements AutoCloseable {

    final StoredClinic reference = StoredClinic.inMemory().withPeople();
    final List<StoredClinic> onDatabases;

    private final EmbeddedPostgres postgres;
    private final List<JpaStore> stores;

    /** Opens them; the name is that of the database in H2. */
    StoredClinics(String name) {
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
                .map(store -> new StoredClinic(store.ports(StoredClinic.CLOCK)).withPeople())
                .toList();
    }

    List<StoredClinic> all() {
        return Stream.concat(Stream.of(reference), onDatabases.stream()).toList();
    }

    @Override
    public void close() throws IOException {
        stores.forEach(JpaStore::close);
        postgres.close();
    }
}
