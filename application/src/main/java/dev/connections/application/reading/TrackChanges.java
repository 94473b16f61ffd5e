package dev.connections.application.reading;

import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/**
 * Tells what has changed since somebody read the rows of an entity. No change is ever left out; one that happens while
 * they read may be told twice.
 *
 * <pre>{@code
 * Milestone begin = changes.now(contacts);      // before the rows are read
 * …                                             // read the rows
 * Milestone end = changes.now(contacts);
 * Changes since = changes.between(contacts, begin, end);
 * }</pre>
 */
public interface TrackChanges {

    /**
     * How far changes have come. Whoever reads rows after this, and follows their changes from here, misses none.
     *
     * @throws RuleViolation {@link ErrorCode#CHANGE_TRACKING_NOT_ENABLED}
     */
    DeltaWatermark now(EntityDefinition entity);

    /**
     * The changes from one milestone to another. The rows that were made or changed are read like any others, under {@link
     * Changes#made}.
     *
     * @throws RuleViolation {@link ErrorCode#CHANGE_TRACKING_NOT_ENABLED}; {@link ErrorCode#EXPIRED_VERSION_STAMP} when
     *     the earlier milestone is too old, or is none of this store
     */
    Changes between(EntityDefinition entity, DeltaWatermark earlier, DeltaWatermark later);

    /**
     * The rows that were deleted, whether or not the caller could see them: all that is told is their ids. Who may see no
     * row of the entity at all is told of none. A row that was made again is not among them.
     *
     * @param limit how many of them are looked at
     */
    Deletions deletions(Changes changes, int limit, Caller caller);

    /** How many changes there are, counted to 5,000. */
    long count(Changes changes, Caller caller);

    /** Forgets the deletions that no milestone reaches back to any more. */
    void forgetTheOld();
}
