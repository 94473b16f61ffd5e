package dev.connections.domain.record;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusOptionsTest {

    /** The options of a task. Its first reason of the state Open is not the default one. */
    private static final StatusOptions TASK = new StatusOptions(
            List.of(option(0, "Open", 3), option(1, "Completed", 5), option(2, "Canceled", 6)),
            List.of(
                    option(2, "Not Started", 0),
                    option(3, "In Progress", 0),
                    option(5, "Completed", 1),
                    option(6, "Canceled", 2)));

    private static final StatusOptions NOTHING = new StatusOptions(List.of(), List.of());

    @Test
    void a_new_row_has_the_first_state_for_its_default_reason() {
        assertThat(TASK.initial()).isEqualTo(new RowStatus(0, 3));
    }

    @Test
    void a_new_row_of_an_entity_without_states_is_active() {
        assertThat(NOTHING.initial()).isEqualTo(RowStatus.ACTIVE);
    }

    @Test
    void a_state_without_a_default_reason_brings_its_first() {
        StatusOptions options =
                new StatusOptions(List.of(new Option(4, "Held")), List.of(option(1, "Other", 0), option(8, "Kept", 4)));

        assertThat(options.initial()).isEqualTo(new RowStatus(4, 8));
    }

    @ParameterizedTest(name = "statecode {0}, statuscode {1}: {2}, {3}")
    @CsvSource({"0, , 0, 3", "1, , 1, 5", ", 2, 0, 2", ", 6, 2, 6", "0, 2, 0, 2", "1, 5, 1, 5"})
    void a_state_its_reason_or_both_ask_for_a_status(Integer state, Integer reason, int asked, int because) {
        assertThat(TASK.of(Optional.ofNullable(state), Optional.ofNullable(reason)))
                .contains(new RowStatus(asked, because));
    }

    @Test
    void neither_a_state_nor_a_reason_asks_for_nothing() {
        assertThat(TASK.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "statecode {0}, statuscode {1}")
    @CsvSource({"0, 5", "1, 2", "3, ", ", 4", "7, 7", "-1, 2"})
    void numbers_that_do_not_go_together_or_mean_nothing_are_refused(Integer state, Integer reason) {
        refusal(
                ErrorCode.INVALID_STATE_CODE_STATUS_CODE,
                () -> TASK.of(Optional.ofNullable(state), Optional.ofNullable(reason)));
    }

    @Test
    void any_number_is_refused_where_there_are_no_states() {
        refusal(ErrorCode.INVALID_STATE_CODE_STATUS_CODE, () -> NOTHING.of(Optional.of(0), Optional.empty()));
    }

    @Test
    void the_refusal_says_which_reasons_belong_to_which_states() {
        RuleViolation refusal =
                refusal(ErrorCode.INVALID_STATE_CODE_STATUS_CODE, () -> TASK.of(Optional.of(1), Optional.of(2)));

        assertThat(refusal.getMessage()).contains("0 with 2 (Not Started)", "1 with 5 (Completed)");
    }

    private static Option option(int value, String label, int counterpart) {
        return new Option(value, label, OptionalInt.of(counterpart));
    }
}
