package dev.connections.domain.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effective grants of a principal: its teams, and every way in which it holds some privileges.
 *
 * @param teams which it is in; a team is in none
 * @param grants every way in which it holds each of the privileges, by roles of its own and of these teams; a privilege
 *     that it does not hold is left out
 */
public record EffectiveGrants(Set<Principal.Team> teams, Map<Privilege, List<Grant>> grants) {

    /** Keeps its own copies. */
    public EffectiveGrants {
        teams = Set.copyOf(teams);
        grants = grants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, ways -> List.copyOf(ways.getValue())));
    }
}
