package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PostgreSqlVersionTest {

    @Test
    void a_server_that_is_too_old_is_refused_with_its_version_and_the_one_needed() {
        assertThatExceptionOfType(UnsupportedDatabase.class)
                .isThrownBy(() -> PostgreSqlVersion.require(16, "16.9"))
                .withMessageStartingWith("PostgreSQL 16.9 is too old")
                .withMessageContaining("needs PostgreSQL 17 or newer");
    }

    @Test
    void the_oldest_that_is_tested_is_new_enough() {
        assertThatCode(() -> PostgreSqlVersion.require(17, "17.0")).doesNotThrowAnyException();
    }
}
