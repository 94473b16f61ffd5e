package dev.connections.jpa.store;

import dev.connections.application.port.Connections;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.jpa.entity.ConnectionEntity;
import dev.connections.jpa.mapping.ConnectionRows;
import dev.connections.jpa.mapping.DomainFactory;
import dev.connections.jpa.mapping.Families;
import dev.connections.jpa.transaction.StaleRow;
import dev.connections.jpa.transaction.Transactions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections, as two rows of one table. */
public final class StoredConnections implements Connections {

    private static final VersionedUpdate<ConnectionEntity> UPDATE = VersionedUpdate.<ConnectionEntity>of("Connection")
            .key("id", row -> row.id)
            .set("name", row -> row.name)
            .set("record1TypeCode", row -> row.record1TypeCode)
            .set("record1Id", row -> row.record1Id)
            .set("role1Id", row -> row.role1Id)
            .set("record2TypeCode", row -> row.record2TypeCode)
            .set("record2Id", row -> row.record2Id)
            .set("role2Id", row -> row.role2Id)
            .set("description", row -> row.description)
            .set("effectiveStart", row -> row.effectiveStart)
            .set("effectiveEnd", row -> row.effectiveEnd)
            .set("transactionCurrencyId", row -> row.transactionCurrencyId)
            .set("exchangeRate", row -> row.exchangeRate)
            .set("image", row -> row.image)
            .set("imageId", row -> row.imageId)
            .set("imageTimestamp", row -> row.imageTimestamp)
            .set("imageUrl", row -> row.imageUrl)
            .set("stateCode", row -> row.stateCode)
            .set("statusCode", row -> row.statusCode)
            .set("ownerTypeCode", row -> row.ownerTypeCode)
            .set("ownerId", row -> row.ownerId)
            .set("owningBusinessUnitId", row -> row.owningBusinessUnitId);

    private final Transactions transactions;
    private final TwinInsert insert;
    private final Tombstones tombstones;
    private final Families families;
    private final DomainFactory domain;
    private final HeldConnections holds;

    public StoredConnections(Transactions transactions, TwinInsert insert, Tombstones tombstones, RecordTypes types) {
        this.transactions = transactions;
        this.insert = insert;
        this.tombstones = tombstones;
        families = new Families(types);
        domain = new DomainFactory(types);
        holds = new HeldConnections(domain);
    }

    @Override
    public Optional<Connection> find(ConnectionId row) {
        return list(new TwinQuery().where("id", Optional.of(row.value()))).stream()
                .findFirst();
    }

    @Override
    public Optional<Connection> findForUpdate(ConnectionId row) {
        return transactions.write(session ->
                holds.of(session, new TwinQuery().where("id", Optional.of(row.value()))).stream()
                        .findFirst());
    }

    @Override
    public void holdAll(Collection<ConnectionId> rows) {
        transactions.write(session -> holds.of(session, among(rows)));
    }

    @Override
    public Set<RecordRef> recordsOf(Collection<ConnectionId> rows) {
        return list(among(rows)).stream()
                .flatMap(connection -> connection.parties().records().stream())
                .collect(Collectors.toSet());
    }

    private static TwinQuery among(Collection<ConnectionId> rows) {
        return new TwinQuery()
                .where(
                        "near.id in (:ids)",
                        "ids",
                        rows.stream().map(ConnectionId::value).toList());
    }

    @Override
    public Set<RecordRef> connectedTo(RecordRef record) {
        return list(from(record)).stream()
                .flatMap(connection -> connection.parties().records().stream())
                .filter(other -> !other.equals(record))
                .collect(Collectors.toSet());
    }

    private TwinQuery from(RecordRef record) {
        return new TwinQuery()
                .where("record1Id", Optional.of(record.id()))
                .where("near.record1TypeCode in (:codes)", "codes", families.codes(record.type()));
    }

    /** No record stands on both sides, so each connection is found by exactly one of its rows. */
    @Override
    public List<Connection> involvingHeld(RecordRef record) {
        return transactions.write(session -> holds.of(session, from(record)));
    }

