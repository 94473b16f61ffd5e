package dev.connections.application.signin;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/**
 * Finds the user who bears a verified token.
 *
 * <p>A user who is disabled is refused with {@link ErrorCode#SYSTEM_USER_DISABLED}; what they own, and what is shared with
 * them, stays theirs.
 */
public interface SignIn {

    /**
     * The user who is known by the bearer's object id.
     *
     * @throws RuleViolation {@link ErrorCode#UNAUTHORIZED_ACCESS} when there is none and users are not provisioned
     */
    Caller signIn(TokenSubject tokenSubject, Provisioning provisioning);

    /**
     * The user of that name or domain name: for development, where object ids are not verified.
     *
     * @throws RuleViolation {@link ErrorCode#UNAUTHORIZED_ACCESS} when there are several, or none and users are not
     *     provisioned
     */
    Caller signIn(String name, Provisioning provisioning);
}
