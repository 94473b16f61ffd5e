package dev.connections.domain.record;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether something is in use. Each state has exactly one status reason: Active (state 0, reason 1) and Inactive (state
 * 1, reason 2).
 */
public enum RecordState {
    /** In use. */
    ACTIVE(0, 1, "Active"),
    /** Out of use, kept to be looked at; read-only until it is reactivated. */
    INACTIVE(1, 2, "Inactive");

    private static final String PAIRS = Stream.of(values())
            .map(state -> state.code + " with " + state.statusReason + " (" + state.label + ")")
            .collect(Collectors.joining(", "));

    private final int code;
    private final int statusReason;
    private final String label;

    RecordState(int code, int statusReason, String label) {
        this.code = code;
        this.statusReason = statusReason;
        this.label = label;
    }

    /** The state's number ({@code statecode}). */
    public int code() {
        return code;
    }

    /** The number of the state's one status reason ({@code statuscode}). */
    public int statusReason() {
        return statusReason;
    }

    /** The name of both the state and its reason. */
    public String label() {
        return label;
    }

    /**
     * The state that these numbers ask for. One of them suffices: a state brings its reason, a reason belongs to its
     * state.
     *
     * @return empty when neither number is given
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE_CODE_STATUS_CODE} for numbers that do not go together or mean
     *     nothing
     */
    public static Optional<RecordState> of(Optional<Integer> stateCode, Optional<Integer> statusCode) {
        if (stateCode.isEmpty() && statusCode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(values())
                .filter(state -> stateCode.map(code -> code == state.code).orElse(true))
                .filter(state ->
                        statusCode.map(reason -> reason == state.statusReason).orElse(true))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_STATE_CODE_STATUS_CODE, given(stateCode), given(statusCode), PAIRS)));
    }

    private static String given(Optional<Integer> code) {
        return code.map(String::valueOf).orElse("(not given)");
    }
}
