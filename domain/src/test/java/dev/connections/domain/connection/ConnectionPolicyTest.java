package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.CONTACT;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.THIS_YEAR;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.clinic;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.friend;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.party;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.proposal;
import static dev.connections.domain.Clinic.supplier;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.role.Applicability.Restriction;
import dev.connections.domain.role.ConnectionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionPolicyTest {

    private static final ConnectionPolicies STANDARD = ConnectionPolicies.standard();
    private static final ConnectionRole FOR_CONTACTS = doctor().restrict(new Restriction(id(0xE1), CONTACT));

    @Nested
    class The_standard_policies {

        @Test
        void approve_matched_roles_that_apply_and_are_active() {
            Proposal treatment = proposal(party(drAnnLee(), FOR_CONTACTS), party(ben(), patient()));

            assertThat(STANDARD.approve(treatment)).isSameAs(treatment);
        }

        @Test
        void approve_the_same_role_on_both_sides() {
            Proposal friendship = proposal(party(drAnnLee(), friend()), party(ben(), friend()));

            assertThat(STANDARD.approve(friendship)).isSameAs(friendship);
        }

        @Test
        void approve_a_role_on_one_side_only() {
            Proposal oneRole = proposal(party(drAnnLee()), party(ben(), supplier()));

            assertThat(STANDARD.approve(oneRole)).isSameAs(oneRole);
        }

        @Test
        void refuse_roles_that_are_not_matched() {
            RuleViolation refusal = refusal(
                    ErrorCode.UNRELATED_CONNECTION_ROLES,
                    () -> STANDARD.approve(proposal(party(drAnnLee(), doctor()), party(ben(), supplier()))));

            assertThat(refusal.arguments()).containsExactly("Doctor", "Supplier");
        }

        @Test
        void refuse_a_role_beside_a_record_of_a_type_that_it_does_not_apply_to() {
            RuleViolation refusal = refusal(
                    ErrorCode.CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE,
                    () -> STANDARD.approve(proposal(party(ben(), patient()), party(clinic(), FOR_CONTACTS))));

            assertThat(refusal.arguments()).containsExactly("account", "Doctor", "contact");
        }

        @Test
        void approve_a_restricted_role_that_stands_beside_no_record() {
            Proposal vacancy = proposal(party(clinic()), party(FOR_CONTACTS));

            assertThat(STANDARD.approve(vacancy)).isSameAs(vacancy);
        }

        @Test
        void refuse_a_role_that_is_out_of_use_on_either_side() {
            ConnectionRole retired = doctor().deactivate(NOON);

            RuleViolation refusal = refusal(
                    ErrorCode.INVALID_STATE,
                    () -> STANDARD.approve(proposal(party(drAnnLee(), retired), party(ben()))));
            refusal(
                    ErrorCode.INVALID_STATE,
                    () -> STANDARD.approve(proposal(party(ben()), party(drAnnLee(), retired))));

            assertThat(refusal.arguments()).containsExactly("connectionrole", "Doctor");
        }
    }

    @Nested
    class Amending_a_connection {

        private final KnownParty retired = party(drAnnLee(), doctor().deactivate(NOON));

        @Test
        void on_its_terms_alone_keeps_roles_that_would_be_refused_by_now() {
            Proposal sameParties = amended(retired, party(ben(), supplier()));

            assertThat(STANDARD.approve(sameParties)).isSameAs(sameParties);
        }

        @Test
        void between_other_parties_asks_about_all_roles_anew() {
            Proposal otherParties = new Proposal(
                    retired,
                    party(clinic()),
                    Terms.NONE,
                    Optional.of(proposal(retired, party(ben())).parties()));

            refusal(ErrorCode.INVALID_STATE, () -> STANDARD.approve(otherParties));
        }

        @Test
        void with_its_sides_exchanged_asks_about_all_roles_anew() {
            Proposal exchanged = new Proposal(
                    party(ben()),
                    retired,
                    Terms.NONE,
                    Optional.of(proposal(retired, party(ben())).parties()));

            refusal(ErrorCode.INVALID_STATE, () -> STANDARD.approve(exchanged));
        }

        @Test
        void on_its_terms_alone_meets_what_a_team_added() {
            ConnectionPolicies closed = STANDARD.and(
                    proposal -> Optional.of(RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "Closed for the holidays.")));

            refusal(ErrorCode.INVALID_ARGUMENT, () -> closed.approve(amended(retired, party(ben()))));
        }

        private static Proposal amended(KnownParty from, KnownParty to) {
            return new Proposal(
                    from, to, Terms.NONE, Optional.of(proposal(from, to).parties()));
        }
    }

    @Nested
    class The_policies_are_asked_in_their_order {

        @Test
        void whether_a_role_is_active_before_whether_it_applies() {
            ConnectionRole retired = FOR_CONTACTS.deactivate(NOON);

            refusal(
                    ErrorCode.INVALID_STATE,
                    () -> STANDARD.approve(proposal(party(clinic(), retired), party(ben(), supplier()))));
        }

        @Test
        void whether_a_role_applies_before_whether_the_roles_match() {
            refusal(
                    ErrorCode.CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE,
                    () -> STANDARD.approve(proposal(party(clinic(), FOR_CONTACTS), party(ben(), supplier()))));
        }

        @Test
        void what_a_team_added_last_of_all() {
            ConnectionPolicies strict = STANDARD.and(proposal ->
                    Optional.of(RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "Connections are not allowed here.")));

            refusal(
                    ErrorCode.UNRELATED_CONNECTION_ROLES,
                    () -> strict.approve(proposal(party(drAnnLee(), doctor()), party(ben(), supplier()))));
        }

        @Test
        void and_no_further_once_one_objects() {
            List<String> asked = new ArrayList<>();
            ConnectionPolicy objects = proposal -> {
                asked.add("first");
                return Optional.of(RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "No."));
            };
            ConnectionPolicy neverAsked = proposal -> {
                asked.add("second");
                return Optional.empty();
            };

            refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> new ConnectionPolicies(List.of(objects, neverAsked))
                            .approve(proposal(party(drAnnLee()), party(ben()))));

            assertThat(asked).containsExactly("first");
        }
    }

    /** The example in the documentation of {@link ConnectionPolicy}, word for word. */
    @Nested
    class A_team_can_add_a_policy {

        private final ConnectionPolicy noOpenEnd =
                proposal -> proposal.terms().period().end().isPresent()
                        ? Optional.empty()
                        : Optional.of(RuleViolation.of(
                                ErrorCode.INVALID_ARGUMENT, "Give effectiveend: connections here end."));
        private final ConnectionPolicies policies =
                ConnectionPolicies.standard().and(noOpenEnd);

        @Test
        void that_refuses_what_it_objects_to() {
            RuleViolation refusal = refusal(
                    ErrorCode.INVALID_ARGUMENT, () -> policies.approve(proposal(party(drAnnLee()), party(ben()))));

            assertThat(refusal).hasMessage("Give effectiveend: connections here end.");
        }

        @Test
        void that_approves_the_rest() {
            Proposal endsThisYear =
                    Proposal.toConnect(party(drAnnLee()), party(ben()), new Terms(Optional.empty(), THIS_YEAR));

            assertThat(policies.approve(endsThisYear)).isSameAs(endsThisYear);
        }

        @Test
        void without_changing_the_standard_for_others() {
            Proposal openEnded = proposal(party(drAnnLee()), party(ben()));

            assertThat(ConnectionPolicies.standard().approve(openEnded)).isSameAs(openEnded);
        }
    }
}
