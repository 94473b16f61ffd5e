package dev.connections.memory;

import dev.connections.application.port.Teams;
import dev.connections.domain.access.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/** Team memberships. */
final class InMemoryTeams implements Teams {

    private final InMemoryTransactions transactions;

    InMemoryTeams(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<Principal.User> membersOf(Principal.Team team) {
        return transactions.state().memberships.keySet().stream()
                .filter(membership -> membership.team().equals(team))
                .map(Membership::user)
                .collect(Collectors.toSet());
    }

    @Override
    public void join(Principal.User user, Principal.Team team) {
        transactions.write(
                state -> state.memberships.computeIfAbsent(new Membership(user, team), added -> state.nextVersion()));
    }

    @Override
    public void leave(Principal.User user, Principal.Team team) {
        transactions.write(state -> state.memberships.remove(new Membership(user, team)));
    }

    @Override
    public void removeAll(Principal principal) {
        transactions.write(state -> state.memberships.keySet().removeIf(membership -> membership.concerns(principal)));
    }

    /** A user in a team. */
    record Membership(Principal.User user, Principal.Team team) {

        boolean concerns(Principal principal) {
            return user.equals(principal) || team.equals(principal);
        }
    }
}
