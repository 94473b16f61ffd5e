package dev.connections.jpa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in place of a store is opened as what it was, or refused and left as it is. */
class StoreFileTest {

    private static final int BLOCK = 4096;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("connections.mv.db");
    }

    @Test
    void an_empty_file_is_refused_and_stays_empty() throws IOException {
        Files.createFile(file);

        assertRefused("The store " + file + " is empty (0 bytes): restore it from a copy, or move it away");
    }

    @Test
    void a_directory_is_refused() throws IOException {
        Files.createDirectory(file);

        assertThatExceptionOfType(UnusableStoreFile.class)
                .isThrownBy(this::open)
                .withMessageContaining("is a directory");
    }

    @Test
    void a_file_of_something_else_is_refused() throws IOException {
        Files.writeString(file, "No store at all. ".repeat(1_000));

        assertRefused("is damaged, or no store at all: restore it from a copy");
    }

    @Test
    void a_file_whose_header_is_overwritten_is_refused() throws IOException {
        makeStore();
        overwrite(0, 2 * BLOCK);

        assertRefused("is damaged");
    }

    @Test
    void a_file_that_lost_its_second_half_is_refused_instead_of_an_older_store_being_opened() throws IOException {
        makeStore();
        cutTo(Files.size(file) / 2);

        assertRefused("is damaged");
    }

    @Test
    void a_file_that_lost_its_last_block_is_refused() throws IOException {
        makeStore();
        cutTo(Files.size(file) - BLOCK);

        assertRefused("is damaged");
    }

    @Test
    void a_file_of_a_newer_format_is_refused_with_the_advice_to_use_the_newer_version() throws IOException {
        makeStore();
        String header = Files.readString(file, StandardCharsets.ISO_8859_1).substring(0, BLOCK);
        assertThat(header).contains("format:3");
        NewerFormat.write(file);

        assertRefused("was written by a newer version of H2");
    }

    @Test
    void another_h2_database_in_the_directory_is_not_passed_over_in_silence() throws IOException {
        Files.writeString(directory.resolve("connections.h2.db"), "an old store");

        assertThatExceptionOfType(UnusableStoreFile.class)
                .isThrownBy(this::open)
                .withMessageContaining("holds connections.h2.db of an H2 database but no connections.mv.db");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_store_that_was_left_open_is_opened() throws IOException {
        makeStore();
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (JpaStore store = open()) {
            new Fixtures(store.ports(Clock.systemUTC())).contact("Ben");
            Files.copy(file, copy.resolve("connections.mv.db"));
        }

        assertThatCode(() -> JpaStore.open(DatabaseSettings.h2File(copy), RecordTypes.standard())
                        .close())
                .doesNotThrowAnyException();
    }

    @Test
    void a_store_made_without_waiting_for_the_disk_is_opened_with_it_and_the_other_way_round() {
        for (Synchronous synchronous :
                new Synchronous[] {Synchronous.OFF, Synchronous.FULL, Synchronous.OFF, Synchronous.FULL}) {
            try (JpaStore store =
                    JpaStore.open(DatabaseSettings.h2File(directory, synchronous), RecordTypes.standard())) {
                new Fixtures(store.ports(Clock.systemUTC())).contact("Written " + synchronous);
            }
        }

        assertThat(directory.resolve("connections.mv.db")).isNotEmptyFile();
    }

    @Test
    void a_store_that_h2_2_5_252_wrote_is_opened_with_what_is_in_it() throws IOException {
        RecordRef account = new RecordRef(Fixtures.ACCOUNT, UUID.fromString("30df28da-c27d-4854-8e5c-90c520d9bbc6"));
        try (InputStream store = StoreFileTest.class.getResourceAsStream("store-of-h2-2.5.252.mv.db")) {
            Files.copy(store, file);
        }

        try (JpaStore store = open()) {
            assertThat(store.ports(Clock.systemUTC()).connections().involvingHeld(account))
                    .hasSize(3);
        }
    }

    private void assertRefused(String words) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThatExceptionOfType(UnusableStoreFile.class)
                .isThrownBy(this::open)
                .withMessageContaining(words)
                .withMessageNotContaining("\n");
        assertThat(Files.readAllBytes(file)).as("the file is left alone").isEqualTo(before);
    }

    private void makeStore() {
        try (JpaStore store = open()) {
            Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
            for (int row = 0; row < 200; row++) {
                given.contact("Ann " + row);
            }
        }
    }

    private void overwrite(long from, int length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(new byte[length]);
        }
    }

    private void cutTo(long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }

    private JpaStore open() {
        return JpaStore.open(DatabaseSettings.h2File(directory), RecordTypes.standard());
    }
}
