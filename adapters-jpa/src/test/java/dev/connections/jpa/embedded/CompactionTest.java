package dev.connections.jpa.embedded;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file holds little more than its content after a stop, and after a quiet moment. */
class CompactionTest {

    private static final int CONNECTIONS = 300;

    /** 100,000 connections are to leave less than 600 MB. */
    private static final long BYTES_OF_A_CONNECTION = 6_000;

    private static final long WORTH_A_PAUSE = 128L << 20;

    @TempDir
    private Path directory;

    @Test
    void a_load_leaves_a_small_file_after_an_orderly_stop() throws IOException {
        try (JpaStore store = open()) {
            load(store, CONNECTIONS);
        }

        assertThat(size()).isLessThan(CONNECTIONS * BYTES_OF_A_CONNECTION + (1 << 20));
    }

    @Test
    void a_running_store_is_compacted_once_nothing_is_written_any_more_and_goes_on() throws IOException, SQLException {
        try (JpaStore store = open()) {
            List<ActiveConnection> kept = load(store, CONNECTIONS);
            leaveWaste();
            assertThat(size()).as("before").isGreaterThan(WORTH_A_PAUSE);

            assertThat(store.compactWhenIdle())
                    .as("written to since the last look")
                    .isFalse();
            assertThat(store.compactWhenIdle()).as("quiet since the last look").isTrue();

            assertThat(size()).as("after").isLessThan(CONNECTIONS * BYTES_OF_A_CONNECTION + (1 << 20));
            assertThat(kept)
                    .allSatisfy(connection -> assertThat(store.ports(Clock.systemUTC())
                                    .connections()
                                    .find(connection.rows().master().id()))
                            .contains(connection));
            assertThat(load(store, 1)).hasSize(1);
        }
    }

    @Test
    void a_small_store_is_left_alone() {
        try (JpaStore store = open()) {
            load(store, 10);
            store.compactWhenIdle();

            assertThat(store.compactWhenIdle()).isFalse();
        }
    }

    private static List<ActiveConnection> load(JpaStore store, int connections) {
        Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
        Participant account = given.account("Clinic");
        List<ActiveConnection> kept = new ArrayList<>();
        for (int row = 0; row < connections; row++) {
            kept.add(given.keep(connection(as(account), as(given.contact("Ann " + row)))));
        }
        return kept;
    }

    /** Fills the file with what nothing refers to any more, as many small commits do in time. */
    private void leaveWaste() throws SQLException {
        DatabaseSettings settings = settings();
        try (Connection database = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = database.createStatement()) {
            statement.execute("create table waste (bytes varbinary(1048576))");
            for (int megabyte = 0; megabyte <= WORTH_A_PAUSE >> 20; megabyte++) {
                statement.execute("insert into waste values (secure_rand(1048576))");
            }
            statement.execute("drop table waste");
        }
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("connections.mv.db"));
    }

    private JpaStore open() {
        return JpaStore.open(settings(), RecordTypes.standard());
    }

    private DatabaseSettings settings() {
        return DatabaseSettings.h2File(directory, Synchronous.OFF);
    }
}
