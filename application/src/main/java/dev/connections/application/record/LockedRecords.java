package dev.connections.application.record;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.port.Records;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;

/** Finds records for a change: locked, and for callers who may make it. */
final class LockedRecords {

    private final Records records;
    private final AccessControl access;

    LockedRecords(Records records, AccessControl access) {
        this.records = records;
        this.access = access;
    }

    /**
     * Locks the record, so that it cannot be connected while it is renamed or deleted. The precondition is only checked
     * for callers who have these rights, so that others do not learn the version by trying.
     */
    Optional<Participant> find(RecordRef ref, Precondition precondition, Caller caller, AccessRights rights) {
        Optional<Participant> found = records.findForUpdate(ref);
        found.ifPresent(record -> access.requireAll(caller, rights, record.ref(), record.ownership()));
        precondition.require(ref, found.map(Participant::version));
        return found;
    }

    static RuleViolation missing(RecordRef ref) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, ref.type(), ref.id());
    }
}
