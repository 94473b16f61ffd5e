package dev.connections.application.port;

import dev.connections.domain.access.Principal;

/** Who is in which team. */
public interface Teams {

    /** Takes the user into the team; nothing changes when it is in it already. */
    void join(Principal.User user, Principal.Team team);

    /** Lets the user leave the team; nothing changes when it never was in it. */
    void leave(Principal.User user, Principal.Team team);

    /** Ends all memberships of somebody who is going away, be it a user or a team. */
    void removeAll(Principal principal);
}
