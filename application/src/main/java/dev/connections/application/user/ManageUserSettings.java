package dev.connections.application.user;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/** Changes the personal settings of users. */
public interface ManageUserSettings {

    /**
     * Changes in which time zone a user's days begin and end, and which language the user reads.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#INVALID_ARGUMENT} for an unknown time zone, {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE} for no language;
     *     {@link ErrorCode#PRIVILEGE_DENIED} for those of another user, or on that user's behalf, without the right to write
     *     users
     */
    void update(UserSettingsUpdate update, Caller caller);
}
