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
    void whoever_acts_in_their_own_name_leaves_that_name_alone() {
        assertThat(Caller.of(RECEPTIONIST).stamp(NOON)).isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.empty()));
    }

    @Test
    void whoever_acts_on_behalf_of_another_leaves_the_others_name_and_their_own() {
        assertThat(new Caller(RECEPTIONIST, Optional.of(BOOKKEEPER)).stamp(NOON))
                .isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.of(BOOKKEEPER)));
    }
}
