package dev.connections.application.security;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.record.AttributeChanges;
import java.util.Optional;

/**
 * Creates, renames, moves and deletes business units. Refused with {@link ErrorCode#PRIVILEGE_DENIED} to a caller who
 * may not.
 */
public interface ManageBusinessUnits {

    /**
     * Makes a business unit.
     *
     * @param id made up when absent
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD}, {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link
     *     ErrorCode#OBJECT_DOES_NOT_EXIST} for a parent that is not there
     */
    BusinessUnit create(Optional<BusinessUnit.Id> id, BusinessUnitFacts facts, Caller caller);

    /** Makes a business unit of that name. */
    default BusinessUnit create(
            Optional<BusinessUnit.Id> id, String name, Optional<BusinessUnit.Id> parent, Caller caller) {
        return create(id, new BusinessUnitFacts(Optional.of(name), parent, AttributeChanges.NONE), caller);
    }

    /**
     * Renames or moves the business unit, or makes it with that id.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#STRING_LENGTH_TOO_LONG}, {@link ErrorCode#BUSINESS_MANAGEMENT_LOOP_BEING_CREATED} for a move
     *     below itself, {@link ErrorCode#INVALID_ARGUMENT} for a move of the root
     */
    Saved save(BusinessUnit.Id id, BusinessUnitFacts facts, Precondition precondition, Caller caller);

    /**
     * Deletes the business unit.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#CANNOT_DELETE_DUE_TO_ASSOCIATION} for the root, and while anything is in it or below it
     */
    void delete(BusinessUnit.Id id, Precondition precondition, Caller caller);
}
