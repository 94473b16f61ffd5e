package dev.connections.domain.access;

import static dev.connections.domain.Clinic.EVENING;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampsTest {

    @Test
    void what_was_just_made_was_changed_last_when_it_was_made() {
        assertThat(Stamps.first(MORNING)).isEqualTo(new Stamps(MORNING, MORNING));
    }

    @Test
    void a_change_leaves_its_mark_and_keeps_who_made_it() {
        assertThat(Stamps.first(MORNING).then(NOON)).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void only_the_latest_change_is_kept() {
        assertThat(Stamps.first(MORNING).then(NOON).then(EVENING)).isEqualTo(new Stamps(MORNING, EVENING));
    }
}
