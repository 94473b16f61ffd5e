package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.TestDatabase;
import dev.connections.jpa.attribute.SideTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does with a condition on a lookup that is kept in a side table, among many records. */
class LookupIndexTest {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());
    private static final int CONTACTS = 50_000;

    @Test
    void contacts_of_an_account_are_found_by_the_index_of_the_lookup() throws SQLException {
        new Fixtures(TestDatabase.POSTGRESQL.emptyStore().ports(Clock.systemUTC()));
        Query query = new Query(
                "contact",
                List.of(new Column("fullname")),
                new Comparison(new Column("parentcustomerid"), Operator.EQUAL, new UUID(1, 7)),
                List.of(new Ordering(new Column("contactid"), Ordering.Direction.ASCENDING)),
                50);
        try (Connection connection = TestDatabase.POSTGRESQL.connect()) {
            fill(connection);

            assertThat(plan(query, connection))
                    .contains("contact_attributes_by_parentcustomerid")
                    .doesNotContain("Seq Scan");
        }
    }

    /** Each contact has an account of its own. */
    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into participant (object_type_code, id, family_code, name, owner_type_code, owner_id,"
                            + " owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)"
                            + " select 2, gen_random_uuid(), 2, 'Contact ' || number, owner_type_code, owner_id,"
                            + " owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id"
                            + " from participant, generate_series(1, " + CONTACTS + ") number");
            statement.execute("insert into contact_attributes (id, object_type_code, \"parentcustomerid\","
                    + " \"parentcustomerid_type\") select id, 2, ('00000000-0000-0001-0000-' || lpad(to_hex(row_number() over"
                    + " ()), 12, '0'))::uuid, 1 from participant where object_type_code = 2");
            statement.execute("analyze participant, contact_attributes");
        }
    }

    private static String plan(Query query, Connection connection) throws SQLException {
        QueryShape.Bound asked = QueryShape.of(query);
        EntityTables tables = new EntityTables(ENTITIES, new SideTables(ENTITIES.all(), RecordTypes.standard()));
        ParameterizedSql sql = RowStatement.of(asked.shape(), tables, SqlDialect.POSTGRESQL, RecordTypes.standard())
                .statement()
                .sql();
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql.text(asked.values()))) {
            sql.bind(explain, asked.values(), SqlDialect.POSTGRESQL);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
