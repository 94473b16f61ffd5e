package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.payload.Payload;
import java.util.UUID;
import java.util.function.Supplier;

/** The record types that roles are restricted to. Such a row is made and removed, never changed. */
final class RestrictionWrites implements EntityWrites {

    private final Application application;

    RestrictionWrites(Application application) {
        this.application = application;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        ConnectionRoleId role = payload.required("connectionroleid", RecordRef.class)
                .map(ref -> new ConnectionRoleId(ref.id()))
                .orElseThrow(missing("connectionroleid@odata.bind", "the address of a role"));
        String type = payload.required("associatedobjecttypecode", String.class)
                .orElseThrow(missing("associatedobjecttypecode", "the logical name of a table, such as account"));
        return application
                .restrictions()
                .restrict(role, recordType(type), payload.value("connectionroleobjecttypecodeid", UUID.class), caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        if (precondition instanceof Precondition.UnchangedSince) {
            throw WireCode.NO_OPTIMISTIC_CONCURRENCY.error(
                    "Rows of connectionroleobjecttypecode never change, so there is no version to check. Use If-Match:"
                            + " * or leave it out.");
        }
        application.restrictions().liftRestriction(id, caller);
    }

    private RecordType recordType(String logicalName) {
        return application
                .entities()
                .recordTypes()
                .named(logicalName)
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT,
                        "'" + Excerpt.of(logicalName) + "' is no table whose records can be connected. Give its"
                                + " logical name, such as account."));
    }

    private static Supplier<RuleViolation> missing(String property, String value) {
        return () -> RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "'" + property + "' is missing. Give " + value + ".");
    }
}
