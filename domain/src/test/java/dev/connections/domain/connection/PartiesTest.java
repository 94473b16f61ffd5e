package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.clinic;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.noParty;
import static dev.connections.domain.Clinic.party;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.proposal;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final RecordRef ANN = drAnnLee().ref();
    private static final RecordRef BEN = ben().ref();
    private static final ConnectionRoleId DOCTOR = doctor().id();
    private static final ConnectionRoleId PATIENT = patient().id();

    @Test
    void a_side_is_a_record_a_role_or_a_record_in_a_role() {
        assertThat(Parties.between(Side.of(ANN), Side.of(BEN)).from()).isEqualTo(new Party.OfRecord(ANN));
        assertThat(Parties.between(Side.of(DOCTOR), Side.of(BEN)).from()).isEqualTo(new Party.OfRole(DOCTOR));
        assertThat(Parties.between(Side.of(ANN, DOCTOR), Side.of(BEN)).from())
                .isEqualTo(new Party.RecordInRole(ANN, DOCTOR));
    }

    @Test
    void a_role_on_one_side_does_not_bring_one_to_the_other() {
        Parties parties = Parties.between(Side.of(ANN, DOCTOR), Side.of(BEN));

        assertThat(parties.to().role()).isEmpty();
    }

    @Test
    void a_record_is_not_connected_to_itself() {
        RuleViolation refusal =
                refusal(ErrorCode.CANNOT_CONNECT_TO_SELF, () -> Parties.between(Side.of(ANN), Side.of(ANN)));

        assertThat(refusal.arguments()).containsExactly("contact", ANN.id().toString());
    }

    @Test
    void a_record_is_not_connected_to_itself_in_another_role_either() {
        refusal(ErrorCode.CANNOT_CONNECT_TO_SELF, () -> Parties.between(Side.of(ANN, DOCTOR), Side.of(ANN, PATIENT)));
    }

    @Test
    void a_record_of_another_type_with_the_same_id_is_another_record() {
        RecordRef namesake = new RecordRef(Clinic.ACCOUNT, ANN.id());

        assertThat(Parties.between(Side.of(ANN), Side.of(namesake)).records()).containsExactly(namesake, ANN);
    }

    @Test
    void a_side_that_is_nothing_is_refused_by_its_number() {
        assertThat(refusal(ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED, () -> Parties.between(Side.EMPTY, Side.of(BEN)))
                        .arguments())
                .containsExactly("1");
        assertThat(refusal(
                                ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED,
                                () -> Parties.between(Side.of(ANN, DOCTOR), Side.EMPTY))
                        .arguments())
                .containsExactly("2");
    }

    @Test
    void two_roles_without_any_record_are_no_connection() {
        refusal(ErrorCode.CONNECTION_OBJECTS_MISSING, () -> Parties.between(Side.of(DOCTOR), Side.of(PATIENT)));
    }

    @Test
    void no_record_at_all_is_refused_before_a_side_that_is_missing() {
        refusal(ErrorCode.CONNECTION_OBJECTS_MISSING, () -> Parties.between(Side.EMPTY, Side.EMPTY));
        refusal(ErrorCode.CONNECTION_OBJECTS_MISSING, () -> Parties.between(Side.of(DOCTOR), Side.EMPTY));
    }

    @Test
    void parties_cannot_be_made_around_these_rules() {
        Party ann = new Party.OfRecord(ANN);

        refusal(ErrorCode.CANNOT_CONNECT_TO_SELF, () -> new Parties(ann, new Party.RecordInRole(ANN, PATIENT)));
        refusal(
                ErrorCode.CONNECTION_OBJECTS_MISSING,
                () -> new Parties(new Party.OfRole(DOCTOR), new Party.OfRole(PATIENT)));
    }

    @Test
    void the_same_records_in_exchanged_roles_are_other_parties() {
        Parties annTreatsBen = Parties.between(Side.of(ANN, DOCTOR), Side.of(BEN, PATIENT));
        Parties benTreatsAnn = Parties.between(Side.of(ANN, PATIENT), Side.of(BEN, DOCTOR));

        assertThat(annTreatsBen.sameAs(benTreatsAnn)).isFalse();
    }

    @Test
    void the_records_are_named_in_one_order_whichever_side_they_stand_on() {
        RecordRef clinic = clinic().ref();

        assertThat(Parties.between(Side.of(ANN), Side.of(clinic)).records()).containsExactly(clinic, ANN);
        assertThat(Parties.between(Side.of(clinic), Side.of(ANN)).records()).containsExactly(clinic, ANN);
    }

    @Test
    void a_proposal_makes_the_parties_that_its_records_and_roles_are() {
        assertThat(proposal(party(drAnnLee(), doctor()), party(ben())).parties())
                .isEqualTo(Parties.between(Side.of(ANN, DOCTOR), Side.of(BEN)));
    }

    @Test
    void a_proposal_without_a_side_makes_no_parties() {
        refusal(
                ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED,
                () -> proposal(party(drAnnLee()), noParty()).parties());
    }
}
