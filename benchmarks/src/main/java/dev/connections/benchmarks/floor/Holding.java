package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Holds rows until a unit of work ends: records by type and id, then rows of connections by id, as our server does. */
record Holding(Store store, Connection connection, Standing standing) {

    /** A record that is held. */
    record HeldRecord(RecordKind kind, UUID id, String name, UUID owner, UUID unit) {}

    /** A row of a connection that is held with its twin. */
    record HeldTwins(UUID row, UUID twin, boolean isMaster, int ownerType, UUID owner, UUID unit) {}

    private String lock() {
        return store.dialect() == StoreDialect.POSTGRESQL ? " for no key update" : " for update";
    }

    private String note() {
        return store.dialect() == StoreDialect.POSTGRESQL ? ", " + WriteTransaction.NOTE : "";
    }

    /**
     * Holds the records of these sides.
     *
     * @throws Refusal for one that is not there
     */
    Map<UUID, HeldRecord> records(Collection<ConnectedSide> sides) throws SQLException {
        TreeMap<RecordKind, List<UUID>> byKind = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<UUID> ids = sides.stream()
                    .filter(side -> side.kind() == kind)
                    .map(ConnectedSide::record)
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                byKind.put(kind, ids);
            }
        }
        Map<UUID, HeldRecord> held = new HashMap<>();
        for (Map.Entry<RecordKind, List<UUID>> kind : byKind.entrySet()) {
            hold(kind.getKey(), kind.getValue(), held);
            for (UUID id : kind.getValue()) {
                if (!held.containsKey(id)) {
                    throw Refusal.absent(kind.getKey().logicalName(), id);
                }
            }
        }
        return held;
    }

    private void hold(RecordKind kind, List<UUID> ids, Map<UUID, HeldRecord> held) throws SQLException {
        Sql sql = store.sql()
                .add("select p.id, p.name, p.owner_id, p.owning_business_unit_id" + note()
                        + " from participant p where p.object_type_code = " + kind.code() + " and ")
                .among("p.id", ids)
                .add(" order by p.object_type_code, p.id" + lock());
        try (PreparedStatement statement = sql.on(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                held.put(
                        id,
                        new HeldRecord(
                                kind,
                                id,
                                rows.getString(2),
                                rows.getObject(3, UUID.class),
                                rows.getObject(4, UUID.class)));
            }
        }
    }

    /**
     * Holds a row of a connection and its twin.
     *
     * @throws Refusal when there is no such row
     */
    HeldTwins twins(UUID row) throws SQLException {
        Sql sql = store.sql()
                .add("select c.id, c.related_connection_id, c.is_master, c.owner_type_code, c.owner_id,"
                        + " c.owning_business_unit_id" + note() + " from connection c where ");
        if (store.dialect() == StoreDialect.POSTGRESQL) {
            sql.add("(c.id = ? or c.related_connection_id = ?)", row, row);
        } else {
            // An 'or' makes H2 read the whole table.
            sql.add("c.id in (?, (select t.related_connection_id from connection t where t.id = ?))", row, row);
        }
        HeldTwins held = null;
        try (PreparedStatement statement = sql.add(" order by c.id" + lock()).on(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getObject(1, UUID.class).equals(row)) {
                    held = new HeldTwins(
                            row,
                            rows.getObject(2, UUID.class),
                            rows.getBoolean(3),
                            rows.getInt(4),
                            rows.getObject(5, UUID.class),
                            rows.getObject(6, UUID.class));
                }
            }
        }
        if (held == null) {
            throw Refusal.absent(Entity.CONNECTION.logicalName(), row);
        }
        return held;
    }

    /** Asks for a right on a record; what is shared is looked up only when it matters. */
    void require(AskedPrivilege privilege, HeldRecord record) throws SQLException {
        require(
                privilege,
                record.kind().code(),
                record.kind().logicalName(),
                record.id(),
                record.owner(),
                record.unit());
    }

    /** Asks for a right on a row of a connection. */
    void requireOnConnection(AskedPrivilege privilege, UUID row, UUID owner, UUID unit) throws SQLException {
        require(privilege, Entity.CONNECTION.code(), Entity.CONNECTION.logicalName(), row, owner, unit);
    }

    private void require(AskedPrivilege privilege, int code, String type, UUID row, UUID owner, UUID unit)
            throws SQLException {
        int shared = standing.require(privilege).covers(standing, owner, unit) ? 0 : shared(code, row);
        standing.require(privilege, type, row, owner, unit, shared);
    }

    private int shared(int code, UUID row) throws SQLException {
        Sql sql = store.sql()
                .add(
                        "select s.access_rights_mask from principal_object_access s"
                                + " where s.object_id = ? and s.object_type_code = ? and ",
                        row,
                        code)
                .among("s.principal_id", standing.owners());
        int mask = 0;
        try (PreparedStatement statement = sql.on(connection);
                ResultSet shares = statement.executeQuery()) {
            while (shares.next()) {
                mask |= shares.getInt(1);
            }
        }
        return mask;
    }
}
