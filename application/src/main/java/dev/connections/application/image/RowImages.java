package dev.connections.application.image;

import dev.connections.application.port.IdGenerator;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import java.time.Instant;

/** Makes the images of rows out of the files that people send. */
public final class RowImages {

    private final IdGenerator ids;

    public RowImages(IdGenerator ids) {
        this.ids = ids;
    }

    /**
     * The image that a file becomes at that moment.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#PROCESS_IMAGE_FAILURE}
     */
    public RowImage develop(Picture file, Instant moment) {
        return RowImage.asOf(moment, ids.next(), Thumbnail.of(file));
    }
}
