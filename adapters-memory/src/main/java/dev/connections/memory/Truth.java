package dev.connections.memory;

import java.util.Collection;

/** What is known of a condition. An absent value leaves a comparison unknown, and what follows from it, as in SQL. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** As true as the least true of them; true when there are none. */
    static Truth all(Collection<Truth> parts) {
        return parts.stream().min(Truth::compareTo).orElse(TRUE);
    }

    /** As true as the truest of them; false when there are none. */
    static Truth any(Collection<Truth> parts) {
        return parts.stream().max(Truth::compareTo).orElse(FALSE);
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
