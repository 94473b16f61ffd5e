package dev.connections.application.record;

import dev.connections.domain.Change;
import dev.connections.domain.access.Identity;
import java.util.Optional;
import java.util.UUID;

/** A change of the identity by which a user is authenticated. */
public record IdentityUpdate(
        Change<Optional<UUID>> objectId,
        Change<Boolean> disabled,
        Change<Optional<String>> domainName,
        Change<Optional<String>> emailAddress) {

    /** Leaves everything as it is. */
    public static final IdentityUpdate NONE =
            new IdentityUpdate(Change.none(), Change.none(), Change.none(), Change.none());

    /** Whether everything is left as it is. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The identity after the change. */
    public Identity appliedTo(Identity current) {
        return new Identity(
                objectId.appliedTo(current.objectId()),
                disabled.appliedTo(current.disabled()),
                domainName.appliedTo(current.domainName()),
                emailAddress.appliedTo(current.emailAddress()));
    }
}
