package dev.connections.application.access;

import dev.connections.application.port.Principals;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.record.RecordType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The access scope of an acting user, against which a change of other principals' access is compared. */
final class ActingScope {

    private static final String FOR_ALL_CONCERNED =
            " for everything that this change would open to others or close to them";

    private final Principal.User user;
    private final Map<Privilege, AccessScope> scopes;
    private final Principals principals;
    private final Map<Holder, Set<Ownership>> holdings = new HashMap<>();

    /** The owners and record types whose rows are in scope. */
    private record Holder(Principal principal, RecordType type) {}

    ActingScope(Principal.User user, Map<Privilege, AccessScope> scopes, Principals principals) {
        this.user = user;
        this.scopes = scopes;
        this.principals = principals;
    }

    Principal.User user() {
        return user;
    }

    /** Whether the scope is unrestricted for each of these privileges, so that no change can exceed it. */
    boolean isEverything(Set<Privilege> asked) {
        return asked.stream().allMatch(privilege -> accessScope(privilege) instanceof AccessScope.Everything);
    }

    /**
     * Checks that the user's scope of that privilege covers the scope that another principal has, or will have.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    void require(Privilege privilege, AccessScope other) {
        if (!accessScope(privilege).includes(other, holdingsOf(privilege))) {
            throw denied(privilege);
        }
    }

    /**
     * Checks that the user's scope of that privilege covers all that the principal owns and that is shared with it, as
     * far as the other scope does not cover it.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    void requireHoldings(Privilege privilege, Principal principal, AccessScope other) {
        boolean covered = holdingsOf(privilege).apply(principal).stream()
                .allMatch(ownership ->
                        other.covers(ownership) || accessScope(privilege).covers(ownership));
        if (!covered) {
            throw denied(privilege);
        }
    }

    private AccessScope accessScope(Privilege privilege) {
        return scopes.getOrDefault(privilege, new AccessScope.Nothing());
    }

    /** A privilege that is not about records has no owner to compare: a user holds it or does not. */
    private Function<Principal, Set<Ownership>> holdingsOf(Privilege privilege) {
        return privilege instanceof Privilege.OnRecords records
                ? principal -> holdings.computeIfAbsent(
                        new Holder(principal, records.type()),
                        holder -> principals.holdingsOf(holder.principal(), holder.type()))
                : principal -> Set.of();
    }

    private RuleViolation denied(Privilege privilege) {
        return RuleViolation.of(ErrorCode.PRIVILEGE_DENIED, user, privilege + FOR_ALL_CONCERNED);
    }
}
