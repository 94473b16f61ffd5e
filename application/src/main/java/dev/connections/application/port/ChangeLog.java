package dev.connections.application.port;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The tombstones of deleted rows, and the watermark up to which all changes are committed. Created and changed rows are
 * found by their own versions.
 */
public interface ChangeLog {

    /** The present watermark of the store. */
    Watermark watermark();

    /**
     * The deletions of rows of that type, in the order of their versions. The base of a family has those of the whole
     * family.
     *
     * @param after the deletions are later than that version
     * @param until and not later than this one
     * @param limit how many at the most
     */
    List<Deletion> deletions(RecordType type, Version after, Version until, int limit);

    /** Forgets what was deleted before that moment. */
    void forget(Instant before);

    /**
     * The watermark of the change feed. Versions are issued in order, but units of work do not commit in that order.
     *
     * @param settled no unit of work with this version or an earlier one is still open: a read from now on sees all of
     *     them
     * @param latest the last version that was issued; changes in between may be committed or still open
     */
    record Watermark(Version settled, Version latest) {}

    /**
     * The deletion of one row.
     *
     * @param version from the sequence that gives rows their versions
     */
    record Deletion(UUID id, Version version) {}
}
