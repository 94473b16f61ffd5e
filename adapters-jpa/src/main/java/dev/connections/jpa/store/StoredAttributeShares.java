package dev.connections.jpa.store;

import dev.connections.application.port.AttributeShares;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.AttributeShareEntity;
import dev.connections.jpa.mapping.StoredFacts;
import dev.connections.jpa.transaction.StaleRow;
import dev.connections.jpa.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Shares of secured attributes. Only connections have such attributes, so their rows are all that is shared. */
public final class StoredAttributeShares implements AttributeShares {

    private final Transactions transactions;

    public StoredAttributeShares(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<AttributeShare> find(AttributeShare.Id id) {
        return transactions
                .read(session -> Optional.ofNullable(session.get(AttributeShareEntity.class, id.value())))
                .map(StoredAttributeShares::share);
    }

    @Override
    public List<AttributeShare> of(RecordRef target) {
        return transactions.read(session -> session
                .createSelectionQuery(
                        "from AttributeShare s where s.objectId = :id order by s.id", AttributeShareEntity.class)
                .setParameter("id", target.id())
                .getResultList()
                .stream()
                .map(StoredAttributeShares::share)
                .toList());
    }

    @Override
    public void add(AttributeShare share) {
        transactions.write(session -> {
            if (session.get(AttributeShareEntity.class, share.id().value()) != null) {
                throw RuleViolation.of(
                        ErrorCode.DUPLICATE_RECORD, RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS, share.id());
            }
            return session.insert(row(share));
        });
    }

    @Override
    public void replace(AttributeShare changed) {
        transactions.write(session -> {
            int updated = session.createMutationQuery("update AttributeShare s set s." + VersionedUpdate.NEXT_VERSION
                            + ", s.readAccess = :read, s.updateAccess = :update"
                            + " where s.id = :id and s.version = :version")
                    .setParameter("read", changed.read())
                    .setParameter("update", changed.update())
                    .setParameter("id", changed.id().value())
                    .setParameter("version", changed.version().number())
                    .executeUpdate();
            if (updated == 0) {
                throw new StaleRow(changed.version());
            }
            return changed;
        });
    }

    @Override
    public void remove(AttributeShare.Id id) {
        transactions.write(session -> session.createMutationQuery("delete from AttributeShare s where s.id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public void removeAll(RecordRef target) {
        transactions.write(session -> session.createMutationQuery("delete from AttributeShare s where s.objectId = :id")
                .setParameter("id", target.id())
                .executeUpdate());
    }

    @Override
    public void removeAllWith(Principal principal) {
        transactions.write(session -> session.createMutationQuery(
                        "delete from AttributeShare s where s.principalId = :id and s.principalTypeCode = :code")
                .setParameter("id", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .executeUpdate());
    }

    private static AttributeShareEntity row(AttributeShare share) {
        AttributeShareEntity row = new AttributeShareEntity();
        row.id = share.id().value();
        row.attributeId = share.attribute();
        row.objectId = share.target().id();
        row.principalTypeCode = share.with().type().objectTypeCode();
        row.principalId = share.with().id();
        row.readAccess = share.read();
        row.updateAccess = share.update();
        return row;
    }

    private static AttributeShare share(AttributeShareEntity row) {
        return new AttributeShare(
                new AttributeShare.Id(row.id),
                new RecordRef(RecordTypes.CONNECTION, row.objectId),
                row.attributeId,
                StoredFacts.principal(row.principalTypeCode, row.principalId),
                row.readAccess,
                row.updateAccess,
                new Version(row.version));
    }
}
