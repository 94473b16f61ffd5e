package dev.connections.application.connection;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records and roles that a connection newly refers to, and whether the caller may refer to them. No refusal reveals
 * a record or a role that the caller may not see.
 *
 * @param replaces what it referred to already, and may go on referring to
 */
record NewReferences(Optional<Parties> replaces, AccessControl access, Caller caller) {

    /** The record itself, when the connection referred to it before or the caller sees it. */
    Participant requireReadable(Participant record) {
        if (isNew(record)) {
            access.require(caller, AccessRight.READ, record.ref(), record.ownership());
        }
        return record;
    }

    /** Asks whether the caller sees roles, unless the connection has that one already. */
    void requireReadable(ConnectionRoleId role) {
        if (isNew(role)) {
            access.require(caller, AccessRight.READ, RecordTypes.CONNECTION_ROLE);
        }
    }

    /** Asks whether the caller may refer to all that the proposal newly refers to. */
    void requireReferable(Proposal proposal) {
        for (KnownParty party : new KnownParty[] {proposal.from(), proposal.to()}) {
            party.record()
                    .filter(this::isNew)
                    .ifPresent(
                            record -> access.require(caller, AccessRight.APPEND_TO, record.ref(), record.ownership()));
            party.role()
                    .map(ConnectionRole::id)
                    .filter(this::isNew)
                    .ifPresent(role -> access.require(caller, AccessRight.APPEND_TO, RecordTypes.CONNECTION_ROLE));
        }
    }

    private boolean isNew(Participant record) {
        return replaces.map(Parties::records).stream().noneMatch(known -> known.contains(record.ref()));
    }

    private boolean isNew(ConnectionRoleId role) {
        return replaces.stream()
                .flatMap(parties -> Stream.of(parties.from(), parties.to()))
                .map(Party::role)
                .noneMatch(Optional.of(role)::equals);
    }
}
