package dev.connections.application.user;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import java.util.Optional;

/** Keeps what users have chosen for themselves. */
public interface ManageUserSettings {

    /**
     * Changes in which time zone a user's days begin and end.
     *
     * @param timeZone a code as {@link TimeZones} has them; nothing for the zone of the server
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#INVALID_ARGUMENT}; {@link ErrorCode#PRIVILEGE_DENIED} for somebody else's, without the right to write
     *     users
     */
    void update(Principal.User user, Change<Optional<Integer>> timeZone, Precondition precondition, Caller caller);
}
