package dev.connections.benchmarks.load;

/** An answer whose status is right and whose content is not. The run that it belongs to is void. */
public final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was wrong. */
    public WrongAnswer(String message) {
        super(message);
    }
}
