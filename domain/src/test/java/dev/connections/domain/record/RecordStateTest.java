package dev.connections.domain.record;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordStateTest {

    @ParameterizedTest(name = "statecode {0}, statuscode {1}: {2}")
    @CsvSource({"0, 1, ACTIVE", "0, , ACTIVE", ", 1, ACTIVE", "1, 2, INACTIVE", "1, , INACTIVE", ", 2, INACTIVE"})
    void a_state_its_reason_or_both_ask_for_the_state(Integer state, Integer reason, RecordState asked) {
        assertThat(RecordState.of(Optional.ofNullable(state), Optional.ofNullable(reason)))
                .contains(asked);
    }

    @Test
    void neither_a_state_nor_a_reason_asks_for_nothing() {
        assertThat(RecordState.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "statecode {0}, statuscode {1}")
    @CsvSource({"0, 2", "1, 1", "2, ", ", 0", ", 3", "-1, 1", "0, 0"})
    void numbers_that_do_not_go_together_or_mean_nothing_are_refused(Integer state, Integer reason) {
        refusal(
                ErrorCode.INVALID_STATE_CODE_STATUS_CODE,
                () -> RecordState.of(Optional.ofNullable(state), Optional.ofNullable(reason)));
    }

    @Test
    void the_refusal_names_both_numbers_and_says_when_one_was_not_given() {
        RuleViolation refusal = refusal(
                ErrorCode.INVALID_STATE_CODE_STATUS_CODE, () -> RecordState.of(Optional.of(7), Optional.empty()));

        assertThat(refusal.arguments()).containsExactly("7", "(not given)", "0 with 1 (Active), 1 with 2 (Inactive)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ACTIVE, 0, 1, Active", "INACTIVE, 1, 2, Inactive"})
    void a_state_has_one_number_one_reason_and_one_name(RecordState state, int code, int reason, String label) {
        assertThat(state.code()).isEqualTo(code);
        assertThat(state.statusReason()).isEqualTo(reason);
        assertThat(state.label()).isEqualTo(label);
    }
}
