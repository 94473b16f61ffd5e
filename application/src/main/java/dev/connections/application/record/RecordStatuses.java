package dev.connections.application.record;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RowStatus;
import dev.connections.domain.record.StatusOptions;
import java.util.Optional;

/** The states of records, by the options of their types. */
final class RecordStatuses {

    private final EntityCatalogue entities;

    RecordStatuses(EntityCatalogue entities) {
        this.entities = entities;
    }

    /**
     * The status of a new record: the first of its type, unless its type lets a new record choose.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE_CODE_STATUS_CODE}
     */
    RowStatus ofNew(RecordType type, StatusUpdate asked) {
        EntityDefinition entity = entities.of(type);
        StatusOptions options = entity.statusOptions();
        RowStatus initial = options.initial();
        Optional<Integer> state = asked.state().filter(code -> isChosen(entity, "statecode"));
        Optional<Integer> reason = asked.reason().filter(code -> isChosen(entity, "statuscode"));
        return reason.isEmpty() && state.isEmpty()
                ? initial
                : options.of(state.or(() -> Optional.of(initial.state())), reason)
                        .orElse(initial);
    }

    /**
     * The record in the status that is asked for.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE_CODE_STATUS_CODE}
     */
    Participant ofChanged(Participant record, StatusUpdate asked, Stamp by) {
        EntityDefinition entity = entities.of(record.ref().type());
        return entity.statusOptions()
                .of(asked.state(), asked.reason())
                .map(status -> record.inStatus(status, by))
                .orElse(record);
    }

    private static boolean isChosen(EntityDefinition entity, String logicalName) {
        return entity.attribute(logicalName)
                .map(AttributeDefinition::writable)
                .filter(AttributeDefinition.Writable::onCreate)
                .isPresent();
    }
}
