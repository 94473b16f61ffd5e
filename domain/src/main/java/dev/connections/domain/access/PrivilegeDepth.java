package dev.connections.domain.access;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The depth of a privilege: which records it covers, from a user's own to the whole organisation. Ordered from the
 * narrowest to the widest.
 */
public enum PrivilegeDepth {
    /** Records that the user or one of its teams owns. */
    BASIC(0, "Basic"),
    /** Records of the user's business unit. */
    LOCAL(1, "Local"),
    /** Records of the user's business unit and of all below it. */
    DEEP(2, "Deep"),
    /** All records of the organisation. */
    GLOBAL(3, "Global");

    private final int value;
    private final String text;

    PrivilegeDepth(int value, String text) {
        this.value = value;
        this.text = text;
    }

    /** The depth of that name or number, such as {@code Deep} or {@code 2}; empty when there is none. */
    public static Optional<PrivilegeDepth> of(String nameOrNumber) {
        return Stream.of(values())
                .filter(depth -> depth.text.equals(nameOrNumber)
                        || Integer.toString(depth.value).equals(nameOrNumber))
                .findFirst();
    }

    /** Its name on the wire, such as {@code Global}. */
    public String text() {
        return text;
    }

    /** The value on the wire: 0 Basic, 1 Local, 2 Deep, 3 Global. */
    public int value() {
        return value;
    }

    /** Its bit in a depth mask: 1, 2, 4, 8. */
    public int mask() {
        return 1 << value;
    }

    /** The wider of the two: holding a privilege twice never narrows it. */
    public PrivilegeDepth farther(PrivilegeDepth other) {
        return covers(other) ? this : other;
    }

    /** Whether this depth covers all that {@code other} does. */
    public boolean covers(PrivilegeDepth other) {
        return compareTo(other) >= 0;
    }
}
