package dev.connections.jpa.transaction;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many units of work are under way in a store at once. PostgreSQL takes as many as there are connections. H2 takes the
 * snapshot of a transaction map by map, so that a unit that begins while another one commits may see half of it: it gets
 * one at a time, in the order in which they come. They wait before they take a connection, so that reads go on meanwhile.
 */
public final class WriteGate {

    private final Semaphore places;

    private WriteGate(int places) {
        this.places = new Semaphore(places, true);
    }

    /** One unit after the other. */
    public static WriteGate oneAtATime() {
        return new WriteGate(1);
    }

    /** Units side by side. */
    public static WriteGate open() {
        return new WriteGate(Integer.MAX_VALUE);
    }

    /**
     * Waits for the units that came before.
     *
     * @throws RuleViolation {@link ErrorCode#GENERIC_SQL_ERROR} when the turn does not come in time
     */
    void enter(Duration patience) {
        if (!acquire(patience)) {
            throw RuleViolation.of(
                    ErrorCode.GENERIC_SQL_ERROR,
                    "Other changes are being written, and this one did not get its turn in time. Nothing was kept. Try"
                            + " again in a few seconds.");
        }
    }

    /** Lets the next unit in. */
    void leave() {
        places.release();
    }

    private boolean acquire(Duration patience) {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
