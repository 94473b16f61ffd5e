package dev.connections.acceptance.architecture.bad.domain.two;

import dev.connections.acceptance.architecture.bad.domain.one.Hen;
import java.util.Optional;

/** The other half. */
public record Egg(Optional<Hen> laidBy) {}
