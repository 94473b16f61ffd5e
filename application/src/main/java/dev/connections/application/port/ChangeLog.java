package dev.connections.application.port;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which rows were deleted, and up to which version all changes are there to be seen. Rows that were made or changed tell
 * that by themselves: by their versions.
 */
public interface ChangeLog {

    /** How far the changes of the store have come. */
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
     * How far changes have come. Versions are given out in order, but units of work do not end in that order.
     *
     * @param settled no change of this version or an earlier one is still under way: whoever reads from now on sees all
     *     of them
     * @param latest the last version that was given out; those in between may be there or still to come
     */
    record Watermark(Version settled, Version latest) {}

    /**
     * The deletion of one row.
     *
     * @param version from the sequence that gives rows their versions
     */
    record Deletion(UUID id, Version version) {}
}
