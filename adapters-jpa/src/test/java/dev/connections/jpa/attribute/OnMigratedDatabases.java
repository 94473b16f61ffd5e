package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.MigratedDatabase;
import dev.connections.jpa.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A specification of the tables of attributes on each of the databases, beginning without any of them. */
@ParameterizedClass
@EnumSource
abstract class OnMigratedDatabases {

    private static final UUID ADMINISTRATOR = new UUID(0, 1);
    private static final String UNIT = "00000000-0000-0000-0000-00000000000a";

    @Parameter
    private TestDatabase kind;

    @BeforeEach
    void withoutTablesOfAttributes() throws SQLException {
        for (String entity : List.of("acme_patient", "acme_visit", "activitypointer")) {
            execute("drop table if exists " + entity + "_attributes");
        }
        execute("delete from attribute_column");
        execute("update attribute_schema set fingerprint = ''");
        execute("delete from participant");
        execute("delete from business_unit");
        execute("insert into business_unit (id, name) values ('" + UNIT + "', 'Clinic')");
        record(RecordTypes.SYSTEM_USER, ADMINISTRATOR);
    }

    DataSource database() {
        return MigratedDatabase.of(kind);
    }

    AttributeDialect dialect() {
        return kind == TestDatabase.POSTGRESQL ? AttributeDialect.POSTGRESQL : AttributeDialect.H2;
    }

    AttributeSchema schema(SideTables tables) {
        return new AttributeSchema(tables, dialect());
    }

    void bringUpToDate(SideTables tables) throws SQLException {
        schema(tables).bringUpToDate(database(), Duration.ofSeconds(2));
    }

    /** The id of a new record of that type. */
    String record(RecordType type) throws SQLException {
        return record(type, UUID.randomUUID());
    }

    private String record(RecordType type, UUID id) throws SQLException {
        int family = type.family() == RecordType.Family.ACTIVITY
                ? RecordTypes.ACTIVITY_POINTER.objectTypeCode()
                : type.objectTypeCode();
        execute("insert into participant (object_type_code, id, family_code, owner_type_code, owner_id,"
                + " owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id) values ("
                + type.objectTypeCode() + ", '" + id + "', " + family + ", 8, '" + ADMINISTRATOR + "', '" + UNIT
                + "', current_timestamp, '" + ADMINISTRATOR + "', current_timestamp, '" + ADMINISTRATOR + "')");
        return id.toString();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    List<String> indexesOf(String table) throws SQLException {
        return query(
                dialect() == AttributeDialect.POSTGRESQL
                        ? "select indexname from pg_indexes where tablename = '" + table + "'"
                        : "select lower(index_name) from information_schema.indexes where lower(table_name) = '" + table
                                + "'");
    }
}
