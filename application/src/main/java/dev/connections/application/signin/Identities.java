package dev.connections.application.signin;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Principals;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.participant.Participant;
import java.util.UUID;

/**
 * The rules about the identities of all users together: unique object ids, and one built-in administrator that can sign
 * in.
 */
public final class Identities {

    private final Principals principals;

    public Identities(Principals principals) {
        this.principals = principals;
    }

    /**
     * The user with another identity.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when another user has its object id, {@link
     *     ErrorCode#INVALID_ARGUMENT} when no administrator could sign in afterwards, {@link ErrorCode#ACCESS_DENIED}
     *     when another person would become the administrator
     */
    public Participant change(Participant user, Identity identity, Caller caller, Stamp stamp) {
        if (user.ref().equals(Administrator.USER.record())) {
            requireItselfWhereBuiltIn(caller, Administrator.USER);
            requireNotDisabled(identity);
        }
        identity.objectId().ifPresent(id -> requireFree(id, user));
        return user.identify(identity, stamp);
    }

    /**
     * The user, who may ask for something.
     *
     * @param named the id by which the request names the user; refusals reveal no other
     * @throws RuleViolation {@link ErrorCode#SYSTEM_USER_DISABLED} otherwise
     */
    static Principal.User requireEnabled(Participant user, Object named) {
        if (user.identity().disabled()) {
            throw RuleViolation.of(ErrorCode.SYSTEM_USER_DISABLED, named);
        }
        return new Principal.User(user.ref().id());
    }

    /**
     * Asks whether it is the built-in administrator alone who changes the built-in administrator: not another user, and not
     * another user on its behalf.
     *
     * @throws RuleViolation {@link ErrorCode#ACCESS_DENIED} otherwise
     */
    public static void requireItselfWhereBuiltIn(Caller caller, Principal changed) {
        caller.users().stream()
                .filter(user -> changed.equals(Administrator.USER) && !user.equals(changed))
                .findFirst()
                .ifPresent(user -> {
                    throw RuleViolation.of(
                            ErrorCode.ACCESS_DENIED,
                            user,
                            "the administrator's own right",
                            changed.type(),
                            changed.id());
                });
    }

    private static void requireNotDisabled(Identity identity) {
        if (identity.disabled()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "isdisabled cannot be true for the administrator of this installation: no user could enable it again.");
        }
    }

    private void requireFree(UUID objectId, Participant user) {
        if (principals
                .userKnownBy(objectId)
                .filter(other -> !other.ref().equals(user.ref()))
                .isPresent()) {
            throw RuleViolation.of(
                    ErrorCode.DUPLICATE_RECORD, "systemuser with azureactivedirectoryobjectid", objectId);
        }
    }
}
