package dev.connections.domain.role;

import static dev.connections.domain.Clinic.ACCOUNT;
import static dev.connections.domain.Clinic.CONTACT;
import static dev.connections.domain.Clinic.EMAIL;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability.Restriction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleApplicabilityTest {

    private static final Restriction TO_CONTACTS = new Restriction(id(0xE1), CONTACT);
    private static final Restriction TO_ACCOUNTS = new Restriction(id(0xE2), ACCOUNT);

    @Test
    void a_role_without_restrictions_applies_to_every_record_type() {
        assertThat(RecordTypes.standard().all()).allMatch(doctor()::appliesTo);
    }

    @Test
    void the_first_restriction_takes_the_role_away_from_all_other_types() {
        ConnectionRole restricted = doctor().restrict(TO_CONTACTS);

        assertThat(RecordTypes.standard().all().stream().filter(restricted::appliesTo))
                .containsExactly(CONTACT);
    }

    @Test
    void a_further_restriction_adds_its_type() {
        ConnectionRole restricted = doctor().restrict(TO_CONTACTS).restrict(TO_ACCOUNTS);

        assertThat(RecordTypes.standard().all().stream().filter(restricted::appliesTo))
                .containsExactly(ACCOUNT, CONTACT);
    }

    @Test
    void restricting_to_the_same_type_again_is_refused_by_the_restriction_that_does_it_already() {
        ConnectionRole restricted = doctor().restrict(TO_CONTACTS);

        RuleViolation refusal =
                refusal(ErrorCode.DUPLICATE_RECORD, () -> restricted.restrict(new Restriction(id(0xE3), CONTACT)));

        assertThat(refusal.arguments())
                .containsExactly(
                        "connectionroleobjecttypecode", TO_CONTACTS.id().toString());
    }

    @Test
    void lifting_a_restriction_takes_its_type_away() {
        ConnectionRole restricted = doctor().restrict(TO_CONTACTS).restrict(TO_ACCOUNTS);

        ConnectionRole lifted = restricted.liftRestriction(TO_CONTACTS.id());

        assertThat(lifted.appliesTo(CONTACT)).isFalse();
        assertThat(lifted.appliesTo(ACCOUNT)).isTrue();
    }

    @Test
    void without_its_last_restriction_the_role_applies_to_every_type_again() {
        ConnectionRole lifted = doctor().restrict(TO_CONTACTS).liftRestriction(TO_CONTACTS.id());

        assertThat(lifted).isEqualTo(doctor());
    }

    @Test
    void lifting_a_restriction_that_is_not_there_changes_nothing() {
        ConnectionRole restricted = doctor().restrict(TO_CONTACTS);

        assertThat(restricted.liftRestriction(id(0xEE))).isEqualTo(restricted);
    }

    @Test
    void a_restriction_is_found_by_its_type() {
        Applicability applicability = doctor().restrict(TO_CONTACTS).applicability();

        assertThat(applicability.restrictionTo(CONTACT)).contains(TO_CONTACTS);
        assertThat(applicability.restrictionTo(EMAIL)).isEmpty();
    }

    @Test
    void applicability_reads_as_the_types_in_alphabetical_order() {
        assertThat(new Applicability(List.of(TO_CONTACTS, TO_ACCOUNTS))).hasToString("account, contact");
        assertThat(Applicability.EVERYWHERE).hasToString("all record types");
    }

    @Test
    void applicability_does_not_change_with_the_list_it_was_made_of() {
        List<Restriction> restrictions = new ArrayList<>(List.of(TO_CONTACTS));
        Applicability applicability = new Applicability(restrictions);

        restrictions.add(TO_ACCOUNTS);

        assertThat(applicability.covers(ACCOUNT)).isFalse();
    }
}
