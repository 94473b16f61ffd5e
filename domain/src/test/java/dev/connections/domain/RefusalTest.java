package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void a_refusal_says_what_is_wrong_with_the_values_in_question() {
        RuleViolation refusal =
                RuleViolation.of(ErrorCode.CONNECTION_INVALID_START_END_DATE, Clinic.YEAR_END, Clinic.NEW_YEAR);

        assertThat(refusal)
                .hasMessage("The end date 2024-01-01 is before the start date 2024-12-31."
                        + " Give an end date on or after the start date.");
    }

    @Test
    void a_refusal_keeps_its_arguments_apart_from_its_message() {
        RuleViolation refusal = RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, "contact", Clinic.id(7));

        assertThat(refusal.arguments()).containsExactly("contact", "00000000-0000-0000-0000-000000000007");
    }

    @Test
    void a_value_stands_wherever_the_message_names_it() {
        RuleViolation refusal = RuleViolation.of(ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED, 2);

        assertThat(refusal)
                .message()
                .startsWith("Side 2 ")
                .contains("record2id")
                .contains("record2roleid");
    }

    @Test
    void the_code_is_shown_as_eight_lower_case_hexadecimal_digits() {
        assertThat(ErrorCode.INVALID_SHAREE.hex()).isEqualTo("0x8004020c");
    }

    @Test
    void a_value_that_looks_like_a_place_is_shown_as_it_is() {
        assertThat(RuleViolation.of(ErrorCode.UNRELATED_CONNECTION_ROLES, "{1}", "Patient"))
                .message()
                .startsWith("The roles '{1}' and 'Patient' ");
    }
}
