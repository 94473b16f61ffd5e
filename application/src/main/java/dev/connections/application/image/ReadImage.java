package dev.connections.application.image;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import java.util.Optional;
import java.util.UUID;

/** Shows the images of rows. */
public interface ReadImage {

    /**
     * The thumbnail, a png; empty when the row has no image.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is no such row
     */
    Optional<Picture> imageOf(ConnectionId row, Caller caller);

    /** The thumbnail of the image of that id; empty when there is none, or when the caller does not see its row. */
    Optional<Picture> image(UUID id, Caller caller);
}
