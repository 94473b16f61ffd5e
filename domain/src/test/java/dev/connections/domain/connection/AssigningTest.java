package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.BY_BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.treatment;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import org.junit.jupiter.api.Test;

class AssigningTest {

    @Test
    void a_row_gets_another_owner_and_its_twin_keeps_its_own() {
        Reciprocity rows = treatment().assign(MASTER, BY_BOOKKEEPER, NOON).rows();

        assertThat(rows.row(MASTER).ownership()).isEqualTo(BY_BOOKKEEPER);
        assertThat(rows.row(RECIPROCAL).ownership()).isEqualTo(BY_RECEPTIONIST);
    }

    @Test
    void the_reciprocal_row_can_be_assigned_on_its_own_as_well() {
        Reciprocity rows = treatment().assign(RECIPROCAL, BY_BOOKKEEPER, NOON).rows();

        assertThat(rows.row(RECIPROCAL).ownership()).isEqualTo(BY_BOOKKEEPER);
        assertThat(rows.row(MASTER).ownership()).isEqualTo(BY_RECEPTIONIST);
    }

    @Test
    void assigning_leaves_its_mark_and_nothing_else() {
        ActiveConnection assigned = treatment().assign(MASTER, BY_BOOKKEEPER, NOON);

        assertThat(assigned.stamps()).isEqualTo(new Stamps(MORNING, NOON));
        assertThat(assigned.parties()).isEqualTo(treatment().parties());
        assertThat(assigned.terms()).isEqualTo(treatment().terms());
        assertThat(assigned.rows().row(MASTER).name()).hasToString("Ben Okoro");
    }

    @Test
    void an_inactive_connection_can_be_assigned_and_stays_inactive() {
        InactiveConnection assigned = treatment().deactivate(MORNING).assign(MASTER, BY_BOOKKEEPER, NOON);

        assertThat(assigned.state()).isEqualTo(RecordState.INACTIVE);
        assertThat(assigned.rows().row(MASTER).ownership()).isEqualTo(BY_BOOKKEEPER);
        assertThat(assigned.stamps()).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void a_row_of_another_connection_cannot_be_assigned() {
        refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST,
                () -> treatment().assign(new ConnectionId(id(0xCF)), BY_BOOKKEEPER, NOON));
    }
}
