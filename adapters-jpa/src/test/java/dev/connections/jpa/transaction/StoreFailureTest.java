package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53100", "53300", "58030", "25006"})
    void postgresql_is_away_when_it_is_down_starting_full_or_a_standby(String state) {
        assertThat(StoreFailure.of(failure(state))).contains(StoreFailure.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90007", "90028", "90031", "90067", "90097", "90098", "90100", "90108", "90121"})
    void h2_is_away_when_it_is_closed_full_or_cannot_write(String state) {
        assertThat(StoreFailure.of(failure(state))).contains(StoreFailure.AWAY);
    }

    @Test
    void a_file_that_cannot_be_written_is_a_store_that_is_away() {
        SQLException general = new SQLException("General error", "HY000", new IOException("No space left on device"));

        assertThat(StoreFailure.of(new IllegalStateException(general))).contains(StoreFailure.AWAY);
    }

    @Test
    void a_pool_without_a_free_connection_is_told_apart_from_a_store_that_is_away() {
        SQLException exhausted = new SQLTransientConnectionException("None is free.", "08001");

        assertThat(StoreFailure.of(new IllegalStateException(exhausted))).contains(StoreFailure.NO_CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00", "90131", "90112"})
    void deadlocks_serialization_failures_and_waits_for_locks_are_collisions(String state) {
        assertThat(StoreFailure.of(failure(state))).contains(StoreFailure.COLLISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23506"})
    void a_key_that_is_taken_or_missing_may_be_a_lost_race(String state) {
        assertThat(StoreFailure.of(failure(state))).contains(StoreFailure.CONSTRAINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "90030", "XX001"})
    void statements_that_make_no_sense_and_damaged_files_are_faults(String state) {
        assertThat(StoreFailure.of(failure(state))).contains(StoreFailure.FAULT);
    }

    @Test
    void a_failure_without_the_store_is_none_of_its_failures() {
        assertThat(StoreFailure.of(new IllegalStateException("changed my mind")))
                .isEmpty();
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("The driver says so.", state));
    }
}
