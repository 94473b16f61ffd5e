package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.Change;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.rest.payload.Payload;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Connections: side 1 is the near side of the row that is written, side 2 the far side. */
final class ConnectionWrites implements EntityWrites.OfChangeable {

    private final Application application;
    private final EntityDefinition entity;

    ConnectionWrites(Application application) {
        this.application = application;
        entity = application.entities().of(RecordTypes.CONNECTION);
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        return application
                .connect()
                .connect(connect(payload), caller)
                .rows()
                .master()
                .id()
                .value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return application.upsert().upsert(update(new ConnectionId(id), payload, precondition), caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        application.disconnect().disconnect(new ConnectionId(id), precondition, caller);
    }

    private ConnectCommand connect(Payload payload) {
        Amendment everything = amendment(payload);
        return new ConnectCommand(
                payload.value("connectionid", UUID.class).map(ConnectionId::new),
                everything.from(Side.EMPTY),
                everything.to(Side.EMPTY),
                payload.value("description", String.class),
                payload.value("effectivestart", LocalDate.class),
                payload.value("effectiveend", LocalDate.class),
                currency(payload).appliedTo(Optional.empty()),
                image(payload).appliedTo(Optional.empty()),
                origin(payload),
                payload.owner(),
                payload.state().orElse(RecordState.ACTIVE),
                payload.carried(entity));
    }

    private UpdateCommand update(ConnectionId row, Payload payload, Precondition precondition) {
        return new UpdateCommand(
                row,
                amendment(payload),
                image(payload),
                new Change<>(payload.state()),
                new Change<>(payload.owner()),
                origin(payload),
                payload.carried(entity),
                precondition);
    }

    private static Amendment amendment(Payload payload) {
        return new Amendment(
                payload.change("record1id", RecordRef.class),
                role(payload, "record1roleid"),
                payload.change("record2id", RecordRef.class),
                role(payload, "record2roleid"),
                payload.change("description", String.class),
                payload.change("effectivestart", LocalDate.class),
                payload.change("effectiveend", LocalDate.class),
                currency(payload));
    }

    private static Origin origin(Payload payload) {
        return new Origin(
                payload.value("importsequencenumber", Integer.class),
                payload.value("overriddencreatedon", LocalDate.class));
    }

    private static Change<Optional<Picture>> image(Payload payload) {
        return payload.change("entityimage", byte[].class, Picture::new);
    }

    private static Change<Optional<CurrencyId>> currency(Payload payload) {
        return payload.change("transactioncurrencyid", RecordRef.class, ref -> new CurrencyId(ref.id()));
    }

    private static Change<Optional<ConnectionRoleId>> role(Payload payload, String attribute) {
        return payload.change(attribute, RecordRef.class, ref -> new ConnectionRoleId(ref.id()));
    }
}
