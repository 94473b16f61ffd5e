package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** What has changed among connections since a link was given out: rows that were made or changed, then those that are gone. */
final class Delta implements Answer {

    private static final int MOST_ROWS = 5_000;

    /** A page of changes in the making. */
    private static final class Page {
        private final Connection connection;
        private final Exchange exchange;
        private final long until;
        private final int size;
        private int room;
        private Object[] end;

        Page(Connection connection, Exchange exchange, long until) {
            this.connection = connection;
            this.exchange = exchange;
            this.until = until;
            this.size = exchange.maxPageSize() == 0 ? MOST_ROWS : Math.min(MOST_ROWS, exchange.maxPageSize());
            this.room = size;
        }

        void rows(JsonGenerator json, RowShape shape, ResultSet rows) throws SQLException {
            long last = 0;
            while (rows.next()) {
                if (room == 0) {
                    end = new Object[] {false, last};
                    return;
                }
                shape.writeObject(json, rows);
                last = rows.getLong(1);
                room--;
            }
        }

        /** Those that are there again are told of as rows. */
        void deletions(JsonGenerator json, long after) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select d.row_id, d.version_number, c.id"
                    + " from deleted_row d left join connection c on c.id = d.row_id where d.object_type_code = 3234"
                    + " and d.version_number > ? and d.version_number <= ? order by d.version_number limit "
                    + (room + 1))) {
                statement.setLong(1, after);
                statement.setLong(2, until);
                long last = after;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (room-- == 0) {
                            end = new Object[] {true, last};
                            return;
                        }
                        last = rows.getLong(2);
                        if (rows.getObject(3) == null) {
                            write(json, rows.getObject(1, UUID.class));
                        }
                    }
                }
            }
        }

        private void write(JsonGenerator json, UUID gone) {
            json.writeStartObject();
            json.writeStringProperty("@odata.context", exchange.root() + "$metadata#connections/$deletedEntity");
            json.writeStringProperty("id", gone.toString());
            json.writeStringProperty("reason", "deleted");
            json.writeEndObject();
        }
    }

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        DeltaToken since = DeltaToken.parse(store.seal(), exchange, DeltaToken.SINCE);
        RowShape shape = RowShape.of(Entity.CONNECTION, exchange.option("$select"), exchange.isAnnotated());
        try (Connection connection = store.connection()) {
            Standing standing =
                    store.standings().of(connection, exchange.sender(), EnumSet.of(AskedPrivilege.READ_CONNECTION));
            Reach reach = standing.require(AskedPrivilege.READ_CONNECTION);
            DeltaToken now = begun(exchange, store, connection);
            Links links = new Links(store.seal(), exchange);
            List<String> place = links.behind();
            boolean amongDeletions = !place.isEmpty() && Boolean.parseBoolean(place.get(0));
            long after = place.isEmpty() ? since.settled() : Long.parseLong(place.get(1));
            Page page = new Page(connection, exchange, now.latest());
            try (PreparedStatement statement = rows(store, shape, standing, reach, after, now, page.size)
                            .on(connection);
                    ResultSet rows = amongDeletions ? null : statement.executeQuery()) {
                exchange.acknowledge(true);
                exchange.json(200, json -> {
                    json.writeStringProperty(
                            "@odata.context", exchange.root() + "$metadata#connections" + shape.context() + "/$delta");
                    json.writeArrayPropertyStart("value");
                    if (rows != null) {
                        page.rows(json, shape, rows);
                    }
                    if (page.end == null) {
                        page.deletions(json, amongDeletions ? after : since.settled());
                    }
                    json.writeEndArray();
                    if (page.end == null) {
                        json.writeStringProperty("@odata.deltaLink", exchange.root() + now.link(exchange));
                    } else {
                        json.writeStringProperty("@odata.nextLink", exchange.root() + links.following(page.end));
                    }
                });
            }
        }
    }

    /** How far changes had come when the first page was made; links to further pages say it. */
    static DeltaToken begun(Exchange exchange, Store store, Connection connection) throws SQLException {
        DeltaToken begun = exchange.option(DeltaToken.BEGUN).isEmpty()
                ? DeltaToken.now(store.seal(), exchange, store.transactions().horizon(connection))
                : DeltaToken.parse(store.seal(), exchange, DeltaToken.BEGUN);
        exchange.options().put(DeltaToken.BEGUN, begun.text());
        return begun;
    }

    private static Sql rows(
            Store store, RowShape shape, Standing standing, Reach reach, long after, DeltaToken now, int size) {
        Sql sql = store.sql()
                .add(
                        "select " + shape.selected() + " from connection c" + shape.joins()
                                + " where c.version_number > ? and c.version_number <= ? and ",
                        after,
                        now.latest());
        store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, reach);
        return sql.add(" order by c.version_number, c.id limit " + (size + 1));
    }
}
