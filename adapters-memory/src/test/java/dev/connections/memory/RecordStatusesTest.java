package dev.connections.memory;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.memory.MemoryDesk.INVITE_REDEMPTION;
import static dev.connections.memory.MemoryDesk.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.command.Precondition;
import dev.connections.application.record.IdentityUpdate;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.record.StatusUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RowStatus;
import dev.connections.domain.record.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which state a record begins and to which it goes, by the options of its type. */
class RecordStatusesTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_new_record_is_in_the_first_state_of_its_type() {
        assertThat(made(TASK, StatusUpdate.NONE).status()).isEqualTo(new RowStatus(0, 2));
        assertThat(made(ACCOUNT, StatusUpdate.NONE).status()).isEqualTo(RowStatus.ACTIVE);
    }

    @Test
    void a_new_record_may_choose_the_reason_of_its_first_state() {
        assertThat(made(TASK, reason(3)).status()).isEqualTo(new RowStatus(0, 3));
    }

    @Test
    void a_new_record_may_not_choose_the_reason_of_another_state() {
        refusal(ErrorCode.INVALID_STATE_CODE_STATUS_CODE, () -> made(TASK, reason(5)));
    }

    @Test
    void the_state_of_a_new_record_is_passed_over_where_its_type_does_not_let_it_choose() {
        assertThat(made(TASK, state(1)).status()).isEqualTo(new RowStatus(0, 2));
    }

    @Test
    void a_new_record_chooses_its_state_where_its_type_lets_it() {
        assertThat(made(INVITE_REDEMPTION, state(1)).status()).isEqualTo(new RowStatus(1, 2));
    }

    @Test
    void a_record_goes_to_any_state_of_its_type() {
        RecordRef task = made(TASK, StatusUpdate.NONE).ref();

        assertThat(moved(task, state(2)).status()).isEqualTo(new RowStatus(2, 6));
    }

    @Test
    void a_record_does_not_go_to_a_state_that_its_type_has_not() {
        RecordRef account = made(ACCOUNT, StatusUpdate.NONE).ref();

        refusal(ErrorCode.INVALID_STATE_CODE_STATUS_CODE, () -> moved(account, state(2)));
    }

    @Test
    void a_change_of_the_state_is_a_new_version() {
        RecordRef task = made(TASK, StatusUpdate.NONE).ref();
        Version before = desk.find(task).version();

        moved(task, state(1));

        assertThat(desk.find(task).version().number()).isGreaterThan(before.number());
    }

    @Test
    void a_merged_record_stays_inactive() {
        RecordRef clinic = made(ACCOUNT, StatusUpdate.NONE).ref();
        RecordRef hospital = made(ACCOUNT, StatusUpdate.NONE).ref();
        desk.application.merge().merge(hospital, clinic, Administrator.CALLER);

        refusal(ErrorCode.INVALID_ARGUMENT, () -> moved(clinic, state(0)));
    }

    private Participant made(RecordType type, StatusUpdate status) {
        return desk.application
                .records()
                .create(
                        new NewRecord(
                                type,
                                Optional.empty(),
                                "Something",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                IdentityUpdate.NONE,
                                status,
                                AttributeChanges.NONE),
                        Administrator.CALLER);
    }

    private Participant moved(RecordRef record, StatusUpdate status) {
        return desk.application
                .records()
                .update(
                        new RecordUpdate(
                                record,
                                Change.none(),
                                Change.none(),
                                Change.none(),
                                Change.none(),
                                IdentityUpdate.NONE,
                                status,
                                AttributeChanges.NONE,
                                Precondition.EXISTS),
                        Administrator.CALLER);
    }

    private static StatusUpdate state(int code) {
        return new StatusUpdate(Optional.of(code), Optional.empty());
    }

    private static StatusUpdate reason(int code) {
        return new StatusUpdate(Optional.empty(), Optional.of(code));
    }
}
