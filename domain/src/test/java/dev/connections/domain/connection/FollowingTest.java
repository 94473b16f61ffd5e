package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.CONTACT;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.participant;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.Stamps;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordState;
import org.junit.jupiter.api.Test;

/** What happens to a connection when one of its records is merged into another. */
class FollowingTest {

    private static final Participant BENJAMIN = participant(CONTACT, 5, "Benjamin Okoro");

    @Test
    void the_survivor_takes_the_place_of_the_record_that_was_merged_into_it() {
        Connection followed = treatment().follow(ben().ref(), BENJAMIN, NOON).orElseThrow();

        assertThat(followed.parties().to().record()).contains(BENJAMIN.ref());
        assertThat(followed.parties().to().role())
                .isEqualTo(treatment().parties().to().role());
        assertThat(followed.parties().from()).isEqualTo(treatment().parties().from());
        assertThat(followed.terms()).isEqualTo(treatment().terms());
        assertThat(followed.stamps()).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void the_row_that_looks_at_the_survivor_is_named_after_it_and_its_twin_keeps_its_name() {
        Reciprocity rows =
                treatment().follow(ben().ref(), BENJAMIN, NOON).orElseThrow().rows();

        assertThat(rows.row(MASTER).name()).hasToString("Benjamin Okoro");
        assertThat(rows.row(RECIPROCAL).name()).hasToString("Dr Ann Lee");
    }

    @Test
    void it_is_the_same_from_the_other_side() {
        Connection followed =
                treatment().follow(drAnnLee().ref(), BENJAMIN, NOON).orElseThrow();

        assertThat(followed.parties().from().record()).contains(BENJAMIN.ref());
        assertThat(followed.rows().row(MASTER).name()).hasToString("Ben Okoro");
        assertThat(followed.rows().row(RECIPROCAL).name()).hasToString("Benjamin Okoro");
    }

    @Test
    void an_inactive_connection_follows_too_and_stays_inactive() {
        Connection followed = treatment()
                .deactivate(MORNING)
                .follow(ben().ref(), BENJAMIN, NOON)
                .orElseThrow();

        assertThat(followed.state()).isEqualTo(RecordState.INACTIVE);
        assertThat(followed.parties().to().record()).contains(BENJAMIN.ref());
    }

    @Test
    void a_connection_between_the_two_records_is_dropped() {
        assertThat(treatment().follow(ben().ref(), drAnnLee(), NOON)).isEmpty();
    }
}
