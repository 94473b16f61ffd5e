package dev.connections.application.security;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Principal;

/**
 * Adds users to teams and removes them. That needs the right to change the team: {@link ErrorCode#ACCESS_DENIED}
 * otherwise, and {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a user or team that is not there.
 */
public interface ManageTeams {

    /** Takes the user into the team; nothing changes when it is in it already. */
    void join(Principal.User user, Principal.Team team, Caller caller);

    /** Lets the user leave the team; nothing changes when it never was in it. */
    void leave(Principal.User user, Principal.Team team, Caller caller);
}
