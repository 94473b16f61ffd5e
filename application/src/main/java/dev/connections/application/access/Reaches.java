package dev.connections.application.access;

import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Reach;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out how far the privileges of somebody reach, as things stand now. */
final class Reaches {

    private static final BusinessUnitTree UNASKED = new BusinessUnitTree(Set.of());

    private final Principals principals;
    private final BusinessUnits businessUnits;

    Reaches(Principals principals, BusinessUnits businessUnits) {
        this.principals = principals;
        this.businessUnits = businessUnits;
    }

    /** How far the principal reaches with that privilege. */
    Reach of(Principal principal, Privilege privilege) {
        return isBuiltIn(principal)
                ? new Reach.Everything()
                : reach(
                        principal,
                        principals.grants(principal, List.of(privilege)).getOrDefault(privilege, List.of()));
    }

    /** How far the principal reaches with each right on records of that type. */
    Map<AccessRight, Reach> onType(Principal principal, RecordType type) {
        Map<AccessRight, Reach> reaches = new EnumMap<>(AccessRight.class);
        if (isBuiltIn(principal)) {
            Stream.of(AccessRight.values()).forEach(right -> reaches.put(right, new Reach.Everything()));
            return reaches;
        }
        Map<Privilege, List<Grant>> grants = principals.grants(
                principal,
                Stream.of(AccessRight.values())
                        .map(right -> Privilege.of(right, type))
                        .collect(Collectors.toSet()));
        for (AccessRight right : AccessRight.values()) {
            reaches.put(right, reach(principal, grants.getOrDefault(Privilege.of(right, type), List.of())));
        }
        return reaches;
    }

    /** Who is meant when a record is owned by, or shared with, the principal: itself, and the teams that it is in. */
    Set<Principal> owners(Principal principal) {
        Set<Principal> owners = new HashSet<>(Set.of(principal));
        if (principal instanceof Principal.User user && !isBuiltIn(user)) {
            owners.addAll(principals.teamsOf(user));
        }
        return owners;
    }

    private Reach reach(Principal principal, List<Grant> grants) {
        boolean deep = grants.stream().anyMatch(grant -> grant.depth() == PrivilegeDepth.DEEP);
        Collection<Principal> owners = grants.isEmpty() ? Set.of() : owners(principal);
        return Reach.of(owners, grants, deep ? businessUnits.tree() : UNASKED);
    }

    /** The administrator that every installation begins with never loses what it may: somebody has to be left. */
    private static boolean isBuiltIn(Principal principal) {
        return principal.equals(Administrator.USER);
    }
}
