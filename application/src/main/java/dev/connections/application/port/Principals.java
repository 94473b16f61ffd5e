package dev.connections.application.port;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import java.util.Optional;

/** The users and teams that there are. */
public interface Principals {

    /** The business unit that the principal is in; empty when there is no such principal. */
    Optional<BusinessUnit.Id> businessUnitOf(Principal principal);

    /** The code of the time zone that the user has chosen; empty when there is no such user, or no such choice. */
    Optional<Integer> timeZoneOf(Principal.User user);

    /** Keeps the code of the time zone that the user has chosen, with a new version of the user. */
    void keepTimeZone(Principal.User user, Optional<Integer> code);

    /** Whether the principal owns a record or a connection. */
    boolean ownsAnything(Principal principal);
}
