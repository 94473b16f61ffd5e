package dev.connections.application.reading;

import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/**
 * Change tracking: the changes among the rows of an entity since a client read them. No change is ever missed; one that
 * commits during the read may be delivered twice.
 *
 * <pre>{@code
 * DeltaWatermark begin = changes.now(contacts);   // before the rows are read
 * …                                                // read the rows
 * DeltaWatermark end = changes.now(contacts);
 * Changes since = changes.between(contacts, begin, end);
 * }</pre>
 */
public interface TrackChanges {

    /**
     * The present watermark. A client that reads the rows after this call, and their changes from here, misses none.
     *
     * @throws RuleViolation {@link ErrorCode#CHANGE_TRACKING_NOT_ENABLED}
     */
    DeltaWatermark now(EntityDefinition entity);

    /**
     * The changes from one watermark to another. The rows that were created or changed are read like any others, under
     * {@link Changes#made}.
     *
     * @throws RuleViolation {@link ErrorCode#CHANGE_TRACKING_NOT_ENABLED}; {@link ErrorCode#EXPIRED_VERSION_STAMP} when
     *     the earlier watermark is too old, or is not one of this store
     */
    Changes between(EntityDefinition entity, DeltaWatermark earlier, DeltaWatermark later);

    /**
     * The rows that were deleted, whether or not the caller could see them: only their ids are returned. A caller who
     * may see no row of the entity at all gets none. A row that was made again is not among them.
     *
     * @param limit how many of them are looked at
     */
    Deletions deletions(Changes changes, int limit, Caller caller);

    /** How many changes there are, counted to 5,000. */
    long count(Changes changes, Caller caller);

    /** Purges the tombstones that are older than any valid watermark. */
    void forgetTheOld();
}
