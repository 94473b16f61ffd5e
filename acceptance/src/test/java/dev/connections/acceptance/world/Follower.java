package dev.connections.acceptance.world;

/** Somebody who follows what changes among the rows of one entity. */
@FunctionalInterface
public interface Follower {

    /** What has changed since they asked last, or since they began. */
    Changed learn();
}
