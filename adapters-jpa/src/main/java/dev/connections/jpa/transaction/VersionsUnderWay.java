package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Watermark;
import org.hibernate.StatelessSession;

/**
 * Computes the watermark of the change feed: which versions may still be uncommitted. A unit of work registers the last
 * version that was issued before it takes any itself; until it has ended, only what came before that note is settled.
 */
public interface VersionsUnderWay {

    /**
     * Registers a unit of work, before it takes a version.
     *
     * @return what to run once the unit has been committed, or will not be
     */
    Runnable begin(StatelessSession session);

    /** The present watermark. What is settled is seen by every statement that begins after this returned. */
    Watermark watermark(StatelessSession session);
}
