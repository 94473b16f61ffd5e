package dev.connections.domain.image;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Arrays;

/**
 * The content of an image file, whatever its format.
 *
 * <p>Source: the column {@code entityimage} of {@code connection}, whose {@code MaxSizeInKB} is 10,240.
 */
public final class Picture {

    /** How large a file may be, in kilobytes of 1,024 bytes. */
    public static final int MAX_KILOBYTES = 10_240;

    private final byte[] content;

    /**
     * Keeps its own copy.
     *
     * @throws RuleViolation {@link ErrorCode#PROCESS_IMAGE_FAILURE} for a file that is empty or too large
     */
    public Picture(byte[] content) {
        if (content.length == 0) {
            throw unusable("it is empty");
        }
        if (content.length > MAX_KILOBYTES * 1_024) {
            throw unusable("it has " + content.length + " bytes, and at most " + MAX_KILOBYTES + " KB are allowed");
        }
        this.content = content.clone();
    }

    /** A refusal of a picture, for that reason. */
    public static RuleViolation unusable(String reason) {
        return RuleViolation.of(ErrorCode.PROCESS_IMAGE_FAILURE, reason);
    }

    /** The bytes of the file. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && Arrays.equals(content, picture.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "a picture of " + content.length + " bytes";
    }
}
