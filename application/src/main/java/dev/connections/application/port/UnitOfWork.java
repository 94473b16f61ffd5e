package dev.connections.application.port;

import java.util.function.Supplier;

/**
 * A transaction: all of some work, or none of it.
 *
 * <p>Work that conflicts with another unit of work is rolled back and retried a few times, so it must have no effect
 * outside the ports. A unit within a unit is part of the outer one.
 */
@FunctionalInterface
public interface UnitOfWork {

    /** Does the work. What it throws undoes it. */
    <T> T perform(Supplier<T> work);
}
