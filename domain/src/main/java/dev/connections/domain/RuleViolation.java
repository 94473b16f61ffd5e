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

    private RuleViolation(ErrorCode code, List<String> arguments, String message) {
        super(message);
        this.code = code;
        this.arguments = arguments;
    }

    /** A refusal by {@code code}; the arguments take the places {@code {0}}, {@code {1}} … of its message. */
    public static RuleViolation of(ErrorCode code, Object... arguments) {
        List<String> texts = Stream.of(arguments).map(String::valueOf).toList();
        return new RuleViolation(code, texts, code.message(texts));
    }

    /** The same refusal of one item of many: {@code place} says of which, such as {@code Targets[3]}. */
    public RuleViolation at(String place) {
        return new RuleViolation(code, arguments, place + ": " + getMessage());
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
