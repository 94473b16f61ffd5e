package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All shares of one record, and the rules by which they come and go. The owner never appears among them.
 *
 * @param target the record
 * @param owner who owns it
 * @param shares at most one for each principal
 */
public record Sharing(RecordRef target, Principal owner, List<Share> shares) {

    /** Keeps its own copy of the shares, without one that its holder outgrew by becoming the owner. */
    public Sharing {
        shares = shares.stream().filter(share -> !share.with().equals(owner)).toList();
    }

    /**
     * Adds rights to what the principal has already; no rights change nothing.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_SHARE_WITH_OWNER} for the owner, {@link
     *     ErrorCode#INVALID_ACCESS_RIGHTS_PASSED} for the right to create
     */
    public Sharing grant(Principal principal, AccessRights rights) {
        return change(principal, current -> current.union(rights));
    }

    /**
     * Sets the rights of the principal, whatever it had; no rights end its share.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_SHARE_WITH_OWNER} for the owner, {@link
     *     ErrorCode#INVALID_ACCESS_RIGHTS_PASSED} for the right to create
     */
    public Sharing modify(Principal principal, AccessRights rights) {
        return change(principal, current -> rights);
    }

    /** Ends the share of the principal; without one, nothing changes. */
    public Sharing revoke(Principal principal) {
        return new Sharing(target, owner, others(principal));
    }

    /** The share of this principal, if it has one. */
    public Optional<Share> with(Principal principal) {
        return shares.stream().filter(share -> share.with().equals(principal)).findFirst();
    }

    /** What this principal may do by owning the record or by its own share. */
    public AccessRights rightsOf(Principal principal) {
        return owner.equals(principal)
                ? AccessRights.ALL
                : with(principal).map(Share::rights).orElse(AccessRights.NONE);
    }

    /** All that is shared with any of these. */
    public AccessRights sharedWith(Collection<Principal> principals) {
        return shares.stream()
                .filter(share -> principals.contains(share.with()))
                .map(Share::rights)
                .reduce(AccessRights.NONE, AccessRights::union);
    }

    private Sharing change(Principal principal, UnaryOperator<AccessRights> change) {
        if (owner.equals(principal)) {
            throw RuleViolation.of(ErrorCode.CANNOT_SHARE_WITH_OWNER, principal.type(), principal.id());
        }
        AccessRights rights = change.apply(with(principal).map(Share::rights).orElse(AccessRights.NONE));
        List<Share> changed = new ArrayList<>(others(principal));
        if (!rights.isNone()) {
            changed.add(new Share(target, principal, rights));
        }
        return new Sharing(target, owner, changed);
    }

    private List<Share> others(Principal principal) {
        return shares.stream().filter(share -> !share.with().equals(principal)).toList();
    }
}
