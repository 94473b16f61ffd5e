package dev.connections.acceptance.world;

import java.util.Set;
import java.util.UUID;

/** The changes that a client receives: the ids of rows that are new or changed, and of those that are gone. */
public record Changed(Set<UUID> made, Set<UUID> gone) {}
