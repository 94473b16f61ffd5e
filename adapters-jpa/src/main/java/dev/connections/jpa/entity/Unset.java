package dev.connections.jpa.entity;

import java.util.UUID;

/** What a column that must have a value holds before it gets one. It is never stored. */
final class Unset {

    static final UUID ID = new UUID(0, 0);

    private Unset() {}
}
