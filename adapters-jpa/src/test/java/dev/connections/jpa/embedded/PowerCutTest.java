package dev.connections.jpa.embedded;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.embedded.DiskJournal.Change;
import dev.connections.jpa.embedded.DiskJournal.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's own store, with every write that reaches the disk recorded, and the power cut at any of them: two sessions of
 * connecting and ending with a compaction after each.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("connections.cuts", 40);
    private static final int CONNECTIONS_OF_A_SESSION = 150;
    private static final Random RANDOM = new Random(Long.getLong("connections.kill.seed", 12));

    @TempDir
    private Path directory;

    /** After how many changes of the disk a connection was acknowledged. */
    private final Map<UUID, Integer> acknowledged = new LinkedHashMap<>();

    @BeforeEach
    void record() {
        RecordedFiles.register();
        RecordedFiles.JOURNAL.clear();
    }

    @Test
    void everything_acknowledged_is_there_after_a_cut_between_writes() throws IOException {
        List<Change> changes = changesOfTwoSessions(Synchronous.FULL);

        List<String> lost = new ArrayList<>();
        for (int cut : cuts(changes.size())) {
            lost.addAll(missingAfter(image(changes.subList(0, cut)), cut));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void what_a_cut_within_a_write_leaves_is_complete_or_refused_with_a_sentence() throws IOException {
        List<Change> changes = changesOfTwoSessions(Synchronous.FULL);

        List<String> outcomes = new ArrayList<>();
        for (int cut : cuts(changes.size())) {
            if (changes.get(cut) instanceof Write torn) {
                DiskImage image = image(changes.subList(0, cut));
                image.tear(torn, RANDOM);
                outcomes.addAll(missingAfter(image, cut));
            }
        }
        System.out.printf(
                "%d cuts within a write: %d stores did not open or lacked something%n", CUTS, outcomes.size());
        assertThat(outcomes).allMatch(outcome -> outcome.startsWith("refused: "));
    }

    @Test
    void a_killed_process_loses_nothing_without_waiting_for_the_disk() throws IOException {
        List<Change> changes = changesOfTwoSessions(Synchronous.OFF);

        List<String> lost = new ArrayList<>();
        for (int cut : cuts(changes.size())) {
            lost.addAll(missingAfter(image(changes.subList(0, cut)), cut));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void a_power_cut_without_waiting_for_the_disk_loses_what_was_acknowledged() throws IOException {
        List<Change> changes = changesOfTwoSessions(Synchronous.OFF);

        List<String> outcomes = new ArrayList<>();
        for (int cut : cuts(changes.size())) {
            DiskImage image = new DiskImage(Files.createTempDirectory(directory, "image"));
            image.applyCarelessly(changes.subList(0, cut), RANDOM);
            missingAfter(image, cut).stream().findFirst().ifPresent(outcomes::add);
        }
        System.out.printf(
                "%d cuts with half of the unsynced pages: %d refused, %d open without something%n",
                CUTS,
                outcomes.stream().filter(outcome -> !outcome.startsWith("lost")).count(),
                outcomes.stream().filter(outcome -> outcome.startsWith("lost")).count());
        assertThat(outcomes).as("what the option says").isNotEmpty();
    }

    private List<Change> changesOfTwoSessions(Synchronous synchronous) {
        String address = "jdbc:h2:recorded:" + synchronous.scheme() + ":" + directory.resolve("connections");
        for (int session = 0; session < 2; session++) {
            try (JpaStore store = JpaStore.open(new DatabaseSettings(address, "sa", ""), RecordTypes.standard())) {
                Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
                Participant account = given.account("Clinic");
                for (int row = 0; row < CONNECTIONS_OF_A_SESSION; row++) {
                    UUID id = given.keep(connection(as(account), as(given.contact("Ann " + row))))
                            .rows()
                            .master()
                            .id()
                            .value();
                    acknowledged.put(id, RecordedFiles.JOURNAL.size());
                }
            }
        }
        List<Change> changes = RecordedFiles.JOURNAL.changes();
        assertThat(changes).as("a compaction is among them").hasAtLeastOneElementOfType(DiskJournal.Move.class);
        return changes;
    }

    /** Cuts after the first connection: before that the store is not made yet. */
    private List<Integer> cuts(int changes) {
        int first = acknowledged.values().iterator().next();
        return IntStream.concat(RANDOM.ints(CUTS, first, changes), aroundTheCompactions())
                .boxed()
                .toList();
    }

    /** Right before and after a compacted file takes the place of the other. */
    private static IntStream aroundTheCompactions() {
        List<Change> changes = RecordedFiles.JOURNAL.changes();
        return IntStream.range(0, changes.size())
                .filter(at -> changes.get(at) instanceof DiskJournal.Move)
                .flatMap(move -> IntStream.range(move - 2, Math.min(move + 3, changes.size())));
    }

    private DiskImage image(List<Change> changes) throws IOException {
        DiskImage image = new DiskImage(Files.createTempDirectory(directory, "image"));
        image.apply(changes);
        return image;
    }

    /** What was acknowledged before the cut and is not there, or why the store does not open. */
    private List<String> missingAfter(DiskImage image, int cut) {
        Path file = image.file("connections.mv.db");
        try {
            new StoreFile(file).requireIntact();
        } catch (UnusableStoreFile refusal) {
            return List.of("refused: " + refusal.getMessage());
        }
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + image.file("connections") + ";MODE=PostgreSQL;DB_CLOSE_DELAY=0", "sa", "");
                Statement statement = database.createStatement()) {
            List<UUID> complete = complete(statement);
            List<String> missing = new ArrayList<>();
            acknowledged.forEach((id, after) -> {
                if (after <= cut && !complete.contains(id)) {
                    missing.add("lost: " + id + ", acknowledged after change " + after + ", cut after " + cut);
                }
            });
            statement.execute("shutdown immediately");
            return missing;
        } catch (SQLException failure) {
            return List.of("broken: " + failure.getMessage());
        }
    }

    /** The master rows that can be found by an index and have their twins. */
    private static List<UUID> complete(Statement statement) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
            select c.id from connection c join connection t on t.id = c.related_connection_id
            where c.is_master and t.related_connection_id = c.id and c.version_number > 0\
            """)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
