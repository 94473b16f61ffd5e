package dev.connections.jpa.transaction;

import java.time.Duration;

/**
 * What queries may take of a store.
 *
 * @param atOnce how many are answered at once, at least one
 * @param timeout after which one is cancelled
 */
public record QueryLimits(int atOnce, Duration timeout) {}
