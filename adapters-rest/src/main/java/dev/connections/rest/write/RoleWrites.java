package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.role.NewRole;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import dev.connections.rest.payload.Payload;
import java.util.UUID;

/** Connection roles. */
final class RoleWrites implements EntityWrites.OfChangeable {

    private final Application application;
    private final EntityDefinition entity;

    RoleWrites(Application application) {
        this.application = application;
        entity = application.entities().of(RecordTypes.CONNECTION_ROLE);
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        RoleProfile profile = new RoleProfile(
                payload.required("name", String.class).orElse(""),
                payload.value("description", String.class),
                payload.value("category", Integer.class).map(RoleCategory::of));
        NewRole role = new NewRole(
                payload.value("connectionroleid", UUID.class).map(ConnectionRoleId::new),
                profile,
                payload.state().orElse(RecordState.ACTIVE),
                payload.carried(entity));
        return application.roles().create(role, caller).id().value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        RoleUpdate update = new RoleUpdate(
                new ConnectionRoleId(id),
                new Change<>(payload.required("name", String.class)),
                payload.change("description", String.class),
                payload.change("category", Integer.class, RoleCategory::of),
                new Change<>(payload.state()),
                payload.carried(entity),
                precondition);
        return application.roles().upsert(update, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        application.roles().delete(new ConnectionRoleId(id), precondition, caller);
    }
}
