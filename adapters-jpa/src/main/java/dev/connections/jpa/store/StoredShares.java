package dev.connections.jpa.store;

import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Shares;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.ShareEntity;
import dev.connections.jpa.entity.ShareKey;
import dev.connections.jpa.mapping.StoredFacts;
import dev.connections.jpa.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import org.hibernate.StatelessSession;

/** Shares of records and of rows of connections. */
public final class StoredShares implements Shares {

    private final Transactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    public StoredShares(Transactions transactions, IdGenerator ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Sharing of(RecordRef target, Principal owner) {
        return transactions.read(session -> sharing(session, target, owner));
    }

    @Override
    public void replace(Sharing changed) {
        transactions.write(session -> {
            List<ShareEntity> stored = rows(session, changed.target());
            stored.stream().filter(row -> changed.with(with(row)).isEmpty()).forEach(session::delete);
            changed.shares().forEach(share -> keep(session, share));
            return changed;
        });
    }

    @Override
    public void removeAll(RecordRef target) {
        transactions.write(session -> session.createMutationQuery(
                        "delete from Share s where s.objectId = :id and s.objectTypeCode = :code")
                .setParameter("id", target.id())
                .setParameter("code", target.type().objectTypeCode())
                .executeUpdate());
    }

    @Override
    public void removeAllWith(Principal principal) {
        transactions.write(session -> session.createMutationQuery(
                        "delete from Share s where s.principalId = :id and s.principalTypeCode = :code")
                .setParameter("id", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .executeUpdate());
    }

    private void keep(StatelessSession session, Share share) {
        ShareEntity row = row(share);
        ShareEntity stored = session.get(
                ShareEntity.class,
                new ShareKey(row.objectTypeCode, row.objectId, row.principalTypeCode, row.principalId));
        if (stored == null) {
            session.insert(row);
        } else if (stored.accessRightsMask != row.accessRightsMask) {
            session.createMutationQuery("update Share s set s." + VersionedUpdate.NEXT_VERSION
                            + ", s.accessRightsMask = :mask, s.changedOn = :now where s.id = :id")
                    .setParameter("mask", row.accessRightsMask)
                    .setParameter("now", row.changedOn)
                    .setParameter("id", stored.id)
                    .executeUpdate();
        }
    }

    private static Sharing sharing(StatelessSession session, RecordRef target, Principal owner) {
        List<Share> shares = rows(session, target).stream()
                .map(row -> new Share(target, with(row), AccessRights.ofMask(row.accessRightsMask)))
                .toList();
        return new Sharing(target, owner, shares);
    }

    private static List<ShareEntity> rows(StatelessSession session, RecordRef target) {
        return session.createSelectionQuery(
                        "from Share s where s.objectId = :id and s.objectTypeCode = :code order by s.principalId",
                        ShareEntity.class)
                .setParameter("id", target.id())
                .setParameter("code", target.type().objectTypeCode())
                .getResultList();
    }

    private static Principal with(ShareEntity row) {
        return StoredFacts.principal(row.principalTypeCode, row.principalId);
    }

    private ShareEntity row(Share share) {
        ShareEntity row = new ShareEntity();
        row.id = ids.next();
        row.changedOn = clock.instant();
        row.objectTypeName = share.target().type().logicalName();
        row.principalTypeName = share.with().type().logicalName();
        row.objectTypeCode = share.target().type().objectTypeCode();
        row.objectId = share.target().id();
        if (share.target().type().equals(RecordTypes.CONNECTION)) {
            row.connectionId = row.objectId;
        } else {
            row.recordTypeCode = row.objectTypeCode;
        }
        row.principalTypeCode = share.with().type().objectTypeCode();
        row.principalId = share.with().id();
        row.accessRightsMask = share.rights().mask();
        return row;
    }
}
