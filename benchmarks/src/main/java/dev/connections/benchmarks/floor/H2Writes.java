package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statement after statement, which costs no round trips within a process. */
final class H2Writes implements Writes {

    private static final String INSERT = """
            insert into connection (id, related_connection_id, is_master, name, record1_type_code, record1_id, role1_id,
                record2_type_code, record2_id, role2_id, description, state_code, status_code, owner_type_code, owner_id,
                owning_business_unit_id, created_on, created_by_id, created_on_behalf_by_id, modified_on, modified_by_id,
                modified_on_behalf_by_id)
            values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, 0, 1, 8, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Store store;

    H2Writes(Store store) {
        this.store = store;
    }

    @Override
    public void create(Connection connection, Standing by, List<NewConnection> connections) throws SQLException {
        for (NewConnection made : connections) {
            create(connection, by, made);
        }
    }

    /** A row may not name a twin that is not there, so the first names itself until the second is. */
    private void create(Connection connection, Standing by, NewConnection made) throws SQLException {
        Sql rules = store.sql().add("select 1 from dual where ");
        WriteRules.roles(rules, made.from(), made.to());
        rules.add(" and ");
        WriteRules.single(rules, made.from(), made.to(), null, null, made.master());
        if (!finds(connection, rules)) {
            throw WriteRules.refusal(connection, store, made.from(), made.to());
        }
        insert(connection, by, made, made.master(), made.master(), true);
        insert(connection, by, made, made.reciprocal(), made.master(), false);
        store.sql()
                .add("update connection set related_connection_id = ? where id = ?", made.reciprocal(), made.master())
                .update(connection);
        keep(connection, Writes.connected(by, made));
    }

    private static boolean finds(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.on(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    private void insert(Connection connection, Standing by, NewConnection made, UUID id, UUID twin, boolean master)
            throws SQLException {
        ConnectedSide near = master ? made.from() : made.to();
        ConnectedSide far = master ? made.to() : made.from();
        UUID behalf = by.onBehalf().orElse(null);
        store.sql()
                .add(
                        INSERT,
                        id,
                        twin,
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
                        by.unit(),
                        made.at(),
                        by.user(),
                        behalf,
                        made.at(),
                        by.user(),
                        behalf)
                .update(connection);
    }

    private void keep(Connection connection, Event event) throws SQLException {
        store.sql()
                .add(
                        "insert into connection_event (id, type, row_id, twin_id, occurred_on, payload)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        event.type(),
                        event.row(),
                        event.twin(),
                        event.at(),
                        event.payload())
                .update(connection);
    }

    @Override
    public boolean change(
            Connection connection,
            Standing by,
            Instant at,
            List<RowChange> rows,
            Optional<Condition> condition,
            Event event)
            throws SQLException {
        Sql met = store.sql().add("select 1 from dual where true");
        condition.ifPresent(more -> more.add(met.add(" and ")));
        if (condition.isPresent() && !finds(connection, met)) {
            return false;
        }
        List<RowChange> ordered = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
        for (RowChange row : ordered) {
            Sql sql = store.sql()
                    .add(
                            "update connection set version_number = nextval('version_number'), modified_on = ?,"
                                    + " modified_by_id = ?, modified_on_behalf_by_id = ?, " + row.assignments(),
                            at,
                            by.user(),
                            by.onBehalf().orElse(null))
                    .add("", row.values().toArray())
                    .add(" where id = ? and version_number = ?", row.id(), row.version());
            if (sql.update(connection) == 0) {
                throw new WriteTransaction.Stale();
            }
        }
        keep(connection, event);
        return true;
    }

    @Override
    public void share(Connection connection, Standing by, Instant at, Holding.HeldTwins row, Sharing sharing)
            throws SQLException {
        Optional<Event> shared = H2Sharing.share(connection, store, by, at, row, sharing);
        if (shared.isPresent()) {
            keep(connection, shared.get());
        }
    }

    @Override
    public void delete(Connection connection, Instant at, UUID master, UUID reciprocal, Event event)
            throws SQLException {
        for (UUID id : List.of(master, reciprocal)) {
            store.sql()
                    .add("delete from principal_object_access where object_id = ? and object_type_code = 3234", id)
                    .update(connection);
            store.sql()
                    .add("delete from principal_object_attribute_access where object_id = ?", id)
                    .update(connection);
        }
        for (UUID id : List.of(master, reciprocal)) {
            store.sql()
                    .add(
                            "insert into deleted_row (object_type_code, family_code, row_id, deleted_on)"
                                    + " values (3234, 3234, ?, ?)",
                            id,
                            at)
                    .update(connection);
        }
        // The twin goes with it.
        store.sql().add("delete from connection where id = ?", master).update(connection);
        keep(connection, event);
    }
}
