package dev.connections.application.graph;

import dev.connections.domain.record.RecordRef;
import java.util.Optional;

/** A record or a role, and what people call it if it has a name. */
public record Named(RecordRef ref, Optional<String> name) {}
