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

/** What holds for the identities of all users together. */
public final class Identities {

    private final Principals principals;

    public Identities(Principals principals) {
        this.principals = principals;
    }

    /**
     * The user with another identity.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when another user has its object id, {@link
     *     ErrorCode#INVALID_ARGUMENT} when nobody could administer afterwards, {@link ErrorCode#ACCESS_DENIED} when
     *     somebody else would become the administrator
     */
    public Participant change(Participant user, Identity identity, Caller caller, Stamp stamp) {
        if (user.ref().equals(Administrator.USER.record())) {
            requireAdministrator(caller, identity);
        }
        identity.objectId()
                .flatMap(principals::userKnownBy)
                .filter(other -> !other.ref().equals(user.ref()))
                .ifPresent(other -> {
                    throw RuleViolation.of(
                            ErrorCode.DUPLICATE_RECORD,
                            "azureactivedirectoryobjectid of the systemuser",
                            other.ref().id());
                });
        return user.identify(identity, stamp);
    }

    /**
     * The user, who may ask for something.
     *
     * @throws RuleViolation {@link ErrorCode#SYSTEM_USER_DISABLED} otherwise
     */
    static Principal.User requireEnabled(Participant user) {
        if (user.identity().disabled()) {
            throw RuleViolation.of(ErrorCode.SYSTEM_USER_DISABLED, user.ref().id());
        }
        return new Principal.User(user.ref().id());
    }

    private static void requireAdministrator(Caller caller, Identity identity) {
        if (!caller.user().equals(Administrator.USER)) {
            throw RuleViolation.of(
                    ErrorCode.ACCESS_DENIED,
                    caller.user(),
                    "the administrator's own right",
                    Administrator.USER.type(),
                    Administrator.USER.id());
        }
        if (identity.disabled()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "isdisabled cannot be true for the administrator of this installation: nobody could undo it.");
        }
    }
}
