package dev.connections.application.image;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import java.util.Optional;

/** Shows the image of one row of a connection. */
@FunctionalInterface
public interface ReadImage {

    /**
     * The thumbnail, a png; empty when the row has no image.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is no such row
     */
    Optional<Picture> imageOf(ConnectionId row, Caller caller);
}
