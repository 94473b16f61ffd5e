package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.treatment;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import org.junit.jupiter.api.Test;

class ReciprocityTest {

    @Test
    void a_connection_is_two_rows_each_the_twin_of_the_other() {
        Reciprocity rows = treatment().rows();

        assertThat(rows.twinOf(MASTER).id()).isEqualTo(RECIPROCAL);
        assertThat(rows.twinOf(RECIPROCAL).id()).isEqualTo(MASTER);
    }

    @Test
    void each_row_is_found_by_its_own_id() {
        Reciprocity rows = treatment().rows();

        assertThat(rows.row(MASTER).id()).isEqualTo(MASTER);
        assertThat(rows.row(RECIPROCAL).id()).isEqualTo(RECIPROCAL);
    }

    @Test
    void the_row_that_was_asked_for_is_the_master() {
        assertThat(treatment().rows().isMaster(MASTER)).isTrue();
        assertThat(treatment().rows().isMaster(RECIPROCAL)).isFalse();
    }

    @Test
    void the_master_row_goes_from_the_near_side_to_the_far_side() {
        Parties seen = treatment().partiesSeenFrom(MASTER);

        assertThat(seen.from()).isEqualTo(new Party.RecordInRole(drAnnLee().ref(), doctor().id()));
        assertThat(seen.to())
                .isEqualTo(new Party.RecordInRole(ben().ref(), patient().id()));
    }

    @Test
    void what_one_row_shows_the_other_shows_mirrored() {
        Parties seen = treatment().partiesSeenFrom(RECIPROCAL);

        assertThat(seen.from()).isEqualTo(treatment().partiesSeenFrom(MASTER).to());
        assertThat(seen.to()).isEqualTo(treatment().partiesSeenFrom(MASTER).from());
    }

    @Test
    void each_row_is_named_after_the_party_on_its_far_side() {
        Reciprocity rows = treatment().rows();

        assertThat(rows.row(MASTER).name()).hasToString("Ben Okoro");
        assertThat(rows.row(RECIPROCAL).name()).hasToString("Dr Ann Lee");
    }

    @Test
    void both_rows_begin_with_the_same_owner_and_unstored() {
        assertThat(treatment().rows().master().ownership()).isEqualTo(BY_RECEPTIONIST);
        assertThat(treatment().rows().reciprocal().ownership()).isEqualTo(BY_RECEPTIONIST);
        assertThat(treatment().rows().master().version()).isEqualTo(Version.UNSTORED);
        assertThat(treatment().rows().reciprocal().version()).isEqualTo(Version.UNSTORED);
    }

    @Test
    void a_row_cannot_be_its_own_twin() {
        ConnectionRow row = treatment().rows().master();

        refusal(ErrorCode.DUPLICATE_RECORD, () -> new Reciprocity(row, row));
    }

    @Test
    void a_row_of_another_connection_is_not_there() {
        ConnectionId stranger = new ConnectionId(id(0xCF));
        Connection treatment = treatment();

        refusal(ErrorCode.OBJECT_DOES_NOT_EXIST, () -> treatment.rows().row(stranger));
        refusal(ErrorCode.OBJECT_DOES_NOT_EXIST, () -> treatment.rows().twinOf(stranger));
        refusal(ErrorCode.OBJECT_DOES_NOT_EXIST, () -> treatment.partiesSeenFrom(stranger));
    }

    @Test
    void a_row_is_a_record_that_can_be_owned_and_shared() {
        assertThat(MASTER.ref().type()).isEqualTo(RecordTypes.CONNECTION);
        assertThat(MASTER.ref().id()).isEqualTo(MASTER.value());
    }
}
