package dev.connections.application.connection;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NEXT_YEAR;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.STRANGER;
import static dev.connections.domain.Clinic.cleo;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.treatment;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.RecordingOffice;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.InactiveConnection;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Side;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.event.ConnectionEvent.Amended;
import dev.connections.domain.event.ConnectionEvent.Assigned;
import dev.connections.domain.event.ConnectionEvent.StateChanged;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.Version;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One command may reactivate, amend, assign and deactivate a connection. */
class UpdateTest {

    private static final Stamp AT_NOON = Administrator.CALLER.stamp(NOON.at());
    private static final ActiveConnection ACTIVE = treatment();
    private static final InactiveConnection INACTIVE = treatment().deactivate(MORNING);
    private static final Amendment ELBOW = Amendment.NONE.describedAs(Optional.of("Elbow"));
    private static final Terms ELBOW_TERMS =
            new Terms(Optional.of("Elbow"), ACTIVE.terms().period());

    @Nested
    class All_in_one_command {

        @Test
        void an_inactive_connection_is_reactivated_amended_then_assigned_and_each_is_told_once() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE);

            Connection updated = update(office, command(ELBOW, RecordState.ACTIVE, BOOKKEEPER));

            assertThat(office.told())
                    .containsExactly(
                            new StateChanged(MASTER, RECIPROCAL, RecordState.ACTIVE, AT_NOON),
                            new Amended(MASTER, RECIPROCAL, ACTIVE.parties(), ELBOW_TERMS, AT_NOON),
                            new Assigned(MASTER, RECIPROCAL, BY_BOOKKEEPER, AT_NOON));
            assertThat(updated.state()).isEqualTo(RecordState.ACTIVE);
            assertThat(updated.terms()).isEqualTo(ELBOW_TERMS);
            assertThat(updated.rows().row(MASTER).ownership()).isEqualTo(BY_BOOKKEEPER);
            assertThat(updated.rows().row(RECIPROCAL).ownership()).isEqualTo(BY_RECEPTIONIST);
        }

        @Test
        void an_active_connection_is_amended_assigned_then_deactivated_and_each_is_told_once() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            Connection updated = update(office, command(ELBOW, RecordState.INACTIVE, BOOKKEEPER));

            assertThat(office.told())
                    .containsExactly(
                            new Amended(MASTER, RECIPROCAL, ACTIVE.parties(), ELBOW_TERMS, AT_NOON),
                            new Assigned(MASTER, RECIPROCAL, BY_BOOKKEEPER, AT_NOON),
                            new StateChanged(MASTER, RECIPROCAL, RecordState.INACTIVE, AT_NOON));
            assertThat(updated.state()).isEqualTo(RecordState.INACTIVE);
            assertThat(updated.terms()).isEqualTo(ELBOW_TERMS);
            assertThat(updated.rows().row(MASTER).ownership()).isEqualTo(BY_BOOKKEEPER);
        }

        @Test
        void it_is_stored_once_as_what_it_became_with_one_stamp() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE);

            Connection updated = update(office, command(ELBOW, RecordState.ACTIVE, BOOKKEEPER));

            assertThat(office.replaced()).containsExactly(updated);
            assertThat(updated.stamps()).isEqualTo(new Stamps(MORNING, AT_NOON));
        }
    }

    @Nested
    class Nothing_is_stored_and_nothing_is_told {

        @Test
        void when_the_command_asks_for_nothing() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            assertThat(update(office, UpdateCommand.amend(MASTER, Amendment.NONE)))
                    .isEqualTo(ACTIVE);

            assertUntouched(office);
        }

        @Test
        void when_the_state_and_the_owner_are_as_asked_already() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE);

            assertThat(update(office, command(Amendment.NONE, RecordState.INACTIVE, RECEPTIONIST)))
                    .isEqualTo(INACTIVE);

            assertUntouched(office);
        }

        @Test
        void when_an_inactive_connection_is_to_be_amended() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE);

            refusal(
                    ErrorCode.CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE,
                    () -> update(office, UpdateCommand.amend(MASTER, ELBOW)));

            assertUntouched(office);
        }

        @Test
        void when_a_later_step_is_refused() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE);

            refusal(ErrorCode.INVALID_ASSIGNEE_ID, () -> update(office, command(ELBOW, RecordState.ACTIVE, STRANGER)));

            assertUntouched(office);
        }

        @Test
        void when_the_row_has_moved_on() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            refusal(
                    ErrorCode.CONCURRENCY_VERSION_MISMATCH,
                    () -> update(
                            office,
                            UpdateCommand.amend(MASTER, ELBOW).provided(Precondition.unchangedSince(new Version(41)))));

            assertUntouched(office);
        }

        private static void assertUntouched(RecordingOffice office) {
            assertThat(office.replaced()).isEmpty();
            assertThat(office.told()).isEmpty();
        }
    }

    @Nested
    class Through_the_reciprocal_row {

        private final Amendment cleoIsThePatient = Amendment.NONE.joining(Side.of(cleo().ref(), doctor().id()));

        @Test
        void an_amendment_of_its_far_side_is_one_of_the_near_side_of_the_master() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            Connection updated = update(office, UpdateCommand.amend(RECIPROCAL, cleoIsThePatient));

            assertThat(updated.partiesSeenFrom(MASTER))
                    .isEqualTo(Parties.between(
                            Side.of(cleo().ref(), doctor().id()),
                            ACTIVE.parties().to().asSide()));
            assertThat(updated.rows().row(RECIPROCAL).name()).hasToString("Cleo Marsh");
            assertThat(updated.rows().row(MASTER).name()).hasToString("Ben Okoro");
        }

        @Test
        void it_is_told_as_that_row_sees_it() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            update(office, UpdateCommand.amend(RECIPROCAL, cleoIsThePatient));

            assertThat(office.told())
                    .containsExactly(new Amended(
                            RECIPROCAL,
                            MASTER,
                            Parties.between(ACTIVE.parties().to().asSide(), Side.of(cleo().ref(), doctor().id())),
                            ACTIVE.terms(),
                            AT_NOON));
        }

        @Test
        void an_owner_is_given_to_that_row_alone() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE);

            Connection updated = update(office, UpdateCommand.assign(RECIPROCAL, BOOKKEEPER));

            assertThat(updated.rows().row(RECIPROCAL).ownership()).isEqualTo(BY_BOOKKEEPER);
            assertThat(updated.rows().row(MASTER).ownership()).isEqualTo(BY_RECEPTIONIST);
            assertThat(office.told()).containsExactly(new Assigned(RECIPROCAL, MASTER, BY_BOOKKEEPER, AT_NOON));
        }
    }

    /** The office has another active connection of Dr Lee as doctor and Ben as patient this year. */
    @Nested
    class Another_connection_that_says_the_same {

        private final ActiveConnection other = treatment(new ConnectionId(id(0xC8)), new ConnectionId(id(0xC9)));

        @Test
        void is_in_the_way_of_reactivating() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE).beside(other);

            refusal(
                    ErrorCode.CONNECTION_EXISTS,
                    () -> update(office, UpdateCommand.inState(MASTER, RecordState.ACTIVE)));

            assertThat(office.replaced()).isEmpty();
            assertThat(office.told()).isEmpty();
        }

        @Test
        void is_in_the_way_of_another_period() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE).beside(other);

            refusal(
                    ErrorCode.CONNECTION_EXISTS,
                    () -> update(office, UpdateCommand.amend(MASTER, Amendment.NONE.during(NEXT_YEAR))));
        }

        @Test
        void is_in_the_way_of_other_parties() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE).beside(other);

            refusal(
                    ErrorCode.CONNECTION_EXISTS,
                    () -> update(
                            office,
                            UpdateCommand.amend(
                                    MASTER,
                                    Amendment.NONE.joining(
                                            Side.of(cleo().ref(), patient().id())))));
        }

        @Test
        void is_not_in_the_way_of_another_description() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE).beside(other);

            assertThat(update(office, UpdateCommand.amend(MASTER, ELBOW)).terms())
                    .isEqualTo(ELBOW_TERMS);
        }

        @Test
        void is_not_in_the_way_of_deactivating_or_of_a_command_that_ends_inactive() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE).beside(other);
            Amendment nextYear = Amendment.NONE.during(NEXT_YEAR);

            assertThat(update(office, command(nextYear, RecordState.INACTIVE, RECEPTIONIST))
                            .state())
                    .isEqualTo(RecordState.INACTIVE);
        }

        @Test
        void is_not_in_the_way_when_it_is_the_connection_itself() {
            RecordingOffice office = RecordingOffice.keeping(ACTIVE).beside(ACTIVE);

            assertThat(update(office, UpdateCommand.amend(MASTER, Amendment.NONE.during(NEXT_YEAR)))
                            .terms()
                            .period())
                    .isEqualTo(NEXT_YEAR);
        }

        @Test
        void is_not_in_the_way_where_duplicates_are_allowed() {
            RecordingOffice office = RecordingOffice.keeping(INACTIVE).beside(other);
            Rules lenient =
                    new Rules(Rules.standard().recordTypes(), Rules.standard().policies(), DuplicateRule.ALLOWED);

            Connection updated = Application.of(office.ports(), lenient)
                    .update()
                    .update(UpdateCommand.inState(MASTER, RecordState.ACTIVE), Administrator.CALLER);

            assertThat(updated.state()).isEqualTo(RecordState.ACTIVE);
        }
    }

    @Test
    void a_record_that_is_not_there_cannot_be_joined() {
        RecordingOffice office = RecordingOffice.keeping(ACTIVE);
        Side missing = Side.of(new ConnectionId(id(0xFF)).ref());

        refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST,
                () -> update(office, UpdateCommand.amend(MASTER, Amendment.NONE.joining(missing))));
    }

    @Test
    void a_record_cannot_be_joined_with_itself() {
        RecordingOffice office = RecordingOffice.keeping(ACTIVE);

        refusal(
                ErrorCode.CANNOT_CONNECT_TO_SELF,
                () -> update(
                        office,
                        UpdateCommand.amend(
                                MASTER,
                                Amendment.NONE.joining(Side.of(drAnnLee().ref())))));
    }

    private static UpdateCommand command(Amendment amendment, RecordState state, Principal owner) {
        return new UpdateCommand(
                MASTER, amendment, Change.none(), Change.to(state), Change.to(owner), Origin.HERE, Precondition.NONE);
    }

    private static Connection update(RecordingOffice office, UpdateCommand command) {
        return Application.of(office.ports(), Rules.standard()).update().update(command, Administrator.CALLER);
    }
}
