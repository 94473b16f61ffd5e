package dev.connections.jpa.store;

import dev.connections.application.port.BusinessUnits;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.jpa.entity.BusinessUnitEntity;
import dev.connections.jpa.transaction.Transactions;
import java.util.Optional;

/** The tree of business units. */
public final class StoredBusinessUnits implements BusinessUnits {

    private final Transactions transactions;

    public StoredBusinessUnits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit> find(BusinessUnit.Id id) {
        return transactions
                .read(session -> Optional.ofNullable(session.get(BusinessUnitEntity.class, id.value())))
                .map(StoredBusinessUnits::unit);
    }

    @Override
    public void add(BusinessUnit unit) {
        BusinessUnitEntity entity = new BusinessUnitEntity();
        entity.id = unit.id().value();
        entity.name = unit.name();
        entity.parentId = unit.parent().map(BusinessUnit.Id::value).orElse(null);
        transactions.write(session -> session.insert(entity));
    }

    private static BusinessUnit unit(BusinessUnitEntity entity) {
        return new BusinessUnit(
                new BusinessUnit.Id(entity.id),
                entity.name,
                Optional.ofNullable(entity.parentId).map(BusinessUnit.Id::new));
    }
}
