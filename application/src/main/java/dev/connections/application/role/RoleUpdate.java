package dev.connections.application.role;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import java.util.Optional;

/**
 * A change to a role.
 *
 * @param values of its other attributes, by their logical names
 */
public record RoleUpdate(
        ConnectionRoleId id,
        Change<String> name,
        Change<Optional<String>> description,
        Change<Optional<RoleCategory>> category,
        Change<RecordState> state,
        AttributeChanges values,
        Precondition precondition) {

    /** A change of what the kernel itself knows of a role. */
    public RoleUpdate(
            ConnectionRoleId id,
            Change<String> name,
            Change<Optional<String>> description,
            Change<Optional<RoleCategory>> category,
            Change<RecordState> state,
            Precondition precondition) {
        this(id, name, description, category, state, AttributeChanges.NONE, precondition);
    }

    /** Changes the state. */
    public static RoleUpdate inState(ConnectionRoleId id, RecordState state) {
        return new RoleUpdate(id, Change.none(), Change.none(), Change.none(), Change.to(state), Precondition.NONE);
    }
}
