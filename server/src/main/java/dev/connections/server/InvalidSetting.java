package dev.connections.server;

/** A setting that the server cannot run with. The message says which, why, and what would be right. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSetting(String message) {
        super(message);
    }

    /** @throws InvalidSetting when the value of that option is out of range */
    static void unlessBetween(int least, int most, String option, int value) {
        if (value < least || value > most) {
            throw new InvalidSetting(option + " " + value + ": give a number from " + least + " to " + most + ".");
        }
    }
}
