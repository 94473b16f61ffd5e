package dev.connections.benchmarks.load;

import java.io.IOException;
import java.util.Locale;

/** An answer did not come in the time that a run gives it. The server may still be at work on it. */
public final class LateAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final double seconds;

    /** Says after how many seconds the client went away. */
    public LateAnswer(double seconds) {
        super(String.format(Locale.ROOT, "No answer within %.3g s.", seconds));
        this.seconds = seconds;
    }

    /** How long the client has waited. */
    public double seconds() {
        return seconds;
    }
}
