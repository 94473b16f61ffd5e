package dev.connections.application.command;

import dev.connections.domain.record.RecordRef;
import java.util.Collection;

/**
 * Holds the rows that several changes of one unit of work are about, before the first of them. Each change holds what it needs
 * in one order, but two units of work that make their changes in different orders would wait for each other.
 */
@FunctionalInterface
public interface HoldRows {

    /**
     * Holds these rows until the unit of work ends, and the records that take part in those of them that are connections.
     * Rows that are not there are passed over: the change that is about them refuses.
     */
    void hold(Collection<RecordRef> rows);
}
