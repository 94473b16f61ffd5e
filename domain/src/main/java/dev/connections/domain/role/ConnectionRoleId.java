package dev.connections.domain.role;

import java.util.UUID;

/** The id of a connection role. */
public record ConnectionRoleId(UUID value) implements Comparable<ConnectionRoleId> {

    @Override
    public int compareTo(ConnectionRoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
