package dev.connections.application.connection;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import java.util.Optional;

/**
 * A change to a connection, addressed to one of its rows and seen from there.
 *
 * @param image what the row is to show; its twin shows what it showed
 * @param owner whom the row goes to; its twin stays where it is
 * @param origin where the connection comes from, when it has to be made; one that is there keeps its own
 * @param values of the row's other attributes, by their logical names; its twin keeps its own
 */
public record UpdateCommand(
        ConnectionId row,
        Amendment amendment,
        Change<Optional<Picture>> image,
        Change<RecordState> state,
        Change<Principal> owner,
        Origin origin,
        AttributeChanges values,
        Precondition precondition) {

    /** A change of what the kernel itself knows of a connection. */
    public UpdateCommand(
            ConnectionId row,
            Amendment amendment,
            Change<Optional<Picture>> image,
            Change<RecordState> state,
            Change<Principal> owner,
            Origin origin,
            Precondition precondition) {
        this(row, amendment, image, state, owner, origin, AttributeChanges.NONE, precondition);
    }

    /** Changes parties or terms. */
    public static UpdateCommand amend(ConnectionId row, Amendment amendment) {
        return new UpdateCommand(
                row, amendment, Change.none(), Change.none(), Change.none(), Origin.HERE, Precondition.NONE);
    }

    /** Changes the state. */
    public static UpdateCommand inState(ConnectionId row, RecordState state) {
        return new UpdateCommand(
                row, Amendment.NONE, Change.none(), Change.to(state), Change.none(), Origin.HERE, Precondition.NONE);
    }

    /** Changes the owner of the row. */
    public static UpdateCommand assign(ConnectionId row, Principal owner) {
        return new UpdateCommand(
                row, Amendment.NONE, Change.none(), Change.none(), Change.to(owner), Origin.HERE, Precondition.NONE);
    }

    /** Changes the image, or takes it away. */
    public static UpdateCommand withImage(ConnectionId row, Optional<Picture> image) {
        return new UpdateCommand(
                row, Amendment.NONE, Change.to(image), Change.none(), Change.none(), Origin.HERE, Precondition.NONE);
    }

    /** The same, only if that is so. */
    public UpdateCommand provided(Precondition condition) {
        return new UpdateCommand(row, amendment, image, state, owner, origin, values, condition);
    }

    /** Whether it changes what only an active connection lets change. */
    boolean amends() {
        return !amendment.isNone() || !image.isNone() || !values.isNone();
    }

    /** The connection that the command describes when there is none of its id yet. */
    public ConnectCommand asConnect() {
        return new ConnectCommand(
                Optional.of(row),
                amendment.from(Side.EMPTY),
                amendment.to(Side.EMPTY),
                amendment.description().appliedTo(Optional.empty()),
                amendment.start().appliedTo(Optional.empty()),
                amendment.end().appliedTo(Optional.empty()),
                amendment.currency().appliedTo(Optional.empty()),
                image.appliedTo(Optional.empty()),
                origin,
                owner.value(),
                state.appliedTo(RecordState.ACTIVE),
                values);
    }
}
