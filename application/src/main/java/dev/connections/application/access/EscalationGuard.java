package dev.connections.application.access;

import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.port.Teams;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guards against privilege escalation: a caller changes the access scope of other principals only within the caller's
 * own scope. That holds for giving and for taking away, and for every user that a request is made for and on behalf of.
 * Scopes are compared, not depths: the same depth covers other rows from another business unit.
 *
 * <p>Each method refuses with {@link ErrorCode#PRIVILEGE_DENIED}. It is asked within the unit of work that makes the
 * change, before the change is made, and holds the tree of business units, so that of two such changes the second sees the
 * first.
 */
public final class EscalationGuard {

    private final Principals principals;
    private final BusinessUnits businessUnits;
    private final SecurityRoles roles;
    private final Teams teams;
    private final ScopeResolver scopeResolver;
    private final Set<Privilege> privileges;
    private final AccessControl access;

    public EscalationGuard(Ports ports, AccessControl access, Privileges privileges) {
        principals = ports.principals();
        businessUnits = ports.businessUnits();
        roles = ports.securityRoles();
        teams = ports.teams();
        scopeResolver = new ScopeResolver(principals, businessUnits);
        this.privileges = Set.copyOf(privileges.all());
        this.access = access;
    }

    /** Asks whether the caller may give these privileges to the principal, or take them away. */
    public void requireToGive(Caller caller, Principal holder, Map<Privilege, PrivilegeDepth> given) {
        principals.businessUnitOf(holder).ifPresent(place -> {
            Map<Privilege, List<Grant>> grants = grants(holder, place, given);
            limited(caller, grants.keySet()).forEach(acting -> require(acting, receivers(holder), grants));
        });
    }

    /**
     * Asks whether the caller may put these privileges into the role, or take them out: for neither the caller nor any
     * holder of the role may they cover more than the caller's present scope.
     */
    public void requireToChange(Caller caller, SecurityRole.Id role, Map<Privilege, PrivilegeDepth> changed) {
        caller.users().forEach(user -> requireToGive(Caller.of(user), user, changed));
        roles.holdersOf(role).forEach(holder -> requireToGive(caller, holder, changed));
    }

    /**
     * Asks whether the caller may take the user into the team, or out of it: a member gets the privileges of the team's
     * roles, and exercises its other privileges on what the team owns and what is shared with the team.
     */
    public void requireToJoin(Caller caller, Principal.User user, Principal.Team team) {
        List<ActingScope> limited = limited(caller, privileges);
        if (limited.isEmpty()) {
            return;
        }
        Map<Privilege, List<Grant>> byTeam =
                principals.effectiveGrants(team, privileges).grants();
        Map<Privilege, AccessScope> otherwise = new HashMap<>();
        Set<Principal> others = new HashSet<>(scopeResolver.owners(user));
        others.remove(team);
        BusinessUnitTree tree = businessUnits.tree();
        principals
                .effectiveGrants(user, privileges)
                .grants()
                .forEach((privilege, ways) ->
                        otherwise.put(privilege, AccessScope.of(others, without(team, ways), tree)));
        others.add(team);
        for (ActingScope acting : limited) {
            require(acting, List.of(others), byTeam);
            otherwise.forEach((privilege, accessScope) -> {
                if (!(accessScope instanceof AccessScope.Nothing)) {
                    acting.requireHoldings(privilege, team, accessScope);
                }
            });
        }
        if (!(otherwise.get(new Privilege.SecuredAttributes()) instanceof AccessScope.Everything)) {
            access.attributes().requireAllOf(caller, Set.of(team));
        }
    }

    /**
     * Asks whether the caller may move the user or the team to that business unit: there its roles cover other rows,
     * and users and teams of that unit and of its parents have it in scope.
     *
     * @throws dev.connections.domain.RuleViolation {@link ErrorCode#ACCESS_DENIED} as well, for a caller who lacks a right on
     *     it that a user there would have
     */
    public void requireToMove(Caller caller, Principal principal, Ownership before, BusinessUnit.Id to) {
        List<ActingScope> limited = limited(caller, privileges);
        if (limited.isEmpty()) {
            return;
        }
        Map<Privilege, List<Grant>> there =
                principals.effectiveGrants(principal, privileges).grants().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                held -> held.getValue().stream()
                                        .filter(way -> way.holder().equals(principal))
                                        .map(way -> new Grant(principal, to, way.depth()))
                                        .toList()));
        limited.forEach(acting -> require(acting, receivers(principal), there));
        Stream.concat(
                        principals.heldAt(PrivilegeDepth.LOCAL, Set.of(to)).stream(),
                        principals
                                .heldAt(
                                        PrivilegeDepth.DEEP,
                                        businessUnits.tree().upFrom(to))
                                .stream())
                .flatMap(privilege -> privilege instanceof Privilege.OnRecords records
                        ? Stream.of(records)
                        : Stream.<Privilege.OnRecords>empty())
                .filter(privilege -> privilege.type().equals(principal.type()))
                .map(Privilege.OnRecords::right)
                .filter(right -> right != AccessRight.CREATE)
                .distinct()
                .forEach(right -> access.require(caller, right, principal.record(), before));
    }

    /**
     * Asks whether the caller may move the business unit there: users and teams of the new parents get all that is in
     * it and below into their scope.
     */
    public void requireToMove(Caller caller, BusinessUnit unit, BusinessUnit.Id newParent) {
        if (limited(caller, privileges).isEmpty()) {
            return;
        }
        BusinessUnitTree tree = businessUnits.tree();
        Set<BusinessUnit.Id> above = new HashSet<>(tree.upFrom(newParent));
        above.removeAll(tree.upFrom(unit.id()));
        Set<Privilege> deep = principals.heldAt(PrivilegeDepth.DEEP, above);
        AccessScope moved = new AccessScope.Within(Set.of(), tree.from(unit.id()));
        limited(caller, deep).forEach(acting -> deep.forEach(privilege -> acting.require(privilege, moved)));
    }

    /**
     * Checks that the caller may change the identity by which the user is authenticated, and so who gets the user's
     * access; or may disable the user.
     */
    public void requireToIdentify(Caller caller, Principal.User user) {
        List<ActingScope> limited = limited(caller, privileges).stream()
                .filter(acting -> !acting.user().equals(user))
                .toList();
        if (!limited.isEmpty()) {
            Map<Privilege, AccessScope> scopes = scopeResolver.of(user, privileges);
            limited.forEach(acting -> scopes.forEach(acting::require));
            access.attributes().requireAllOf(caller, scopeResolver.owners(user));
        }
    }

    /**
     * Checks that the caller may delete the user or the team, and so take away the access that it and its members have
     * through it.
     */
    public void requireToRemove(Caller caller, Principal principal) {
        if (principal instanceof Principal.Team team) {
            Map<Privilege, List<Grant>> byTeam =
                    principals.effectiveGrants(team, privileges).grants();
            limited(caller, byTeam.keySet()).forEach(acting -> require(acting, receivers(team), byTeam));
            teams.membersOf(team).forEach(member -> requireToJoin(caller, member, team));
        } else if (principal instanceof Principal.User user) {
            requireToIdentify(caller, user);
        }
    }

    /** The scopes of the users who make the request, without unrestricted ones; locks keep them unchanged meanwhile. */
    private List<ActingScope> limited(Caller caller, Set<Privilege> asked) {
        if (acting(caller, asked).isEmpty()) {
            return List.of();
        }
        businessUnits.treeHeld();
        return acting(caller, asked);
    }

    private List<ActingScope> acting(Caller caller, Set<Privilege> asked) {
        return caller.users().stream()
                .map(user -> new ActingScope(user, scopeResolver.of(user, asked), principals))
                .filter(acting -> !acting.isEverything(asked))
                .toList();
    }

    private void require(ActingScope acting, Collection<Set<Principal>> receivers, Map<Privilege, List<Grant>> grants) {
        BusinessUnitTree tree = businessUnits.tree();
        receivers.forEach(owners ->
                grants.forEach((privilege, ways) -> acting.require(privilege, AccessScope.of(owners, ways, tree))));
    }

    /**
     * For the principal that holds privileges, and for each member if it is a team: the principals whose ownership and
     * shares count for it.
     */
    private Collection<Set<Principal>> receivers(Principal holder) {
        Set<Principal> all = new HashSet<>(Set.of(holder));
        if (holder instanceof Principal.Team team) {
            all.addAll(teams.membersOf(team));
        }
        return all.stream().map(scopeResolver::owners).toList();
    }

    private static Map<Privilege, List<Grant>> grants(
            Principal holder, BusinessUnit.Id place, Map<Privilege, PrivilegeDepth> depths) {
        return depths.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.of(new Grant(holder, place, entry.getValue()))));
    }

    private static List<Grant> without(Principal.Team team, List<Grant> ways) {
        return ways.stream().filter(way -> !way.holder().equals(team)).toList();
    }
}
