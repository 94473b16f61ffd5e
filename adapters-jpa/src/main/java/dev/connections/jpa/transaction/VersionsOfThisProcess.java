package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.domain.record.Version;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.hibernate.StatelessSession;

/** The notes of a database that only this process writes to, which is how H2 is run. */
public final class VersionsOfThisProcess implements VersionsUnderWay {

    private final NavigableSet<Long> notes = new ConcurrentSkipListSet<>();

    /** Takes a version that no row gets: H2 does not tell the last one without giving out another. */
    @Override
    public Runnable begin(StatelessSession session) {
        long last = next(session);
        notes.add(last);
        return () -> notes.remove(last);
    }

    /** Reads the version first: a unit of work that took one up to there had registered its note by then. */
    @Override
    public Watermark watermark(StatelessSession session) {
        long latest = next(session);
        long settled = notes.stream()
                .findFirst()
                .map(oldest -> Math.min(oldest, latest))
                .orElse(latest);
        return new Watermark(new Version(settled), new Version(latest));
    }

    private static long next(StatelessSession session) {
        return session.createNativeQuery("select nextval('version_number')", Long.class)
                .getSingleResult();
    }
}
