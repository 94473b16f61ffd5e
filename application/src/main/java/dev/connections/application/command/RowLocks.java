package dev.connections.application.command;

import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.Connections;
import dev.connections.application.port.Currencies;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Records;
import dev.connections.application.port.SecurityRoles;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Locks rows of all entity sets in the order in which the use cases lock them: business units, records, currencies,
 * roles, rows of connections; within a set by id.
 */
public final class RowLocks implements HoldRows {

    private static final Set<RecordType> KEPT_ELSEWHERE = Set.of(
            RecordTypes.BUSINESS_UNIT,
            RecordTypes.TRANSACTION_CURRENCY,
            RecordTypes.CONNECTION_ROLE,
            RecordTypes.ROLE,
            RecordTypes.CONNECTION);

    private final BusinessUnits businessUnits;
    private final Records records;
    private final Currencies currencies;
    private final ConnectionRoles roles;
    private final SecurityRoles securityRoles;
    private final Connections connections;

    public RowLocks(Ports ports) {
        businessUnits = ports.businessUnits();
        records = ports.records();
        currencies = ports.currencies();
        roles = ports.roles();
        securityRoles = ports.securityRoles();
        connections = ports.connections();
    }

    @Override
    public void hold(Collection<RecordRef> rows) {
        if (!of(RecordTypes.BUSINESS_UNIT, rows).isEmpty()) {
            businessUnits.treeHeld();
        }
        List<ConnectionId> held =
                of(RecordTypes.CONNECTION, rows).stream().map(ConnectionId::new).toList();
        Set<RecordRef> participants = new HashSet<>(rows);
        participants.removeIf(row -> KEPT_ELSEWHERE.contains(row.type()));
        if (!held.isEmpty()) {
            participants.addAll(connections.recordsOf(held));
        }
        records.findForUpdateAll(participants);
        of(RecordTypes.TRANSACTION_CURRENCY, rows).forEach(id -> currencies.findForUpdate(new CurrencyId(id)));
        of(RecordTypes.CONNECTION_ROLE, rows).forEach(id -> roles.findForUpdate(new ConnectionRoleId(id)));
        of(RecordTypes.ROLE, rows).forEach(id -> securityRoles.findForUpdate(new SecurityRole.Id(id)));
        if (!held.isEmpty()) {
            connections.holdAll(held);
        }
    }

    private static List<UUID> of(RecordType type, Collection<RecordRef> rows) {
        return rows.stream()
                .filter(row -> row.type().equals(type))
                .sorted()
                .map(RecordRef::id)
                .distinct()
                .toList();
    }
}
