package dev.connections.application.port;

import dev.connections.domain.access.BusinessUnit;
import java.util.Optional;

/** The parts that the organisation consists of. */
public interface BusinessUnits {

    /** The business unit of that id. */
    Optional<BusinessUnit> find(BusinessUnit.Id id);

    /** Keeps a new business unit. */
    void add(BusinessUnit unit);
}
