package dev.connections.acceptance.world;

import java.util.UUID;

/** A record, as somebody sees it; the owner by its id. */
public record RecordView(String name, UUID owner) {}
