package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.CONTACT;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.participant;
import static dev.connections.domain.Clinic.party;
import static dev.connections.domain.Clinic.patient;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionNameTest {

    @Test
    void a_row_is_named_after_the_record_on_its_far_side() {
        assertThat(party(ben()).name()).hasToString("Ben Okoro");
    }

    @Test
    void the_record_names_the_row_even_when_it_has_a_role() {
        assertThat(party(ben(), patient()).name()).hasToString("Ben Okoro");
    }

    @Test
    void where_there_is_no_record_the_role_names_the_row() {
        assertThat(party(patient()).name()).hasToString("Patient");
    }

    @Test
    void a_record_without_a_name_leaves_the_row_without_one() {
        assertThat(party(participant(CONTACT, 9, ""), patient()).name()).hasToString("");
    }

    @Test
    void a_name_of_500_characters_is_kept() {
        assertThat(new ConnectionName("x".repeat(500)).text()).isEqualTo("x".repeat(500));
    }

    @Test
    void a_longer_name_is_cut_at_500_characters() {
        assertThat(party(participant(CONTACT, 9, "x".repeat(499) + "yz")).name().text())
                .isEqualTo("x".repeat(499) + "y");
    }

    @Test
    void a_name_is_not_cut_in_the_middle_of_a_character() {
        assertThat(new ConnectionName("x".repeat(499) + "\uD83D\uDE00").text()).isEqualTo("x".repeat(499));
    }
}
