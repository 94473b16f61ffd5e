package dev.connections.application.query;

/** Takes the groups of an answer one by one. */
@FunctionalInterface
public interface GroupReader {

    /** Looks at the next group. */
    void read(Group group);
}
