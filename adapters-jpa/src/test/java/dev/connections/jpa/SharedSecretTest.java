package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordTypes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSecretTest {

    @TempDir
    Path directory;

    @Test
    void a_database_keeps_its_secret_when_it_is_opened_again() {
        byte[] first = secret(DatabaseSettings.h2File(directory));

        assertThat(secret(DatabaseSettings.h2File(directory))).hasSize(32).isEqualTo(first);
    }

    @Test
    void another_database_has_another_secret() {
        assertThat(secret(DatabaseSettings.inMemory("one secret")))
                .isNotEqualTo(secret(DatabaseSettings.inMemory("another secret")));
    }

    private static byte[] secret(DatabaseSettings settings) {
        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            return store.secret();
        }
    }
}
