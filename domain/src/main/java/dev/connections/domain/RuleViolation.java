package dev.connections.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A refusal: which rule said no, and about what. Nothing was changed.
 *
 * <p>It is the only exception that the kernel and the use cases throw on purpose.
 */
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final List<String> arguments;

    private RuleViolation(ErrorCode code, List<String> arguments) {
        super(code.message(arguments));
        this.code = code;
        this.arguments = arguments;
    }

    /** A refusal by {@code code}; the arguments take the places {@code {0}}, {@code {1}} … of its message. */
    public static RuleViolation of(ErrorCode code, Object... arguments) {
        return new RuleViolation(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Which rule was broken. */
    public ErrorCode code() {
        return code;
    }

    /** The values that the message speaks of, in its order. */
    public List<String> arguments() {
        return arguments;
    }
}
