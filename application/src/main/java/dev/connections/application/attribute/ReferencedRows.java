package dev.connections.application.attribute;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows that lookups lead to. A caller who is to refer to a row needs the rights to read it and to append to it; no refusal
 * reveals a row that the caller may not see.
 */
final class ReferencedRows {

    private final Ports ports;
    private final AccessControl access;
    private final Map<RecordType, Predicate<RecordRef>> unowned;

    ReferencedRows(Ports ports, AccessControl access) {
        this.ports = ports;
        this.access = access;
        unowned = Map.of(
                RecordTypes.BUSINESS_UNIT,
                row -> ports.businessUnits().find(new BusinessUnit.Id(row.id())).isPresent(),
                RecordTypes.TRANSACTION_CURRENCY,
                row -> ports.currencies().find(new CurrencyId(row.id())).isPresent(),
                RecordTypes.CONNECTION_ROLE,
                row -> ports.roles().find(new ConnectionRoleId(row.id())).isPresent(),
                RecordTypes.ROLE,
                row -> ports.securityRoles().find(new SecurityRole.Id(row.id())).isPresent());
    }

    void requireReferable(RecordRef row, Caller caller) {
        Predicate<RecordRef> exists = unowned.get(row.type());
        if (exists != null) {
            requireUnowned(row, exists, caller);
        } else if (row.type().equals(RecordTypes.CONNECTION)) {
            ConnectionRow connection = ports.connections()
                    .find(new ConnectionId(row.id()))
                    .map(found -> found.rows().row(new ConnectionId(row.id())))
                    .orElseThrow(() -> missing(row));
            access.require(caller, AccessRight.READ, row, connection.ownership());
            access.require(caller, AccessRight.APPEND_TO, row, connection.ownership());
        } else {
            Participant record = Optional.of(row).flatMap(ports.records()::find).orElseThrow(() -> missing(row));
            access.require(caller, AccessRight.READ, record.ref(), record.ownership());
            access.require(caller, AccessRight.APPEND_TO, record.ref(), record.ownership());
        }
    }

    private void requireUnowned(RecordRef row, Predicate<RecordRef> exists, Caller caller) {
        access.require(caller, AccessRight.READ, row.type());
        if (!exists.test(row)) {
            throw missing(row);
        }
        access.require(caller, AccessRight.APPEND_TO, row.type());
    }

    private static RuleViolation missing(RecordRef row) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), row.id());
    }
}
