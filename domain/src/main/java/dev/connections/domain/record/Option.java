package dev.connections.domain.record;

import java.util.OptionalInt;

/**
 * One option of a choice.
 *
 * @param value the number that is stored
 * @param label what people read
 * @param counterpart of a state, the status reason that goes with it unless another is chosen; of a status reason, its
 *     state
 */
public record Option(int value, String label, OptionalInt counterpart) {

    /** An option that goes with no other. */
    public Option(int value, String label) {
        this(value, label, OptionalInt.empty());
    }
}
