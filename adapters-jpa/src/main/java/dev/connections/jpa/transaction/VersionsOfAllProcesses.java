package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.domain.record.Version;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * The notes of a PostgreSQL database that many processes write to: advisory locks, whose keys are the versions. No
 * transaction ever waits for them, as all are shared. PostgreSQL drops them with the transaction, right after it has
 * made its changes visible, and with the session of a process that dies.
 */
public final class VersionsOfAllProcesses implements VersionsUnderWay {

    /** The prefix of our lock keys, so that locks of other programs are not taken for them: versions have 48 bits. */
    private static final long OURS = 0x434EL;

    private static final int VERSION_BITS = 48;

    /** In a new sequence the first version stands as the last one already. */
    private static final String LAST = "case when is_called then last_value else last_value - 1 end";

    private static final String NOTE = "select cast(pg_advisory_xact_lock_shared(" + (OURS << VERSION_BITS) + " + "
            + LAST + ") as text) from version_number";

    private static final String LATEST = "select " + LAST + " from version_number";

    /** A key of 64 bits stands in two columns of 32. */
    private static final String OLDEST =
            "select min((cast(classid as bigint) % 65536) * 4294967296 + cast(objid as bigint))"
                    + " from pg_locks where locktype = 'advisory' and objsubid = 1 and cast(classid as bigint) / 65536 = "
                    + OURS
                    + " and database = (select oid from pg_database where datname = current_database())";

    @Override
    public Runnable begin(StatelessSession session) {
        session.createNativeQuery(NOTE, String.class).getSingleResult();
        return () -> {};
    }

    /** Reads the version first: a unit of work that took one up to there had registered its note by then. */
    @Override
    public Watermark watermark(StatelessSession session) {
        long latest = session.createNativeQuery(LATEST, Long.class).getSingleResult();
        Optional<Long> oldest = Optional.ofNullable(
                session.createNativeQuery(OLDEST, Long.class).getSingleResultOrNull());
        long settled = oldest.map(note -> Math.min(note, latest)).orElse(latest);
        return new Watermark(new Version(settled), new Version(latest));
    }
}
