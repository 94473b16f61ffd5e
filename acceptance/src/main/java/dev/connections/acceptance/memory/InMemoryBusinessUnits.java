package dev.connections.acceptance.memory;

import dev.connections.application.port.BusinessUnits;
import dev.connections.domain.access.BusinessUnit;
import java.util.Optional;

/** The business units of a store in memory. */
final class InMemoryBusinessUnits implements BusinessUnits {

    private final Transactions transactions;

    InMemoryBusinessUnits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit> find(BusinessUnit.Id id) {
        return transactions.state().businessUnits.keySet().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    @Override
    public void add(BusinessUnit unit) {
        transactions.write(state -> state.businessUnits.put(unit, state.nextVersion()));
    }
}
