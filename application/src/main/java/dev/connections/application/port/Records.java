package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The stored participants of all record types. A reference to the base of a family finds the record whichever type of
 * the family it has; what is found carries its own type.
 */
public interface Records {

    /** The record. */
    Optional<Participant> find(RecordRef ref);

    /**
     * The record, locked: until the unit of work ends, no other changes, deletes or locks it. Empty when it was deleted
     * while this waited for the lock. To lock several records, use {@link #findForUpdateAll}.
     */
    Optional<Participant> findForUpdate(RecordRef ref);

    /**
     * All of these records that exist, locked as by {@link #findForUpdate}. They are locked in the order of their
     * references, whichever order they are given in, so that no two units of work deadlock.
     */
    List<Participant> findForUpdateAll(Collection<RecordRef> refs);

    /**
     * Keeps a new record with a new version.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when its id is taken
     */
    void add(Participant participant);

    /**
     * Keeps what a record has become, with a new version. When it has moved on since it was found, nothing is kept and
     * the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void replace(Participant changed);

    /** The records that stand directly below that one. */
    List<Participant> below(RecordRef ref);

    /**
     * Deletes the record, and records it as {@linkplain ChangeLog#deletions deleted}. What was {@linkplain
     * Participant#mergedInto merged into} it stays inactive and names no survivor any more, and what stood {@linkplain
     * Participant#parent below} it stands at the top.
     */
    void remove(RecordRef ref);
}
