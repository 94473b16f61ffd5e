package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Watermark;
import org.hibernate.StatelessSession;

/**
 * Knows which versions may still be on their way into the database. A unit of work notes the last version that was given
 * out before it takes any itself; until it has ended, only what came before that note is settled.
 */
public interface VersionsUnderWay {

    /**
     * Notes that a unit of work begins, before it takes a version.
     *
     * @return what to run once the unit has been committed, or will not be
     */
    Runnable begin(StatelessSession session);

    /** How far changes have come. What is settled is seen by every statement that begins after this returned. */
    Watermark watermark(StatelessSession session);
}
