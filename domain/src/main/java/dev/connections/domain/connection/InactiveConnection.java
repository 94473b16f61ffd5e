package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;

/** A connection out of use: read-only, though it can be reactivated, assigned, shared and disconnected. */
public record InactiveConnection(Reciprocity rows, Parties parties, Terms terms, Stamps stamps) implements Connection {

    @Override
    public RecordState state() {
        return RecordState.INACTIVE;
    }

    /**
     * Refuses.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE}
     */
    @Override
    public ActiveConnection editable() {
        throw RuleViolation.of(
                ErrorCode.CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE,
                RecordTypes.CONNECTION,
                rows.master().id());
    }

    @Override
    public InactiveConnection deactivate(Stamp by) {
        return this;
    }

    @Override
    public ActiveConnection reactivate(Stamp by) {
        return new ActiveConnection(rows, parties, terms, stamps.then(by));
    }

    @Override
    public InactiveConnection rejoin(Reciprocity named, Parties joined, Stamp by) {
        return new InactiveConnection(named, joined, terms, stamps.then(by));
    }

    @Override
    public InactiveConnection assign(ConnectionId row, Ownership ownership, Stamp by) {
        return new InactiveConnection(rows.assign(row, ownership), parties, terms, stamps.then(by));
    }
}
