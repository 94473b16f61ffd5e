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

/** How far a user who acts reaches: what a change of the reach of others is held against. */
final class ActingReach {

    private static final String FOR_ALL_CONCERNED =
            " for everything that this change would open to others or close to them";

    private final Principal.User user;
    private final Map<Privilege, AccessScope> reaches;
    private final Principals principals;
    private final Map<Holder, Set<Ownership>> holdings = new HashMap<>();

    /** Whose rows of which type. */
    private record Holder(Principal principal, RecordType type) {}

    ActingReach(Principal.User user, Map<Privilege, AccessScope> reaches, Principals principals) {
        this.user = user;
        this.reaches = reaches;
        this.principals = principals;
    }

    Principal.User user() {
        return user;
    }

    /** Whether it is everything by each of these privileges, so that no change can go beyond it. */
    boolean isEverything(Set<Privilege> asked) {
        return asked.stream().allMatch(privilege -> accessScope(privilege) instanceof AccessScope.Everything);
    }

    /**
     * Asks whether the user reaches by that privilege all that another does, or will.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    void require(Privilege privilege, AccessScope other) {
        if (!accessScope(privilege).includes(other, holdingsOf(privilege))) {
            throw denied(privilege);
        }
    }

    /**
     * Asks whether the user reaches by that privilege all that the principal owns and that is shared with it, as far as the
     * other reach does not cover it.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    void requireHoldings(Privilege privilege, Principal principal, AccessScope other) {
        boolean reached = holdingsOf(privilege).apply(principal).stream()
                .allMatch(ownership ->
                        other.covers(ownership) || accessScope(privilege).covers(ownership));
        if (!reached) {
            throw denied(privilege);
        }
    }

    private AccessScope accessScope(Privilege privilege) {
        return reaches.getOrDefault(privilege, new AccessScope.Nothing());
    }

    /** What is about no records is held by all or by none, whatever the user owns. */
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
