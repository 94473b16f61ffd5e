package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.UUID;

/** One row by its id. */
record SingleRow(Entity entity, UUID id) implements Answer {

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.ROW);
        RowShape shape = RowShape.of(entity, exchange.option("$select"), exchange.isAnnotated());
        try (Connection connection = store.connection()) {
            if (store.dialect() == StoreDialect.POSTGRESQL
                    && !exchange.sender().equals(SenderLookup.Sender.ADMINISTRATOR)) {
                new PostgreSqlSingleRow(entity, id, shape, exchange.sender())
                        .read(connection, row -> write(exchange, shape, row));
            } else {
                read(connection, exchange, store, shape);
            }
        }
    }

    private void read(Connection connection, Exchange exchange, Store store, RowShape shape) throws Exception {
        Standing standing = store.standings().of(connection, exchange.sender(), EnumSet.of(entity.read()));
        Reach reach = standing.require(entity.read());
        Sql sql = store.sql()
                .add(
                        "select " + shape.selected() + " from " + entity.table() + " c" + shape.joins() + " where "
                                + entity.ofType() + " and c.id = ? and ",
                        id);
        store.visibility().where(sql, "c", entity.code(), standing, reach);
        try (PreparedStatement statement = sql.on(connection);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw refusal(connection, store, standing);
            }
            write(exchange, shape, row);
        }
    }

    private void write(Exchange exchange, RowShape shape, ResultSet row) throws Exception {
        exchange.acknowledge(false);
        exchange.put("ETag", "W/\"" + row.getLong(1) + "\"");
        exchange.json(200, json -> {
            json.writeStringProperty(
                    "@odata.context", exchange.root() + "$metadata#" + entity.set() + shape.context() + "/$entity");
            shape.writeMembers(json, row);
        });
    }

    private Refusal refusal(Connection connection, Store store, Standing standing) throws SQLException {
        Sql sql = store.sql()
                .add("select 1 from " + entity.table() + " c where " + entity.ofType() + " and c.id = ?", id);
        try (PreparedStatement statement = sql.on(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next()
                    ? Refusal.access(standing.user(), entity.read().right(), entity.logicalName(), id)
                    : Refusal.absent(entity.logicalName(), id);
        }
    }
}
