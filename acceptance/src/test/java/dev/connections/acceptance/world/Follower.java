package dev.connections.acceptance.world;

/** A client that follows the changes among the rows of one entity. */
@FunctionalInterface
public interface Follower {

    /** What has changed since they asked last, or since they began. */
    Changed learn();
}
