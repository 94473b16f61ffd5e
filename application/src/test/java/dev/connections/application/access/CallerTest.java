package dev.connections.application.access;

import static dev.connections.application.Clinic.BOOKKEEPER;
import static dev.connections.application.Clinic.NOON;
import static dev.connections.application.Clinic.RECEPTIONIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.Stamp;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void who_acts_in_their_own_name_leaves_that_name() {
        assertThat(Caller.of(RECEPTIONIST).stamp(NOON)).isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.empty()));
    }

    @Test
    void who_acts_for_somebody_else_leaves_both_names() {
        Caller bookkeeperForReceptionist = new Caller(RECEPTIONIST, Optional.of(BOOKKEEPER));

        assertThat(bookkeeperForReceptionist.stamp(NOON))
                .isEqualTo(new Stamp(NOON, RECEPTIONIST, Optional.of(BOOKKEEPER)));
    }
}
