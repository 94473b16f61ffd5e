package dev.connections.application.command;

import dev.connections.domain.record.RecordRef;
import java.util.Collection;

/**
 * Locks the rows that several changes of one unit of work are about, before the first of them. Each change locks its
 * rows in one order, but two units of work that make their changes in different orders would deadlock.
 */
@FunctionalInterface
public interface HoldRows {

    /**
     * Locks these rows until the unit of work ends, and the records that take part in those of them that are
     * connections. Rows that do not exist are skipped: the change that is about them refuses.
     */
    void hold(Collection<RecordRef> rows);
}
