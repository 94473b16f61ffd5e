package dev.connections.application.record;

import java.util.Optional;

/**
 * A change of the state of a record. One of the two suffices: a state brings its default reason, a reason its state.
 *
 * @param state the {@code statecode} to be; empty when it is not given
 * @param reason the {@code statuscode} to be; empty when it is not given
 */
public record StatusUpdate(Optional<Integer> state, Optional<Integer> reason) {

    /** Leaves it as it is. */
    public static final StatusUpdate NONE = new StatusUpdate(Optional.empty(), Optional.empty());

    /** Whether it is left as it is. */
    public boolean isNone() {
        return equals(NONE);
    }
}
