package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes new connections by statements that are prepared once for all of them. */
final class H2Creation implements AutoCloseable {

    private static final String RULES =
            "select 1 from dual where " + WriteRules.ROLES + " and " + WriteRules.SINGLE + ")";

    private static final String INSERT = """
            insert into connection (id, related_connection_id, is_master, name, record1_type_code, record1_id, role1_id,
                record2_type_code, record2_id, role2_id, description, state_code, status_code, owner_type_code, owner_id,
                owning_business_unit_id, created_on, created_by_id, created_on_behalf_by_id, modified_on, modified_by_id,
                modified_on_behalf_by_id)
            values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, 0, 1, 8, ?,
                (select u.owning_business_unit_id from participant u where u.object_type_code = 8 and u.id = ?),
                ?, ?, ?, ?, ?, ?)""";

    private static final String PAIR = "update connection set related_connection_id = ? where id = ?";

    private final Connection connection;
    private final Store store;
    private final Standing by;
    private final PreparedStatement rules;
    private final PreparedStatement insert;
    private final PreparedStatement pair;
    private final PreparedStatement event;

    private H2Creation(Connection connection, Store store, Standing by) throws SQLException {
        this.connection = connection;
        this.store = store;
        this.by = by;
        rules = connection.prepareStatement(RULES);
        insert = connection.prepareStatement(INSERT);
        pair = connection.prepareStatement(PAIR);
        event = connection.prepareStatement(H2Writes.EVENT);
    }

    /** @throws Refusal for the first that does not meet the rules */
    static void create(Connection connection, Store store, Standing by, List<NewConnection> connections)
            throws SQLException {
        try (H2Creation creation = new H2Creation(connection, store, by)) {
            for (NewConnection made : connections) {
                creation.create(made);
            }
        }
    }

    /** A row may not name a twin that is not there, so the first names itself until the second is. */
    private void create(NewConnection made) throws SQLException {
        Sql.bindAll(rules, WriteRules.roleValues(made.from(), made.to()), 1);
        Sql.bindAll(rules, WriteRules.singleValues(made.from(), made.to(), made.master()), WriteRules.ROLE_VALUES + 1);
        try (ResultSet met = rules.executeQuery()) {
            if (!met.next()) {
                throw WriteRules.refusal(connection, store, made.from(), made.to());
            }
        }
        insert(made, made.master(), true, made.from(), made.to());
        insert(made, made.reciprocal(), false, made.to(), made.from());
        execute(pair, made.reciprocal(), made.master());
        execute(event, H2Writes.values(Writes.connected(by, made)));
    }

    private void insert(NewConnection made, UUID id, boolean master, ConnectedSide near, ConnectedSide far)
            throws SQLException {
        UUID behalf = by.onBehalf().orElse(null);
        execute(
                insert,
                id,
                made.master(),
                master,
                far.name(),
                near.kind().code(),
                near.record(),
                near.role(),
                far.kind().code(),
                far.record(),
                far.role(),
                made.description(),
                by.user(),
                by.user(),
                made.at(),
                by.user(),
                behalf,
                made.at(),
                by.user(),
                behalf);
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        Sql.bindAll(statement, values, 1);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        rules.close();
        insert.close();
        pair.close();
        event.close();
    }
}
