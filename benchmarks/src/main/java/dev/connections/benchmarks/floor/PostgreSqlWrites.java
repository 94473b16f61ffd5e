package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One statement for each change, with all its rows and its event: PostgreSQL changes several tables at once. The
 * event is written only if the rows were.
 */
final class PostgreSqlWrites implements Writes {

    private final Store store;

    PostgreSqlWrites(Store store) {
        this.store = store;
    }

    @Override
    public void create(Connection connection, Standing by, List<NewConnection> connections) throws SQLException {
        if (connections.size() == 1) {
            PostgreSqlCreation.create(connection, store, by, connections.get(0));
        } else {
            PostgreSqlManyCreation.create(connection, store, by, connections);
        }
    }

    private static Sql event(Sql sql, Event event) {
        return sql.add(
                PostgreSqlCreation.EVENT + "?, ?, ?, ?, ?, ?",
                Ids.next(),
                event.type(),
                event.row(),
                event.twin(),
                event.at(),
                event.payload());
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
        List<RowChange> ordered = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
        Sql sql = store.sql().add("with lesser as (");
        update(sql, by, at, ordered.get(0));
        condition.ifPresent(more -> more.add(sql.add(" and ")));
        sql.add(" returning 1), greater as (");
        update(sql, by, at, ordered.get(1));
        sql.add(" and exists (select 1 from lesser) returning 1)");
        return event(sql, event)
                        .add(" where (select count(*) from greater) = 1")
                        .update(connection)
                == 1;
    }

    private static void update(Sql sql, Standing by, Instant at, RowChange row) {
        sql.add(
                        "update connection set version_number = nextval('version_number'), modified_on = ?, modified_by_id = ?,"
                                + " modified_on_behalf_by_id = ",
                        at,
                        by.user())
                .nullable("uuid", by.onBehalf().orElse(null))
                .add(", " + row.assignments(), row.values().toArray())
                .add(" where id = ? and version_number = ?", row.id(), row.version());
    }

    @Override
    public void share(Connection connection, Standing by, Instant at, Holding.HeldTwins row, Sharing sharing)
            throws SQLException {
        String begin = "{\"with\":{\"type\":\"" + sharing.principalName() + "\",\"id\":\"" + sharing.principal()
                + "\"},\"rights\":";
        String end = EventJson.of(by, at, json -> {}).replaceFirst("\\{", ",");
        store.sql()
                .add(
                        "with changed as (update principal_object_access a set access_rights_mask = a.access_rights_mask | ?,"
                                + " version_number = nextval('version_number'), changed_on = ? where a.object_id = ?"
                                + " and a.object_type_code = 3234 and a.principal_id = ? and a.principal_type_code = ?"
                                + " and a.access_rights_mask | ? <> a.access_rights_mask returning access_rights_mask as mask),",
                        sharing.mask(),
                        at,
                        row.row(),
                        sharing.principal(),
                        sharing.principalType(),
                        sharing.mask())
                .add(
                        " made as (insert into principal_object_access (id, object_type_code, object_id, object_type_name,"
                                + " connection_id, principal_type_code, principal_id, principal_type_name,"
                                + " access_rights_mask, changed_on) select ?, 3234, ?, 'connection', ?, ?, ?, ?, ?,"
                                + " cast(? as timestamptz) where not exists (select 1 from principal_object_access a"
                                + " where a.object_id = ? and a.object_type_code = 3234 and a.principal_id = ?"
                                + " and a.principal_type_code = ?) returning access_rights_mask as mask)",
                        Ids.next(),
                        row.row(),
                        row.row(),
                        sharing.principalType(),
                        sharing.principal(),
                        sharing.principalName(),
                        sharing.mask(),
                        at,
                        row.row(),
                        sharing.principal(),
                        sharing.principalType())
                .add(
                        " insert into connection_event (id, type, row_id, twin_id, occurred_on, payload) select ?, 'Shared', ?,"
                                + " ?, cast(? as timestamptz), cast(? as varchar) || mask || cast(? as varchar)"
                                + " from (select mask from changed union all select mask from made) kept",
                        Ids.next(),
                        row.row(),
                        row.twin(),
                        at,
                        begin,
                        end)
                .update(connection);
    }

    @Override
    public void delete(Connection connection, Instant at, UUID master, UUID reciprocal, Event event)
            throws SQLException {
        Sql sql = store.sql()
                .add(
                        "with shares as (delete from principal_object_access where object_type_code = 3234"
                                + " and object_id in (?, ?)), attribute_shares as (delete from"
                                + " principal_object_attribute_access where object_id in (?, ?)), told as (insert into"
                                + " deleted_row (object_type_code, family_code, row_id, deleted_on) select 3234, 3234, v.id,"
                                + " cast(? as timestamptz) from (values (?), (?)) v(id)), gone as (delete from connection"
                                + " where id in (?, ?))",
                        master,
                        reciprocal,
                        master,
                        reciprocal,
                        at,
                        master,
                        reciprocal,
                        master,
                        reciprocal);
        event(sql, event).update(connection);
    }
}
