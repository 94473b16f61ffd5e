package dev.connections.domain.record;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The states that rows of an entity may have, with the reasons for each.
 *
 * @param states the options of {@code statecode}, each with its default reason as its counterpart; the first is that of a
 *     new row
 * @param reasons the options of {@code statuscode}, each with its state as its counterpart
 */
public record StatusOptions(List<Option> states, List<Option> reasons) {

    /** Keeps its own copies. */
    public StatusOptions {
        states = List.copyOf(states);
        reasons = List.copyOf(reasons);
    }

    /** The status of a new row. */
    public RowStatus initial() {
        return states.isEmpty() ? RowStatus.ACTIVE : byDefault(states.get(0).value());
    }

    /**
     * The status that these numbers ask for. One of them suffices: a state brings its default reason, a reason its state.
     *
     * @return empty when neither number is given
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE_CODE_STATUS_CODE} for numbers that do not go together or mean
     *     nothing
     */
    public Optional<RowStatus> of(Optional<Integer> state, Optional<Integer> reason) {
        if (state.isEmpty() && reason.isEmpty()) {
            return Optional.empty();
        }
        Optional<RowStatus> asked = reason.isPresent()
                ? stateOf(reason.get()).map(of -> new RowStatus(of, reason.get()))
                : state.filter(this::isState).map(this::byDefault);
        return Optional.of(asked.filter(
                        status -> state.map(given -> given == status.state()).orElse(true))
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_STATE_CODE_STATUS_CODE, given(state), given(reason), pairs())));
    }

    private RowStatus byDefault(int state) {
        return new RowStatus(
                state,
                states.stream()
                        .filter(option -> option.value() == state)
                        .map(Option::counterpart)
                        .flatMapToInt(OptionalInt::stream)
                        .findFirst()
                        .orElseGet(() -> firstReasonOf(state)));
    }

    private int firstReasonOf(int state) {
        return reasons.stream()
                .filter(option -> option.counterpart().equals(OptionalInt.of(state)))
                .mapToInt(Option::value)
                .findFirst()
                .orElse(RecordState.ACTIVE.statusReason());
    }

    private boolean isState(int state) {
        return states.stream().anyMatch(option -> option.value() == state);
    }

    private Optional<Integer> stateOf(int reason) {
        return reasons.stream()
                .filter(option ->
                        option.value() == reason && option.counterpart().isPresent())
                .map(option -> option.counterpart().getAsInt())
                .findFirst();
    }

    private String pairs() {
        return reasons.stream()
                .filter(option -> option.counterpart().isPresent())
                .map(option ->
                        option.counterpart().getAsInt() + " with " + option.value() + " (" + option.label() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String given(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("(not given)");
    }
}
