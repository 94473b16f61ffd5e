package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.payload.NewRow;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;

/** Makes a row with all that comes with it, or nothing of it. */
public final class RowInsertion {

    private final Application application;
    private final WireEntities entities;
    private final Writers writers;
    private final Associations associations;

    /** Makes rows by these writers. */
    public RowInsertion(Application application, WireEntities entities, Writers writers) {
        this.application = application;
        this.entities = entities;
        this.writers = writers;
        associations = new Associations(application);
    }

    /** Makes the row and tells which it is. What its lookups lead to is made first, what points back to it last. */
    public RecordRef insert(NewRow row, Caller caller) {
        return application.unitOfWork().perform(() -> make(row, row.payload(), caller));
    }

    private RecordRef make(NewRow row, Payload given, Caller caller) {
        Payload payload = given;
        for (NewRow.Target target : row.targets()) {
            RecordRef made = make(target.row(), target.row().payload(), caller);
            payload = payload.with(target.lookup(), made);
        }
        Payload complete = payload;
        RecordRef made = row.errorTarget().locate(() -> create(row.entity(), complete, caller));
        row.members().forEach(member -> makeMember(made, member, caller));
        row.bound().forEach(bound -> bound.errorTarget().locate(() -> bind(made, bound, caller)));
        return made;
    }

    private RecordRef create(WireEntity entity, Payload payload, Caller caller) {
        EntityWrites writes = writers.of(entity)
                .orElseThrow(() -> WireCode.PAYLOAD.error("Rows of " + entity + " are not made by clients."));
        return new RecordRef(entity.definition().type(), writes.create(payload, caller));
    }

    private void makeMember(RecordRef row, NewRow.Member member, Caller caller) {
        Payload payload = member.row().payload();
        CollectionNavigation navigation = member.navigation();
        RecordRef made = make(
                member.row(),
                navigation.lookup().map(lookup -> payload.with(lookup, row)).orElse(payload),
                caller);
        if (navigation.lookup().isEmpty()) {
            associations.join(row, made, caller);
        }
    }

    private RecordRef bind(RecordRef row, NewRow.Bound bound, Caller caller) {
        WireEntity entity = entities.require(bound.navigation().entity());
        bound.navigation()
                .lookup()
                .ifPresentOrElse(
                        lookup -> writers.changing(entity)
                                .orElseThrow(() -> WireCode.PAYLOAD.error(
                                        "Rows of " + entity + " never change. Make a new one instead."))
                                .save(bound.row().id(), Payload.EMPTY.with(lookup, row), Precondition.EXISTS, caller),
                        () -> associations.join(row, bound.row(), caller));
        return bound.row();
    }
}