    /** Both directions are in the table, so one of them is enough: the one that begins at a record. */
    @Override
    public List<ActiveConnection> covering(Parties parties, EffectivePeriod period) {
        Parties seen = parties.from().record().isPresent() ? parties : parties.mirrored();
        TwinQuery query = side(1, seen.from(), side(2, seen.to(), new TwinQuery()))
                .where("stateCode", Optional.of(RecordState.ACTIVE.code()));
        period.end()
                .ifPresent(
                        end -> query.where("near.effectiveStart is null or near.effectiveStart <= :end", "end", end));
        period.start()
                .ifPresent(start ->
                        query.where("near.effectiveEnd is null or near.effectiveEnd >= :start", "start", start));
        return list(query).stream().map(Connection::editable).toList();
    }

    private static TwinQuery side(int number, Party party, TwinQuery query) {
        return query.where("record" + number + "Id", party.record().map(RecordRef::id))
                .where(
                        "record" + number + "TypeCode",
                        party.record().map(ref -> ref.type().objectTypeCode()))
                .where("role" + number + "Id", party.role().map(ConnectionRoleId::value));
    }

    @Override
    public void add(Connection connection) {
        ConnectionEntity master = ConnectionRows.ROWS.master(connection);
        ConnectionEntity reciprocal = ConnectionRows.ROWS.reciprocal(connection);
        transactions.write(session -> {
            session.createSelectionQuery("select c.id from Connection c where c.id in (:ids)", UUID.class)
                    .setParameterList("ids", List.of(master.id, reciprocal.id))
                    .getResultList()
                    .forEach(taken -> {
                        throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION, taken);
                    });
            insert.insert(master, reciprocal, session);
            return connection;
        });
    }

    /** Updates both rows in the order in which they are locked, so that no two updates deadlock. */
    @Override
    public void replace(Connection changed) {
        transactions.write(session -> {
            Stream.of(ConnectionRows.ROWS.master(changed), ConnectionRows.ROWS.reciprocal(changed))
                    .sorted(Comparator.comparing(row -> HeldConnections.orderOf(row.id)))
                    .forEach(row -> UPDATE.execute(row, session));
            return changed;
        });
    }

    /** The database takes the twin along. */
    @Override
    public void remove(Connection connection) {
        UUID master = connection.rows().master().id().value();
        UUID reciprocal = connection.rows().reciprocal().id().value();
        transactions.write(session -> {
            tombstones.set(session, RecordTypes.CONNECTION, master);
            tombstones.set(session, RecordTypes.CONNECTION, reciprocal);
            Version version = connection.rows().master().version();
            int deleted = session.createMutationQuery(
                            "delete from Connection c where c.id = :id and c.version = :version")
                    .setParameter("id", master)
                    .setParameter("version", version.number())
                    .executeUpdate();
            if (deleted == 0) {
                throw new StaleRow(version);
            }
            return connection;
        });
    }

    @Override
    public void rename(RecordRef record, ConnectionName name) {
        String ofRecord = "c.record2Id = :id and c.record2TypeCode in (:codes)";
        List<Integer> codes = families.codes(record.type());
        transactions.write(session -> {
            HeldConnections.hold(session, ofRecord, Map.of("id", record.id(), "codes", codes));
            return session.createMutationQuery("update Connection c set c." + VersionedUpdate.NEXT_VERSION
                            + ", c.name = nullif(:name, '') where " + ofRecord)
                    .setParameter("name", name.text())
                    .setParameter("id", record.id())
                    .setParameterList("codes", codes)
                    .executeUpdate();
        });
    }

    /** Each side is the near side of one row. */
    @Override
    public boolean anySideIsOnly(ConnectionRoleId role) {
        return transactions.read(session -> !session.createSelectionQuery(
                        "select 1 from Connection c where c.role1Id = :role and c.record1Id is null", Integer.class)
                .setParameter("role", role.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public boolean anyValuedIn(CurrencyId currency) {
        return transactions.read(session -> !session.createSelectionQuery(
                        "select 1 from Connection c where c.transactionCurrencyId = :currency", Integer.class)
                .setParameter("currency", currency.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public void clear(ConnectionRoleId role) {
        String inRole = "c.role1Id = :role or c.role2Id = :role";
        transactions.write(session -> {
            HeldConnections.hold(session, inRole, Map.of("role", role.value()));
            return session.createMutationQuery("update Connection c set c." + VersionedUpdate.NEXT_VERSION
                            + ", c.role1Id = nullif(c.role1Id, :role), c.role2Id = nullif(c.role2Id, :role)"
                            + " where " + inRole)
                    .setParameter("role", role.value())
                    .executeUpdate();
        });
    }

    private List<Connection> list(TwinQuery query) {
        return transactions.read(session -> query.list(session, domain::connection));
    }
}
