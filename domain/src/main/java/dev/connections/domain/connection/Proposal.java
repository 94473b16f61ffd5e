package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/**
 * A connection as somebody would have it, with all that is known about its parties: what a {@link ConnectionPolicy}
 * judges before it becomes one.
 */
public record Proposal(KnownParty from, KnownParty to, Terms terms) {

    /**
     * The two parties, seen as the master row sees them.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_OBJECTS_MISSING}, {@link
     *     ErrorCode#BOTH_CONNECTION_SIDES_ARE_NEEDED}, {@link ErrorCode#CANNOT_CONNECT_TO_SELF}
     */
    public Parties parties() {
        return Parties.between(from.asSide(), to.asSide());
    }
}
