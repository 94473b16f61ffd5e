package dev.connections.application.sharing;

import dev.connections.application.access.AccessOrigin;
import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.UUID;

/** Looks up the access that principals have to a record. */
public interface RetrieveAccess {

    /**
     * All rights of the principal on the record, from whichever source.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a record or principal that is not there
     */
    AccessRights accessOf(Principal principal, RecordRef target, Caller caller);

    /**
     * How the principal came by what it may do with the record.
     *
     * @param principal the id of a user or a team
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a record or principal that is not there
     */
    AccessOrigin originOf(UUID principal, RecordRef target, Caller caller);

    /**
     * The shares of the record, in the order of their principals' ids. Its owner is not among them.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    List<Share> sharesOf(RecordRef target, Caller caller);
}
