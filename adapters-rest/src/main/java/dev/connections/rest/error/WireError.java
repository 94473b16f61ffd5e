package dev.connections.rest.error;

/** A request that the Web API refuses before any use case sees it. */
public final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WireCode code;

    WireError(WireCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The same, told of one of many: {@code place} says of which, such as {@code Targets[3]}. */
    public WireError at(String place) {
        return new WireError(code, place + ": " + getMessage());
    }

    /** Why it is refused. */
    public WireCode code() {
        return code;
    }
}
