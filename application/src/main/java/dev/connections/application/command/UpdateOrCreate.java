package dev.connections.application.command;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.function.BooleanSupplier;

/**
 * An upsert: changes a row when it is there, and makes it when it is not. When another client makes the same row between the
 * look and the creation, the row is there after all and is changed.
 */
public final class UpdateOrCreate {

    private UpdateOrCreate() {}

    /**
     * Carries it out, within a unit of work.
     *
     * @param update changes the row; false when there is none
     * @param create makes the row
     * @throws RuleViolation what either is refused with; {@link ErrorCode#DUPLICATE_RECORD} of the creation only where the row
     *     that is in the way is not the one to change
     */
    public static Saved perform(BooleanSupplier update, Runnable create) {
        if (update.getAsBoolean()) {
            return Saved.CHANGED;
        }
        try {
            create.run();
            return Saved.CREATED;
        } catch (RuleViolation refusal) {
            if (refusal.code() == ErrorCode.DUPLICATE_RECORD && update.getAsBoolean()) {
                return Saved.CHANGED;
            }
            throw refusal;
        }
    }
}
