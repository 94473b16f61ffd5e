package dev.connections.acceptance.world;

import java.util.Optional;
import java.util.UUID;

/**
 * A record, as a user sees it; the owner by its id.
 *
 * @param state by its label; empty for records of types without a state
 */
public record RecordView(String name, UUID owner, Optional<String> state) {}
