package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;

/**
 * The participants that are kept, of all record types. A reference to the base of a family finds the record whichever
 * type of the family it has; what is found carries its own type.
 */
public interface Records {

    /** The record. */
    Optional<Participant> find(RecordRef ref);

    /**
     * The record, held still: until the unit of work ends, nobody else changes, deletes or holds it. Whoever holds
     * several does so in the order of their references.
     */
    Optional<Participant> findAndHold(RecordRef ref);

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

    /**
     * Lets go of the record, and remembers it as {@linkplain ChangeLog#deletions deleted}. What was {@linkplain
     * Participant#mergedInto merged into} it or stood {@linkplain Participant#parent below} it is {@linkplain
     * Participant#without without} it.
     */
    void remove(RecordRef ref);
}
