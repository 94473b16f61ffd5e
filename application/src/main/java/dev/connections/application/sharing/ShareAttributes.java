package dev.connections.application.sharing;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AttributeShare;

/**
 * Shares secured attributes of single rows of connections. Each refuses with {@link ErrorCode#ACCESS_DENIED} a caller who
 * may not share the row.
 */
public interface ShareAttributes {

    /**
     * Shares an attribute.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when the row, the attribute or the principal is missing;
     *     {@link ErrorCode#ATTRIBUTE_NOT_SECURED}; {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a row that is not there;
     *     {@link ErrorCode#INVALID_SHAREE}; {@link ErrorCode#CANNOT_SHARE_WITH_OWNER}; {@link
     *     ErrorCode#ATTRIBUTE_SHARING_CREATE_DUPLICATE}; {@link
     *     ErrorCode#ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS}; {@link ErrorCode#DUPLICATE_RECORD}
     *     for an id that is taken; {@link ErrorCode#ATTRIBUTE_PERMISSION_READ_IS_MISSING} and {@link
     *     ErrorCode#ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE} for more than the caller may do
     */
    AttributeShare share(AttributeShareCommand command, Caller caller);

    /**
     * Changes what the share of that id permits, or makes it.
     *
     * @throws RuleViolation as {@link #share}; {@link ErrorCode#ATTRIBUTE_SHARING_UPDATE_INVALID} when it is to permit
     *     nothing any more; {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}
     */
    Saved save(AttributeShare.Id id, AttributeShareCommand command, Precondition precondition, Caller caller);

    /**
     * Ends a share.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}
     */
    void end(AttributeShare.Id id, Precondition precondition, Caller caller);
}
