package dev.connections.application.port;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The users and teams, with their business units, memberships and privileges. */
public interface Principals {

    /** The business unit that the principal is in; empty when there is no such principal. */
    Optional<BusinessUnit.Id> businessUnitOf(Principal principal);

    /** The user who is known by that {@linkplain dev.connections.domain.access.Identity#objectId object id}. */
    Optional<Participant> userKnownBy(UUID objectId);

    /** The users who have that name, or that {@linkplain dev.connections.domain.access.Identity#domainName domain name}. */
    List<Participant> usersCalled(String name);

    /** What the user has chosen; the defaults when there is no such user. */
    UserSettings settingsOf(Principal.User user);

    /** Keeps what the user has chosen, with a new version of the user. */
    void keepSettings(Principal.User user, UserSettings settings);

    /** Whether the principal owns a record or a connection other than itself. */
    boolean ownsAnything(Principal principal);

    /**
     * The owners, with their business units, of the rows of that type that the principal owns or has shared with it;
     * for the base of a family, of all types of the family. Each pair once.
     */
    Set<Ownership> holdingsOf(Principal principal, RecordType type);

    /** The privileges that a user or a team of one of these business units holds by a role of its own to just that depth. */
    Set<Privilege> heldAt(PrivilegeDepth depth, Collection<BusinessUnit.Id> units);

    /** The teams that the user is in. */
    Set<Principal.Team> teamsOf(Principal.User user);

    /** The teams that the principal is in, and the ways in which it holds each of these privileges. */
    EffectiveGrants effectiveGrants(Principal principal, Collection<Privilege> privileges);
}
