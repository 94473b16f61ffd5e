package dev.connections.application.access;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import java.util.Optional;
import java.util.UUID;

/** The user and the business unit that every installation begins with. */
public final class Administrator {

    /** The user who may do everything. */
    public static final Principal.User USER =
            new Principal.User(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    /** That user, asking for itself. */
    public static final Caller CALLER = Caller.of(USER);

    /** What people call that user. */
    public static final String NAME = "System Administrator";

    /** The root of the business units. */
    public static final BusinessUnit ROOT = BusinessUnit.create(
            new BusinessUnit.Id(UUID.fromString("00000000-0000-4000-8000-000000000002")),
            "Organisation",
            Optional.empty());

    private Administrator() {}
}
