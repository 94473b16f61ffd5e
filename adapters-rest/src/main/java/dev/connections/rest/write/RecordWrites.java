package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.record.IdentityUpdate;
import dev.connections.application.record.ManageRecords;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.record.StatusUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.rest.payload.Payload;
import java.util.Optional;
import java.util.UUID;

/** Records of one type: whatever can be connected. */
final class RecordWrites implements EntityWrites.OfChangeable {

    private static final String UNNAMED = "";

    private final ManageRecords records;
    private final EntityDefinition entity;
    private final RecordType type;

    RecordWrites(ManageRecords records, EntityDefinition entity) {
        this.records = records;
        this.entity = entity;
        type = entity.type();
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        NewRecord record = new NewRecord(
                type,
                payload.value(type.primaryId(), UUID.class),
                payload.value(type.primaryName(), String.class).orElse(UNNAMED),
                payload.owner(),
                payload.businessUnit(),
                parent(payload).appliedTo(Optional.empty()),
                identity(payload),
                status(payload),
                payload.carried(entity));
        return records.create(record, caller).ref().id();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        RecordUpdate update = new RecordUpdate(
                new RecordRef(type, id),
                new Change<>(
                        payload.change(type.primaryName(), String.class).value().map(name -> name.orElse(UNNAMED))),
                new Change<>(payload.owner()),
                new Change<>(payload.businessUnit()),
                parent(payload),
                identity(payload),
                status(payload),
                payload.carried(entity),
                precondition);
        return records.upsert(update, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        records.delete(new RecordRef(type, id), precondition, caller);
    }

    private static StatusUpdate status(Payload payload) {
        return new StatusUpdate(
                payload.required("statecode", Integer.class), payload.required("statuscode", Integer.class));
    }

    private Change<Optional<RecordRef>> parent(Payload payload) {
        return type.parent()
                .map(attribute -> payload.change(attribute, RecordRef.class))
                .orElseGet(Change::none);
    }

    /** Only users are authenticated by it; what other types have under these names is carried. */
    private IdentityUpdate identity(Payload payload) {
        return entity.attribute("isdisabled")
                        .filter(attribute -> !attribute.isCarried())
                        .isEmpty()
                ? IdentityUpdate.NONE
                : new IdentityUpdate(
                        payload.change("azureactivedirectoryobjectid", UUID.class),
                        new Change<>(payload.required("isdisabled", Boolean.class)),
                        payload.change("domainname", String.class),
                        payload.change("internalemailaddress", String.class));
    }
}
