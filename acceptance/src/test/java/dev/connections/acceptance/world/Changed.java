package dev.connections.acceptance.world;

import java.util.Set;
import java.util.UUID;

/** What somebody learns who follows changes: the ids of rows that are new or changed, and of those that are gone. */
public record Changed(Set<UUID> made, Set<UUID> gone) {}
