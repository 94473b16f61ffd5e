package dev.connections.application.connection;

import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.Connections;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Records;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionPolicies;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;

/**
 * Whether a connection in use may stand as it is: the policies of the installation, and its rule on duplicates. Every use case
 * that makes such a connection, changes it or puts it to use again asks here.
 */
public final class ConnectionRules {

    private final Records records;
    private final ConnectionRoles roles;
    private final Connections connections;
    private final ConnectionPolicies policies;
    private final DuplicateRule duplicates;

    public ConnectionRules(Ports ports, ConnectionPolicies policies, DuplicateRule duplicates) {
        records = ports.records();
        roles = ports.roles();
        connections = ports.connections();
        this.policies = policies;
        this.duplicates = duplicates;
    }

    /** The proposal, when no policy speaks against it; refuses as {@link ConnectionPolicies#approve} does. */
    Proposal approve(Proposal proposal) {
        return policies.approve(proposal);
    }

    /**
     * Checks a changed connection against the policies. Its records are locked from then on.
     *
     * @param row from where it is seen: refusals speak of the near and the far side of that row
     * @throws RuleViolation the first objection
     */
    public void approve(Connection before, ActiveConnection after, ConnectionId row) {
        Parties parties = after.partiesSeenFrom(row);
        records.findForUpdateAll(parties.records());
        policies.approve(Proposal.toStand(before, after, row, known(parties.from()), known(parties.to())));
    }

    /** Whether another connection in use says the same already. The records of the candidate are locked. */
    public boolean isDoubled(ActiveConnection candidate) {
        return !duplicates.permits(candidate, connections);
    }

    /**
     * Refuses a connection that another one in use covers. The records of the candidate are locked.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_EXISTS}
     */
    void requireSingle(ActiveConnection candidate) {
        duplicates.require(candidate, connections);
    }

    private KnownParty known(Party party) {
        return new KnownParty(party.record().map(this::hold), party.role().map(this::role));
    }

    private Participant hold(RecordRef ref) {
        return records.findForUpdate(ref)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, ref.type(), ref.id()));
    }

    private ConnectionRole role(ConnectionRoleId id) {
        return roles.find(id)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION_ROLE, id));
    }
}
