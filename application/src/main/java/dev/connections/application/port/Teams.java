package dev.connections.application.port;

import dev.connections.domain.access.Principal;
import java.util.Set;

/** The memberships of teams. */
public interface Teams {

    /** The users who are in the team. */
    Set<Principal.User> membersOf(Principal.Team team);

    /** Takes the user into the team; nothing changes when it is in it already. */
    void join(Principal.User user, Principal.Team team);

    /** Lets the user leave the team; nothing changes when it never was in it. */
    void leave(Principal.User user, Principal.Team team);

    /** Ends all memberships of a user or a team that is being deleted. */
    void removeAll(Principal principal);
}
