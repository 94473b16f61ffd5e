package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.Contestant;

/**
 * A contestant with its database.
 *
 * @param contestant how it is started
 * @param arena which database it works on; several may share one
 */
public record Entrant(Contestant contestant, Arena arena) {}
