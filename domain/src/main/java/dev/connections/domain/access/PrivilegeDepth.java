package dev.connections.domain.access;

/** How far a privilege reaches, from a user's own records to the whole organisation. Ordered from near to far. */
public enum PrivilegeDepth {
    /** Records that the user or one of its teams owns. */
    BASIC(0),
    /** Records of the user's business unit. */
    LOCAL(1),
    /** Records of the user's business unit and of all below it. */
    DEEP(2),
    /** All records of the organisation. */
    GLOBAL(3);

    private final int value;

    PrivilegeDepth(int value) {
        this.value = value;
    }

    /** The value on the wire: 0 Basic, 1 Local, 2 Deep, 3 Global. */
    public int value() {
        return value;
    }

    /** Its bit in a depth mask: 1, 2, 4, 8. */
    public int mask() {
        return 1 << value;
    }

    /** The farther of the two: holding a privilege twice never narrows it. */
    public PrivilegeDepth farther(PrivilegeDepth other) {
        return reaches(other) ? this : other;
    }

    /** Whether this depth covers all that {@code other} does. */
    public boolean reaches(PrivilegeDepth other) {
        return compareTo(other) >= 0;
    }
}
