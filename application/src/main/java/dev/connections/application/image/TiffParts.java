package dev.connections.application.image;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.image.Picture;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;

/**
 * The strips or tiles that a tiff file says it is made of. The decoder sets as many bytes aside for one as the file says
 * that it has, so a small file could claim all memory; this is asked before it decodes.
 */
final class TiffParts {

    private TiffParts() {}

    /**
     * Makes sure that no part is larger than the file.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#PROCESS_IMAGE_FAILURE} otherwise
     */
    static void requireWithin(int fileBytes, ImageReader reader) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
        boolean within = IntStream.of(BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS, BaselineTIFFTagSet.TAG_TILE_BYTE_COUNTS)
                .mapToObj(directory::getTIFFField)
                .flatMap(Stream::ofNullable)
                .flatMapToLong(TiffParts::values)
                .allMatch(bytes -> bytes >= 0 && bytes <= fileBytes);
        if (!within) {
            throw Picture.unusable("it says that a part of it is larger than the whole file");
        }
    }

    private static LongStream values(TIFFField field) {
        return IntStream.range(0, field.getCount()).mapToLong(field::getAsLong);
    }
}
