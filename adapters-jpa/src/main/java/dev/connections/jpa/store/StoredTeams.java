package dev.connections.jpa.store;

import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Teams;
import dev.connections.domain.access.Principal;
import dev.connections.jpa.entity.TeamMembershipEntity;
import dev.connections.jpa.transaction.Transactions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Team memberships, in a link table. */
public final class StoredTeams implements Teams {

    private static final String PAIR = "TeamMembership m where m.userId = :user and m.teamId = :team";

    private final Transactions transactions;
    private final IdGenerator ids;

    public StoredTeams(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    @Override
    public Set<Principal.User> membersOf(Principal.Team team) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select m.userId from TeamMembership m where m.teamId = :team", UUID.class)
                .setParameter("team", team.id())
                .getResultStream()
                .map(Principal.User::new)
                .collect(Collectors.toSet()));
    }

    @Override
    public void join(Principal.User user, Principal.Team team) {
        transactions.write(session -> {
            boolean member = !session.createSelectionQuery("select m.id from " + PAIR, UUID.class)
                    .setParameter("user", user.id())
                    .setParameter("team", team.id())
                    .getResultList()
                    .isEmpty();
            return member ? user : session.insert(row(user, team));
        });
    }

    @Override
    public void leave(Principal.User user, Principal.Team team) {
        transactions.write(session -> session.createMutationQuery("delete from " + PAIR)
                .setParameter("user", user.id())
                .setParameter("team", team.id())
                .executeUpdate());
    }

    @Override
    public void removeAll(Principal principal) {
        String end = principal instanceof Principal.User ? "userId" : "teamId";
        transactions.write(
                session -> session.createMutationQuery("delete from TeamMembership m where m." + end + " = :id")
                        .setParameter("id", principal.id())
                        .executeUpdate());
    }

    private TeamMembershipEntity row(Principal.User user, Principal.Team team) {
        TeamMembershipEntity row = new TeamMembershipEntity();
        row.id = ids.next();
        row.userId = user.id();
        row.teamId = team.id();
        return row;
    }
}
