package dev.connections.application.access;

import dev.connections.application.port.Principals;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;

/** Resolves a requested owner to an ownership. */
public final class Owners {

    private final Principals principals;

    public Owners(Principals principals) {
        this.principals = principals;
    }

    /**
     * Ownership by this principal, in the business unit that it is in.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ASSIGNEE_ID} when there is no such principal
     */
    public Ownership ownership(Principal principal) {
        return ownership(principal, ErrorCode.INVALID_ASSIGNEE_ID);
    }

    /**
     * The ownership of the principal's own record: it owns itself, in the business unit that it is in.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is no such principal
     */
    public Ownership known(Principal principal) {
        return ownership(principal, ErrorCode.OBJECT_DOES_NOT_EXIST);
    }

    private Ownership ownership(Principal principal, ErrorCode otherwise) {
        return principals
                .businessUnitOf(principal)
                .map(businessUnit -> new Ownership(principal, businessUnit))
                .orElseThrow(() -> RuleViolation.of(otherwise, principal.type(), principal.id()));
    }
}
