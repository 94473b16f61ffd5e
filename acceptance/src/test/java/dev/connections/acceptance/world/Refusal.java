package dev.connections.acceptance.world;

/** The system said no, and by which rule. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /** A refusal by the rule of that symbolic name, such as {@code ConnectionExists}. */
    public Refusal(String rule, String message, Throwable cause) {
        super(rule + ": " + message, cause);
        this.rule = rule;
    }

    /** A refusal that came as an answer, not as an exception. */
    public Refusal(String rule, String message) {
        super(rule + ": " + message);
        this.rule = rule;
    }

    /** The symbolic name of the rule. */
    public String rule() {
        return rule;
    }
}
