package dev.connections.rest.error;

import java.time.Duration;
import java.util.Optional;

/** A request that the Web API refuses before any use case sees it. */
public final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WireCode code;
    private final transient Optional<Duration> retryAfter;

    WireError(WireCode code, String message, Optional<Duration> retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The same of one item of many: {@code place} says of which, such as {@code Targets[3]}. */
    public WireError at(String place) {
        return new WireError(code, place + ": " + getMessage(), retryAfter);
    }

    /** Why it is refused. */
    public WireCode code() {
        return code;
    }

    /** When to ask again, in whole seconds; empty when that would not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
