package dev.connections.rest.error;

/** A request that the Web API refuses before any use case sees it. */
public final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WireCode code;

    WireError(WireCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Why it is refused. */
    public WireCode code() {
        return code;
    }
}
