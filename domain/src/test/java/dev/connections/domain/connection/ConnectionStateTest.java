package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.EVENING;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.treatment;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import org.junit.jupiter.api.Test;

class ConnectionStateTest {

    private final ActiveConnection active = treatment();
    private final InactiveConnection inactive = treatment().deactivate(NOON);

    @Test
    void a_new_connection_is_active_and_can_be_amended() {
        assertThat(active.state()).isEqualTo(RecordState.ACTIVE);
        assertThat(active.editable()).isSameAs(active);
    }

    @Test
    void deactivating_keeps_everything_but_the_state_and_who_changed_it_last() {
        assertThat(inactive.state()).isEqualTo(RecordState.INACTIVE);
        assertThat(inactive)
                .isEqualTo(new InactiveConnection(
                        active.rows(), active.parties(), active.terms(), new Stamps(MORNING, NOON)));
    }

    @Test
    void an_inactive_connection_is_read_only() {
        refusal(ErrorCode.CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE, inactive::editable);
    }

    @Test
    void a_reactivated_connection_can_be_amended_again() {
        ActiveConnection back = inactive.reactivate(EVENING);

        assertThat(back.editable())
                .isEqualTo(new ActiveConnection(
                        active.rows(), active.parties(), active.terms(), new Stamps(MORNING, EVENING)));
    }

    @Test
    void deactivating_what_is_inactive_changes_nothing() {
        assertThat(inactive.deactivate(EVENING)).isSameAs(inactive);
    }

    @Test
    void reactivating_what_is_active_changes_nothing() {
        assertThat(active.reactivate(EVENING)).isSameAs(active);
    }
}
