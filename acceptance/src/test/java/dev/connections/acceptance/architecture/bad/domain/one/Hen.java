package dev.connections.acceptance.architecture.bad.domain.one;

import dev.connections.acceptance.architecture.bad.domain.two.Egg;

/** Half of a cycle between packages. */
public record Hen(Egg cameFrom) {}
