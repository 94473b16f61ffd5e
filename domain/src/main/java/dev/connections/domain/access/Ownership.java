package dev.connections.domain.access;

import java.util.Optional;

/**
 * The owner of a record, and the business unit of that owner.
 *
 * @param owner the user or team that owns the record; it has all rights on it
 * @param businessUnit the business unit of the owner at the time it became owner
 */
public record Ownership(Principal owner, BusinessUnit.Id businessUnit) {

    /** The owner, when it is a user. */
    public Optional<Principal.User> owningUser() {
        return owner instanceof Principal.User user ? Optional.of(user) : Optional.empty();
    }

    /** The owner, when it is a team. */
    public Optional<Principal.Team> owningTeam() {
        return owner instanceof Principal.Team team ? Optional.of(team) : Optional.empty();
    }

    /** Whether this principal is the owner. */
    public boolean isBy(Principal principal) {
        return owner.equals(principal);
    }
}
