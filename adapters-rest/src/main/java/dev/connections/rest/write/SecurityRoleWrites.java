package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.security.ManageSecurityRoles;
import dev.connections.domain.access.SecurityRole;
import dev.connections.rest.payload.Payload;
import java.util.UUID;

/** Security roles; their privileges come and go by operations. */
final class SecurityRoleWrites implements EntityWrites.OfChangeable {

    private final ManageSecurityRoles roles;

    SecurityRoleWrites(ManageSecurityRoles roles) {
        this.roles = roles;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        return roles.create(
                        payload.value("roleid", UUID.class).map(SecurityRole.Id::new),
                        payload.required("name", String.class).orElse(""),
                        payload.businessUnit(),
                        caller)
                .id()
                .value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return roles.save(new SecurityRole.Id(id), payload.required("name", String.class), precondition, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        roles.delete(new SecurityRole.Id(id), precondition, caller);
    }
}
