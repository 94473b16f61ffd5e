package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.party;
import static dev.connections.domain.Clinic.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.Stamps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Connections that were made elsewhere first. */
class OriginTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2009, 5, 17);
    private static final LocalDate THAT_MORNING = LocalDate.ofInstant(MORNING.at(), ZoneOffset.UTC);

    @Test
    void a_connection_is_as_old_as_it_was_elsewhere_and_was_changed_when_it_was_brought_over() {
        ActiveConnection moved = connect(new Origin(Optional.empty(), Optional.of(LONG_AGO)));

        assertThat(moved.stamps().created().at()).isEqualTo(Instant.parse("2009-05-17T00:00:00Z"));
        assertThat(moved.stamps().created().by()).isEqualTo(MORNING.by());
        assertThat(moved.stamps().modified()).isEqualTo(MORNING);
    }

    @Test
    void the_row_that_was_asked_for_keeps_when_it_was_brought_over_and_by_which_import() {
        Reciprocity rows =
                connect(new Origin(Optional.of(7), Optional.of(LONG_AGO))).rows();

        assertThat(rows.master().migration()).isEqualTo(new Migration(Optional.of(7), Optional.of(THAT_MORNING)));
    }

    @Test
    void its_twin_keeps_nothing_of_it() {
        Reciprocity rows =
                connect(new Origin(Optional.of(7), Optional.of(LONG_AGO))).rows();

        assertThat(rows.reciprocal().migration()).isEqualTo(Migration.NONE);
    }

    @Test
    void what_is_made_here_was_not_brought_over() {
        ActiveConnection made = connect(Origin.HERE);

        assertThat(made.rows().master().migration()).isEqualTo(Migration.NONE);
        assertThat(made.stamps()).isEqualTo(Stamps.first(MORNING));
    }

    @Test
    void an_import_number_alone_does_not_change_the_age() {
        ActiveConnection numbered = connect(new Origin(Optional.of(7), Optional.empty()));

        assertThat(numbered.rows().master().migration()).isEqualTo(new Migration(Optional.of(7), Optional.empty()));
        assertThat(numbered.stamps()).isEqualTo(Stamps.first(MORNING));
    }

    private static ActiveConnection connect(Origin origin) {
        return ActiveConnection.connect(
                proposal(party(drAnnLee()), party(ben())), MASTER, RECIPROCAL, BY_RECEPTIONIST, origin, MORNING);
    }
}
