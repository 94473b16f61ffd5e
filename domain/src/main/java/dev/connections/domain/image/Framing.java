package dev.connections.domain.image;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/**
 * Which part of a picture its thumbnail shows, and how large: the square in the middle, as large as the shorter side. A
 * picture with a side beyond 144 pixels becomes one of 144 by 144; a smaller one keeps the size of its square.
 *
 * <p>Source: Dataverse's resize rules for thumbnail-sized images.
 *
 * @param left how many columns of pixels lie to the left of the square
 * @param top how many rows of pixels lie above it
 * @param side how long a side of the square is, in pixels of the picture
 * @param size how long a side of the thumbnail is, in pixels
 */
public record Framing(int left, int top, int side, int size) {

    /** How long a side of a thumbnail is at the most, in pixels. */
    public static final int LARGEST = 144;

    /** How many pixels a picture may have: beyond that, a small file could keep the server busy for long. */
    public static final long MAX_PIXELS = 50_000_000;

    /**
     * The framing of a picture of that width and height.
     *
     * @throws RuleViolation {@link ErrorCode#PROCESS_IMAGE_FAILURE} when it has no pixels, or too many
     */
    public static Framing of(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
            throw Picture.unusable(
                    "it is " + width + " by " + height + " pixels, and 1 to " + MAX_PIXELS + " pixels are allowed");
        }
        int side = Math.min(width, height);
        boolean large = Math.max(width, height) > LARGEST;
        return new Framing((width - side) / 2, (height - side) / 2, side, large ? LARGEST : side);
    }
}
