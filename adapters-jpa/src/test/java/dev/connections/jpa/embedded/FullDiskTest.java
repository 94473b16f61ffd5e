package dev.connections.jpa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose disk fills up refuses writes, and goes on by itself when there is room again. */
class FullDiskTest {

    @TempDir
    private Path directory;

    private DatabaseSettings settings;

    @BeforeEach
    void register() {
        FullDiskFiles.register();
        settings = new DatabaseSettings(
                "jdbc:h2:full:" + SynchronousFiles.SCHEME + ":" + directory.resolve("connections"), "sa", "");
    }

    @AfterEach
    void makeRoom() {
        FullDiskFiles.FULL.set(false);
    }

    @Test
    void writes_go_on_when_there_is_room_again_and_nothing_acknowledged_is_lost() {
        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
            Participant before = given.contact("Before");

            FullDiskFiles.FULL.set(true);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> given.contact("While it is full"))
                        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR));
            }
            assertThat(store.ports(Clock.systemUTC()).records().find(before.ref()))
                    .as("read while the disk is full")
                    .contains(before);
            FullDiskFiles.FULL.set(false);
            Participant after = given.contact("After");

            assertThat(store.ports(Clock.systemUTC()).records().find(before.ref()))
                    .contains(before);
            assertThat(store.ports(Clock.systemUTC()).records().find(after.ref()))
                    .contains(after);
        }
    }

    @Test
    void a_first_start_that_finds_no_room_leaves_nothing_behind_and_can_be_tried_again() {
        FullDiskFiles.FULL.set(true);

        assertThatThrownBy(() -> JpaStore.open(settings, RecordTypes.standard()))
                .hasStackTraceContaining("No space left on device");
        assertThat(directory).isEmptyDirectory();
        FullDiskFiles.FULL.set(false);
        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            assertThat(new Fixtures(store.ports(Clock.systemUTC())).contact("Ann"))
                    .isNotNull();
        }
    }

    @Test
    void a_store_of_before_is_there_after_a_start_that_found_no_room() {
        Participant before;
        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            before = new Fixtures(store.ports(Clock.systemUTC())).contact("Before");
        }
        FullDiskFiles.FULL.set(true);
        try {
            JpaStore.open(settings, RecordTypes.standard()).close();
        } catch (RuntimeException noRoom) {
            assertThat(noRoom).hasStackTraceContaining("No space left on device");
        }
        FullDiskFiles.FULL.set(false);

        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            assertThat(store.ports(Clock.systemUTC()).records().find(before.ref()))
                    .contains(before);
        }
    }
}
