package dev.connections.memory;

import dev.connections.domain.record.Version;
import java.time.Instant;

/** What is kept beside a share: when it last changed, and the version it got then. */
record SharedRow(Instant changedOn, Version version) {}
