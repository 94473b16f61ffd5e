package dev.connections.application.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void a_stamp_of_a_user_who_acts_alone_names_only_that_user() {
        assertThat(Caller.of(RECEPTIONIST).stamp(NOON)).isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.empty()));
    }

    @Test
    void a_stamp_of_an_impersonating_user_names_both_users() {
        assertThat(new Caller(RECEPTIONIST, Optional.of(BOOKKEEPER)).stamp(NOON))
                .isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.of(BOOKKEEPER)));
    }
}
