package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A connection as one of its rows sees it, read to be changed.
 *
 * @param start the first day as a text, or null
 * @param end the last day as a text, or null
 */
record TwinRows(
        UUID row,
        long version,
        UUID twin,
        long twinVersion,
        boolean isMaster,
        ConnectedSide near,
        ConnectedSide far,
        String description,
        String start,
        String end,
        boolean isActive,
        UUID owner,
        UUID unit) {

    private static final String FIND =
            "select c.version_number, t.id, t.version_number, c.is_master, c.record1_type_code,"
                    + " c.record1_id, c.role1_id, c.record2_type_code, c.record2_id, c.role2_id, c.description, c.effective_start,"
                    + " c.effective_end, c.state_code, c.owner_id, c.owning_business_unit_id%s"
                    + " from connection c join connection t on t.id = c.related_connection_id where c.id = ?";

    /** @throws Refusal when there is no such row */
    static TwinRows find(Connection connection, Store store, UUID id) throws SQLException {
        String note = store.dialect() == StoreDialect.POSTGRESQL ? ", " + WriteTransaction.NOTE : "";
        try (PreparedStatement statement = connection.prepareStatement(FIND.formatted(note))) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.absent(Entity.CONNECTION.logicalName(), id);
                }
                return new TwinRows(
                        id,
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getBoolean(4),
                        side(row, 5),
                        side(row, 8),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getInt(14) == 0,
                        row.getObject(15, UUID.class),
                        row.getObject(16, UUID.class));
            }
        }
    }

    private static ConnectedSide side(ResultSet row, int at) throws SQLException {
        return new ConnectedSide(
                RecordKind.of(row.getInt(at)),
                row.getObject(at + 1, UUID.class),
                row.getObject(at + 2, UUID.class),
                "");
    }

    UUID master() {
        return isMaster ? row : twin;
    }
}
