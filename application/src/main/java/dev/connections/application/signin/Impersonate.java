package dev.connections.application.signin;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import java.util.UUID;

/**
 * Lets a user act on behalf of another. What happens is marked with both; a caller who impersonates a user already now
 * impersonates the one named last.
 *
 * <p>Refused with {@link ErrorCode#CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER} for a caller who may not, with {@link
 * ErrorCode#INVALID_PRINCIPAL} when there is no such user, and with {@link ErrorCode#SYSTEM_USER_DISABLED} when there
 * is but may do nothing. Source: Microsoft's page on impersonating another user by the Web API.
 */
public interface Impersonate {

    /**
     * The caller on behalf of that user.
     *
     * @throws RuleViolation as said above
     */
    Caller onBehalfOf(Principal.User user, Caller caller);

    /**
     * The caller on behalf of the user who is known by that object id.
     *
     * @throws RuleViolation as said above
     */
    Caller onBehalfOfKnownBy(UUID objectId, Caller caller);
}
