package dev.connections.application.access;

import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.record.RecordType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the access scope that a principal's privileges have at present, from roles, teams and business units. */
final class ScopeResolver {

    private static final BusinessUnitTree UNASKED = new BusinessUnitTree(Set.of());

    private final Principals principals;
    private final BusinessUnits businessUnits;

    ScopeResolver(Principals principals, BusinessUnits businessUnits) {
        this.principals = principals;
        this.businessUnits = businessUnits;
    }

    /** The principal's scope of that privilege. */
    AccessScope of(Principal principal, Privilege privilege) {
        return of(principal, Set.of(privilege)).getOrDefault(privilege, new AccessScope.Nothing());
    }

    /** The principal's scope of each of these privileges. */
    Map<Privilege, AccessScope> of(Principal principal, Set<Privilege> privileges) {
        if (isBuiltIn(principal) || privileges.isEmpty()) {
            return privileges.stream()
                    .collect(Collectors.toMap(Function.identity(), all -> new AccessScope.Everything()));
        }
        EffectiveGrants effectiveGrants = principals.effectiveGrants(principal, privileges);
        Set<Principal> owners = with(principal, effectiveGrants.teams());
        boolean deep = effectiveGrants.grants().values().stream()
                .flatMap(List::stream)
                .anyMatch(grant -> grant.depth() == PrivilegeDepth.DEEP);
        BusinessUnitTree tree = deep ? businessUnits.tree() : UNASKED;
        return effectiveGrants.grants().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, held -> AccessScope.of(owners, held.getValue(), tree)));
    }

    /** The principal's scope of each right on records of that type. */
    Map<AccessRight, AccessScope> onType(Principal principal, RecordType type) {
        Map<AccessRight, Privilege> privileges = new EnumMap<>(AccessRight.class);
        Stream.of(AccessRight.values()).forEach(right -> privileges.put(right, Privilege.of(right, type)));
        Map<Privilege, AccessScope> scopes = of(principal, Set.copyOf(privileges.values()));
        Map<AccessRight, AccessScope> byRight = new EnumMap<>(AccessRight.class);
        privileges.forEach(
                (right, privilege) -> byRight.put(right, scopes.getOrDefault(privilege, new AccessScope.Nothing())));
        return byRight;
    }

    /** The principals whose ownership and shares count for this one: itself, and the teams that it is in. */
    Set<Principal> owners(Principal principal) {
        return principal instanceof Principal.User user && !isBuiltIn(user)
                ? with(user, principals.teamsOf(user))
                : Set.of(principal);
    }

    private static Set<Principal> with(Principal principal, Set<Principal.Team> teams) {
        Set<Principal> owners = new HashSet<>(teams);
        owners.add(principal);
        return owners;
    }

    /** The built-in administrator never loses its privileges, so that the organisation cannot lock itself out. */
    private static boolean isBuiltIn(Principal principal) {
        return principal.equals(Administrator.USER);
    }
}
