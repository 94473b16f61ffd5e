package dev.connections.application.image;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.image.Framing;
import dev.connections.domain.image.Picture;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a thumbnail, always a png, of a file of one of the known formats. Of a file with several pictures it shows the
 * first. How large a picture is, is asked before any pixel is decoded, and no more pixels are kept than the thumbnail
 * needs.
 */
final class Thumbnail {

    private static final Set<String> FORMATS = Set.of("gif", "jpeg", "tif", "tiff", "bmp", "png");

    /** A pixel of the thumbnail is made of at most so many pixels in each direction. */
    private static final int FINENESS = 4;

    private Thumbnail() {}

    /**
     * The thumbnail of a file.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#PROCESS_IMAGE_FAILURE} for a file of another format,
     *     one that is damaged, and one with too many pixels
     */
    static Picture of(Picture file) {
        byte[] content = file.content();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            return png(thumbnail(input, content.length));
        } catch (IOException damaged) {
            throw unreadable(damaged);
        }
    }

    private static BufferedImage thumbnail(ImageInputStream input, int fileBytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw Picture.unusable("its format is unknown");
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw Picture.unusable("its format is " + format);
            }
            boolean tiff = format.startsWith("tif");
            reader.setInput(input, true, !tiff);
            if (tiff) {
                TiffParts.requireWithin(fileBytes, reader);
            }
            return thumbnail(reader);
        } catch (RuleViolation refusal) {
            throw refusal;
        } catch (RuntimeException damaged) {
            // The decoders meet damaged files with whatever exception comes of them.
            throw unreadable(damaged);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage thumbnail(ImageReader reader) throws IOException {
        Framing framing = Framing.of(reader.getWidth(0), reader.getHeight(0));
        Framing.of(reader.getTileWidth(0), reader.getTileHeight(0));
        ImageReadParam square = reader.getDefaultReadParam();
        square.setSourceRegion(new Rectangle(framing.left(), framing.top(), framing.side(), framing.side()));
        int step = Math.max(1, framing.side() / (framing.size() * FINENESS));
        square.setSourceSubsampling(step, step, 0, 0);
        return Scaling.toSquare(reader.read(0, square), framing.size());
    }

    private static Picture png(BufferedImage thumbnail) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(thumbnail);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray());
    }

    private static RuleViolation unreadable(Exception damaged) {
        RuleViolation refusal = Picture.unusable("it is damaged, or of a kind that is not supported");
        refusal.initCause(damaged);
        return refusal;
    }
}
