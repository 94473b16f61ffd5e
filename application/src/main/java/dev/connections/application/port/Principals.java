package dev.connections.application.port;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users and teams that there are. */
public interface Principals {

    /** The business unit that the principal is in; empty when there is no such principal. */
    Optional<BusinessUnit.Id> businessUnitOf(Principal principal);

    /** The user who is known by that {@linkplain dev.connections.domain.access.Identity#objectId object id}. */
    Optional<Participant> userKnownBy(UUID objectId);

    /** The users who have that name, or that {@linkplain dev.connections.domain.access.Identity#domainName domain name}. */
    List<Participant> usersCalled(String name);

    /** Whether the principal owns a record or a connection. */
    boolean ownsAnything(Principal principal);
}
