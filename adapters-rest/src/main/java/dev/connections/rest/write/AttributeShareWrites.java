package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.application.sharing.ShareAttributes;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.payload.Payload;
import java.util.Optional;
import java.util.UUID;

/** Secured attributes of single rows, shared with a principal. */
final class AttributeShareWrites implements EntityWrites.OfChangeable {

    private final ShareAttributes shares;

    AttributeShareWrites(ShareAttributes shares) {
        this.shares = shares;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        Optional<UUID> id = payload.value("principalobjectattributeaccessid", UUID.class);
        return shares.share(command(id, payload), caller).id().value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return shares.save(new AttributeShare.Id(id), command(Optional.of(id), payload), precondition, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        shares.end(new AttributeShare.Id(id), precondition, caller);
    }

    private static AttributeShareCommand command(Optional<UUID> id, Payload payload) {
        return new AttributeShareCommand(
                id.map(AttributeShare.Id::new),
                payload.required("attributeid", UUID.class),
                payload.required("objectid", RecordRef.class),
                payload.required("principalid", RecordRef.class).map(Payload::principal),
                payload.required("readaccess", Boolean.class),
                payload.required("updateaccess", Boolean.class));
    }
}
