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

    static final String EVENT = "insert into connection_event (id, type, row_id, twin_id, occurred_on, payload)"
            + " values (?, ?, ?, ?, ?, ?)";

    private final Store store;

    H2Writes(Store store) {
        this.store = store;
    }

    @Override
    public void create(Connection connection, Standing by, List<NewConnection> connections) throws SQLException {
        H2Creation.create(connection, store, by, connections);
    }

    private static boolean finds(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.on(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    private void keep(Connection connection, Event event) throws SQLException {
        store.sql().add(EVENT, values(event)).update(connection);
    }

    /** The values of {@link #EVENT}. */
    static Object[] values(Event event) {
        return new Object[] {Ids.next(), event.type(), event.row(), event.twin(), event.at(), event.payload()};
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
