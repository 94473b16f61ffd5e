package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.Optional;
import java.util.function.Consumer;

/** Associates and disassociates rows of many-to-many relationships, by their use cases, from either side. */
public final class Associations {

    private final Application application;

    /** Pairs by the use cases of this application. */
    public Associations(Application application) {
        this.application = application;
    }

    /** What relates two rows, and what ends that. */
    private record Pair(Consumer<Caller> join, Consumer<Caller> part) {}

    /**
     * Relates the two rows.
     *
     * @throws WireError {@link WireCode#PAYLOAD} for rows that clients do not relate
     */
    public void join(RecordRef one, RecordRef other, Caller caller) {
        pair(one, other).join().accept(caller);
    }

    /**
     * Ends what relates the two rows.
     *
     * @throws WireError {@link WireCode#PAYLOAD} for rows that clients do not relate
     */
    public void part(RecordRef one, RecordRef other, Caller caller) {
        pair(one, other).part().accept(caller);
    }

    private Pair pair(RecordRef one, RecordRef other) {
        return match(one, other)
                .or(() -> membership(one, other))
                .or(() -> membership(other, one))
                .or(() -> holding(one, other))
                .or(() -> holding(other, one))
                .orElseThrow(() -> WireCode.PAYLOAD.error("Rows of " + one.type() + " and of " + other.type()
                        + " are not related one by one. Privileges are put into roles by AddPrivilegesRole."));
    }

    private Optional<Pair> match(RecordRef one, RecordRef other) {
        if (!one.type().equals(RecordTypes.CONNECTION_ROLE) || !other.type().equals(RecordTypes.CONNECTION_ROLE)) {
            return Optional.empty();
        }
        ConnectionRoleId role = new ConnectionRoleId(one.id());
        ConnectionRoleId opposite = new ConnectionRoleId(other.id());
        return Optional.of(new Pair(
                caller -> application.matches().match(role, opposite, caller),
                caller -> application.matches().unmatch(role, opposite, caller)));
    }

    private Optional<Pair> membership(RecordRef member, RecordRef group) {
        if (!member.type().equals(RecordTypes.SYSTEM_USER) || !group.type().equals(RecordTypes.TEAM)) {
            return Optional.empty();
        }
        Principal.User user = new Principal.User(member.id());
        Principal.Team team = new Principal.Team(group.id());
        return Optional.of(new Pair(
                caller -> application.teams().join(user, team, caller),
                caller -> application.teams().leave(user, team, caller)));
    }

    private Optional<Pair> holding(RecordRef held, RecordRef holder) {
        SecurityRole.Id role = new SecurityRole.Id(held.id());
        return Principal.of(holder)
                .filter(principal -> held.type().equals(RecordTypes.ROLE))
                .map(principal -> new Pair(
                        caller -> application.roleAssignments().assign(role, principal, caller),
                        caller -> application.roleAssignments().withdraw(role, principal, caller)));
    }
}
