package dev.connections.jpa.store;

import dev.connections.application.port.BusinessUnits;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.BusinessUnitEntity;
import dev.connections.jpa.transaction.StaleRow;
import dev.connections.jpa.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The tree of business units. */
public final class StoredBusinessUnits implements BusinessUnits {

    /** What has a place in a business unit. */
    private static final List<String> OCCUPANTS = List.of("Participant", "Connection", "Job", "SyncError");

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
    public BusinessUnitTree tree() {
        return transactions.read(session -> tree(all(session)));
    }

    @Override
    public BusinessUnitTree treeHeld() {
        return transactions.write(session -> tree(all(session).setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)));
    }

    @Override
    public void add(BusinessUnit unit) {
        transactions.write(session -> {
            if (session.get(BusinessUnitEntity.class, unit.id().value()) != null) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.BUSINESS_UNIT, unit.id());
            }
            return session.insert(row(unit));
        });
    }

    @Override
    public void replace(BusinessUnit changed) {
        BusinessUnitEntity row = row(changed);
        transactions.write(session -> {
            int updated = session.createMutationQuery("update BusinessUnit b set b." + VersionedUpdate.NEXT_VERSION
                            + ", b.name = :name, b.parentId = :parent where b.id = :id and b.version = :version")
                    .setParameter("name", row.name)
                    .setParameter("parent", row.parentId)
                    .setParameter("id", row.id)
                    .setParameter("version", changed.version().number())
                    .executeUpdate();
            if (updated == 0) {
                throw new StaleRow(changed.version());
            }
            return changed;
        });
    }

    @Override
    public void remove(BusinessUnit.Id id) {
        transactions.write(session -> session.createMutationQuery("delete from BusinessUnit b where b.id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public boolean isInUse(BusinessUnit.Id id) {
        return transactions.read(session -> OCCUPANTS.stream().anyMatch(entity -> occupies(session, entity, id)));
    }

    private static boolean occupies(StatelessSession session, String entity, BusinessUnit.Id id) {
        return !session.createSelectionQuery(
                        "select 1 from " + entity + " e where e.owningBusinessUnitId = :id", Integer.class)
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static SelectionQuery<BusinessUnitEntity> all(StatelessSession session) {
        return session.createSelectionQuery("from BusinessUnit b order by b.id", BusinessUnitEntity.class);
    }

    private static BusinessUnitTree tree(SelectionQuery<BusinessUnitEntity> units) {
        return BusinessUnitTree.of(
                units.getResultList().stream().map(StoredBusinessUnits::unit).toList());
    }

    private static BusinessUnitEntity row(BusinessUnit unit) {
        BusinessUnitEntity row = new BusinessUnitEntity();
        row.id = unit.id().value();
        row.name = unit.name();
        row.parentId = unit.parent().map(BusinessUnit.Id::value).orElse(null);
        return row;
    }

    private static BusinessUnit unit(BusinessUnitEntity row) {
        return new BusinessUnit(
                new BusinessUnit.Id(row.id),
                row.name,
                Optional.ofNullable(row.parentId).map(BusinessUnit.Id::new),
                new Version(row.version));
    }
}
