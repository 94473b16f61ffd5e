package dev.connections.application.job;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.Disconnect;
import dev.connections.application.currency.ManageCurrencies;
import dev.connections.application.record.ManageRecords;
import dev.connections.application.role.ManageRoles;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;

/** Which use case deletes the rows of which entity. */
public record RowDeletion(
        RecordTypes types,
        Disconnect connections,
        ManageRoles roles,
        ManageCurrencies currencies,
        ManageRecords records) {

    void requireDeletable(RecordType type) {
        boolean ours = type.equals(RecordTypes.CONNECTION)
                || type.equals(RecordTypes.CONNECTION_ROLE)
                || type.equals(RecordTypes.TRANSACTION_CURRENCY);
        if (!ours && types.named(type.logicalName()).isEmpty()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT, "Rows of '" + type + "' are not deleted in bulk. Name another entity.");
        }
    }

    void delete(RecordRef row, Caller caller) {
        if (row.type().equals(RecordTypes.CONNECTION)) {
            connections.disconnect(new ConnectionId(row.id()), Precondition.NONE, caller);
        } else if (row.type().equals(RecordTypes.CONNECTION_ROLE)) {
            roles.delete(new ConnectionRoleId(row.id()), Precondition.NONE, caller);
        } else if (row.type().equals(RecordTypes.TRANSACTION_CURRENCY)) {
            currencies.delete(new CurrencyId(row.id()), Precondition.NONE, caller);
        } else {
            records.delete(row, Precondition.NONE, caller);
        }
    }
}
