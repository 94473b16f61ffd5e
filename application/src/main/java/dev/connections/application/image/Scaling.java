package dev.connections.application.image;

import java.awt.image.BufferedImage;

/**
 * Scales pictures by averages: each pixel becomes the mean of those that it covers, in proportion to how opaque they
 * are, so that nothing flickers and no transparent colour bleeds in.
 */
final class Scaling {

    private static final int OPAQUE = 0xFF;

    private Scaling() {}

    /** The picture as a square of that many pixels in each direction. */
    static BufferedImage toSquare(BufferedImage picture, int size) {
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                scaled.setRGB(column, row, mean(picture, column, row, size));
            }
        }
        return scaled;
    }

    private static int mean(BufferedImage picture, int column, int row, int size) {
        int left = from(column, picture.getWidth(), size);
        int top = from(row, picture.getHeight(), size);
        int right = to(column, picture.getWidth(), size);
        int bottom = to(row, picture.getHeight(), size);
        long opacity = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = picture.getRGB(x, y);
                int alpha = pixel >>> 24;
                opacity += alpha;
                red += (long) alpha * ((pixel >> 16) & OPAQUE);
                green += (long) alpha * ((pixel >> 8) & OPAQUE);
                blue += (long) alpha * (pixel & OPAQUE);
            }
        }
        if (opacity == 0) {
            return 0;
        }
        long pixels = (long) (right - left) * (bottom - top);
        return (int)
                (((opacity / pixels) << 24) | ((red / opacity) << 16) | ((green / opacity) << 8) | (blue / opacity));
    }

    /** The first pixel that the scaled one covers. */
    private static int from(int scaled, int length, int size) {
        return (int) ((long) scaled * length / size);
    }

    /** The pixel after the last one that the scaled one covers: at least one is covered, also when it is enlarged. */
    private static int to(int scaled, int length, int size) {
        return Math.max(from(scaled, length, size) + 1, from(scaled + 1, length, size));
    }
}
