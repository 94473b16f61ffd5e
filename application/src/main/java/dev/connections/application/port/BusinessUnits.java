package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import java.util.Optional;

/** The parts that the organisation consists of. */
public interface BusinessUnits {

    /** The business unit of that id. */
    Optional<BusinessUnit> find(BusinessUnit.Id id);

    /** All of them. */
    BusinessUnitTree tree();

    /** All of them, locked: until the unit of work ends, no other changes or removes one. */
    BusinessUnitTree treeHeld();

    /**
     * Keeps a new business unit with a new version.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when its id is taken
     */
    void add(BusinessUnit unit);

    /**
     * Keeps what a business unit has become, with a new version. When it has moved on since it was found, nothing is kept
     * and the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void replace(BusinessUnit changed);

    /** Deletes the business unit. */
    void remove(BusinessUnit.Id id);

    /** Whether a user or a team is in it, or a record or connection is owned in it. */
    boolean isInUse(BusinessUnit.Id id);
}
