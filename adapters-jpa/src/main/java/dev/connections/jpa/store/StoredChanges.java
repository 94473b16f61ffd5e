package dev.connections.jpa.store;

import dev.connections.application.port.ChangeLog;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.DeletedRowEntity;
import dev.connections.jpa.transaction.Transactions;
import java.time.Instant;
import java.util.List;

/** The change log: tombstones from their table, and the watermark from the units of work under way. */
public final class StoredChanges implements ChangeLog {

    private final Transactions transactions;

    public StoredChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Watermark watermark() {
        return transactions.watermark();
    }

    @Override
    public List<Deletion> deletions(RecordType type, Version after, Version until, int limit) {
        boolean base = type.family() == RecordType.Family.ACTIVITY_BASE;
        String ofType = base ? "d.familyCode = :code" : "d.objectTypeCode = :code";
        return transactions.read(session -> session
                .createSelectionQuery(
                        "from DeletedRow d where " + ofType
                                + " and d.version > :after and d.version <= :until order by d.version",
                        DeletedRowEntity.class)
                .setParameter("code", type.objectTypeCode())
                .setParameter("after", after.number())
                .setParameter("until", until.number())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Deletion(row.rowId, new Version(row.version)))
                .toList());
    }

    @Override
    public void forget(Instant before) {
        transactions.write(
                session -> session.createMutationQuery("delete from DeletedRow d where d.deletedOn < :before")
                        .setParameter("before", before)
                        .executeUpdate());
    }
}
