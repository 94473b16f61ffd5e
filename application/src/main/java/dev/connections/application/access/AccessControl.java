package dev.connections.application.access;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Shares;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;

/**
 * The one place that decides who may do what. Use cases ask it before they act; queries get a row predicate from it.
 *
 * <p>The {@linkplain Administrator administrator} may do everything. Everybody else has what they own and what is shared
 * with them, and may create nothing.
 */
public final class AccessControl {

    private final Shares shares;

    public AccessControl(Shares shares) {
        this.shares = shares;
    }

    /**
     * Asks for a right on a kind of record, whichever the record: to create one, or to keep what nobody owns.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    public void require(Caller caller, AccessRight right, RecordType type) {
        if (!isAdministrator(caller.user())) {
            throw RuleViolation.of(ErrorCode.PRIVILEGE_DENIED, caller.user(), new Privilege(right, type));
        }
    }

    /**
     * Asks for a right on one record.
     *
     * @throws RuleViolation {@link ErrorCode#ACCESS_DENIED}
     */
    public void require(Caller caller, AccessRight right, RecordRef target, Ownership ownership) {
        if (!rightsOf(caller.user(), target, ownership).include(right)) {
            throw RuleViolation.of(ErrorCode.ACCESS_DENIED, caller.user(), right.text(), target.type(), target.id());
        }
    }

    /**
     * Asks for the right to do what another user could do, in that user's name.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER}
     */
    public void requireToActFor(Principal.User signedIn, Principal.User impersonated) {
        if (!isAdministrator(signedIn)) {
            throw RuleViolation.of(ErrorCode.CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER, signedIn, impersonated);
        }
    }

    /** All that this principal may do with the record: as administrator, as owner, or by a share. */
    public AccessRights rightsOf(Principal principal, RecordRef target, Ownership ownership) {
        return isAdministrator(principal)
                ? AccessRights.ALL
                : shares.of(target, ownership.owner()).rightsOf(principal);
    }

    /** Which rows of the entity this caller sees. */
    public Condition visibleRows(Caller caller, EntityDefinition entity) {
        return isAdministrator(caller.user()) ? Condition.everything() : Condition.nothing();
    }

    private static boolean isAdministrator(Principal principal) {
        return principal.equals(Administrator.USER);
    }
}
