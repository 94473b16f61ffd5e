package dev.connections.rest.token;

/** The keys that tokens are verified with cannot be fetched at present. */
final class UnreachableKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableKeys(Throwable cause) {
        super(cause);
    }

    /** What went wrong, down to its first cause. */
    String reason() {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            reason.append(reason.isEmpty() ? "" : ": ").append(cause.getMessage());
        }
        return reason.toString();
    }
}
