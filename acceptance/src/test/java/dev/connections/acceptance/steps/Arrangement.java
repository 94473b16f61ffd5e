package dev.connections.acceptance.steps;

import dev.connections.acceptance.world.Refusal;
import dev.connections.acceptance.world.World;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.Change;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connections that are all owned and shared alike, a new one for each right that is tried. */
final class Arrangement {

    private final Story story;
    private final Map<Principal, AccessRights> shares = new HashMap<>();
    private Optional<Principal> owner = Optional.empty();

    Arrangement(Story story) {
        this.story = story;
    }

    void belongTo(Principal principal) {
        owner = Optional.of(principal);
    }

    void sharedWith(Principal principal, AccessRights rights) {
        shares.put(principal, rights);
    }

    /** What can be tried of these rights: connections are not referred to, and referring to others is a change. */
    static AccessRights practicable(AccessRights rights) {
        AccessRights tried = rights.intersection(AccessRights.of(
                AccessRight.READ, AccessRight.WRITE, AccessRight.DELETE, AccessRight.SHARE, AccessRight.ASSIGN));
        boolean refers = rights.includeAll(AccessRights.of(AccessRight.WRITE, AccessRight.APPEND));
        return refers ? tried.union(AccessRights.of(AccessRight.APPEND)) : tried;
    }

    /** The rights that the system reports for a user. */
    AccessRights lookedUp(Principal.User user) {
        return story.world().accessOf(user, connection().row().ref());
    }

    /** Whether a user finds such a connection in a list; a user who may list none does not. */
    boolean listed(Principal.User user) {
        Made made = connection();
        try {
            return !story.world().as(user).connectionsOf(made.near()).isEmpty();
        } catch (Refusal refused) {
            return false;
        }
    }

    /** The rights that a user can exercise, each tried with a connection of its own. */
    AccessRights tried(Principal.User user) {
        World theirs = story.world().as(user);
        RecordRef colleague = story.world().record(RecordTypes.SYSTEM_USER, "A colleague");
        Principal.User other = new Principal.User(colleague.id());
        story.world().give(StandardRoles.BASIC_USER, other);
        ConnectionRoleId role = story.world().makeRole("Companion", Optional.empty(), Optional.empty());
        Amendment inRole = new Amendment(
                Change.none(),
                Change.to(Optional.of(role)),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none());
        Map<AccessRight, Act> acts = Map.of(
                AccessRight.READ, row -> theirs.look(row),
                AccessRight.WRITE, row -> theirs.update(described(row)),
                AccessRight.APPEND, row -> theirs.update(UpdateCommand.amend(row, inRole)),
                AccessRight.DELETE, row -> theirs.disconnect(row, Precondition.EXISTS),
                AccessRight.SHARE, row -> theirs.grant(row.ref(), other, AccessRights.of(AccessRight.SHARE)),
                AccessRight.ASSIGN, row -> theirs.update(UpdateCommand.assign(row, other)));
        AccessRights done = AccessRights.NONE;
        for (Map.Entry<AccessRight, Act> act : acts.entrySet()) {
            done = succeeds(act.getValue()) ? done.union(AccessRights.of(act.getKey())) : done;
        }
        return done;
    }

    private static UpdateCommand described(ConnectionId row) {
        return UpdateCommand.amend(row, Amendment.NONE.describedAs(Optional.of("Changed")));
    }

    /** An act that is tried with a connection. */
    @FunctionalInterface
    private interface Act {
        void on(ConnectionId row);
    }

    private boolean succeeds(Act act) {
        ConnectionId row = connection().row();
        try {
            act.on(row);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** A connection, and the record on its near side. */
    private record Made(ConnectionId row, RecordRef near) {}

    /** An owner must be able to read what it owns, if only for that moment. */
    private void assign(ConnectionId row, Principal principal) {
        story.world().give(StandardRoles.BASIC_USER, principal);
        story.world().update(UpdateCommand.assign(row, principal));
        story.world().take(StandardRoles.BASIC_USER, principal);
    }

    /** The administrator connects two new contacts, as arranged. */
    private Made connection() {
        World world = story.world();
        RecordRef near = world.record(RecordTypes.CONTACT, "Near");
        RecordRef far = world.record(RecordTypes.CONTACT, "Far");
        ConnectionId row = world.connect(ConnectCommand.of(Side.of(near), Side.of(far)));
        owner.ifPresent(principal -> assign(row, principal));
        shares.forEach((with, rights) -> world.grant(row.ref(), with, rights));
        return new Made(row, near);
    }
}
