package dev.connections.peers.olingo;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.data.Property;
import org.apache.olingo.commons.api.data.ValueType;
import org.apache.olingo.server.api.ODataApplicationException;

/** Reads and writes rows by JDBC. */
final class Rows {

    private static final int SERVER_ERROR = 500;
    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ROOT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Map<String, String> TABLES = Map.of(
            "connection", "connection",
            "connectionrole", "connection_role",
            "contact", "participant where object_type_code = 2",
            "account", "participant where object_type_code = 1");
    private static final String INSERT = """
            insert into connection (id, related_connection_id, is_master, name, record1_type_code, record1_id, role1_id,
                record2_type_code, record2_id, role2_id, description, state_code, status_code, owner_type_code, owner_id,
                owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
            select ?, ?, ?, other.name, 2, ?, ?, 2, ?, ?, ?, 0, 1, 8, ?, ?, ?, ?, ?, ?
            from participant other where other.object_type_code = 2 and other.id = ?""";

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** Rows of a type: the columns, the condition and order in SQL, and the values of the condition. */
    EntityCollection list(String type, List<Model.Column> columns, String condition, String end, List<Object> values)
            throws ODataApplicationException {
        String sql = "select " + columns.stream().map(Model.Column::column).collect(Collectors.joining(", ")) + " from "
                + from(type, condition) + end;
        EntityCollection found = new EntityCollection();
        ask(sql, values, rows -> {
            while (rows.next()) {
                found.getEntities().add(entity(type, columns, rows));
            }
        });
        return found;
    }

    /** How many rows of a type there are. */
    int count(String type, String condition, List<Object> values) throws ODataApplicationException {
        int[] count = new int[1];
        ask("select count(*) from " + from(type, condition), values, rows -> {
            rows.next();
            count[0] = rows.getInt(1);
        });
        return count[0];
    }

    /** Writes both rows of a connection between two contacts, and gives the id of the first. */
    UUID connect(UUID near, UUID nearRole, UUID far, UUID farRole, String description)
            throws ODataApplicationException {
        UUID master = UUID.randomUUID();
        UUID twin = UUID.randomUUID();
        Timestamp now = new Timestamp(System.currentTimeMillis());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                add(insert, master, twin, true, near, nearRole, far, farRole, description, now);
                add(insert, twin, master, false, far, farRole, near, nearRole, description, now);
                insert.executeBatch();
            }
            connection.commit();
            return master;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static void add(
            PreparedStatement insert, UUID id, UUID twin, boolean master, UUID one, UUID oneRole, UUID other,
            UUID otherRole, String description, Timestamp now)
            throws SQLException {
        Object[] values = {
            id, twin, master, one, oneRole, other, otherRole, description, ADMINISTRATOR, ROOT, now, ADMINISTRATOR, now,
            ADMINISTRATOR, other
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static String from(String type, String condition) {
        String table = TABLES.get(type);
        return condition.isEmpty() ? table : table + (table.contains(" where ") ? " and " : " where ") + condition;
    }

    private void ask(String sql, List<Object> values, Reader reader) throws ODataApplicationException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                reader.read(rows);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static Entity entity(String type, List<Model.Column> columns, ResultSet rows) throws SQLException {
        Entity entity = new Entity();
        for (int i = 0; i < columns.size(); i++) {
            Object value = switch (columns.get(i).kind()) {
                case DateTimeOffset -> moment(rows.getObject(i + 1, OffsetDateTime.class));
                default -> rows.getObject(i + 1);
            };
            entity.addProperty(new Property(null, columns.get(i).property(), ValueType.PRIMITIVE, value));
            if (columns.get(i).property().equals(Model.Column.key(type))) {
                entity.setId(URI.create(type + "s(" + value + ")"));
            }
        }
        return entity;
    }

    private static Timestamp moment(OffsetDateTime value) {
        return value == null ? null : Timestamp.from(value.toInstant());
    }

    private static ODataApplicationException failed(SQLException failure) {
        return new ODataApplicationException(failure.getMessage(), SERVER_ERROR, Locale.ROOT, failure);
    }

    /** Reads what a question came to. */
    private interface Reader {
        void read(ResultSet rows) throws SQLException;
    }
}
