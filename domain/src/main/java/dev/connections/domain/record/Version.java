package dev.connections.domain.record;

/**
 * The version of a row: a number from one sequence for the whole store, so every change gets a higher one than all
 * changes before it had ({@code versionnumber}).
 *
 * @param number positive; 0 for what was never stored
 */
public record Version(long number) {

    /** A number from the sequence. */
    public Version {
        if (number < 0) {
            throw new IllegalArgumentException("A version is never negative, but this is " + number + ".");
        }
    }

    /** What a row has before its store gives it a version. */
    public static final Version UNSTORED = new Version(0);

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
