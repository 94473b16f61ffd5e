package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.UUID;

/** Lists of connections: all of them, those of a record, of an owner or in a role; by id, or the newest first. */
final class ConnectionList implements Answer {

    private static final int MOST_ROWS = 5_000;
    private static final String NEWEST = "createdon desc";

    private final Answer fetch = new FetchWithContact();
    private final Answer delta = new Delta();

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.LIST);
        if (!exchange.option("fetchXml").isEmpty()) {
            fetch.answer(exchange, store);
        } else if (!exchange.option(DeltaToken.SINCE).isEmpty()) {
            delta.answer(exchange, store);
        } else {
            list(exchange, store);
        }
    }

    private static void list(Exchange exchange, Store store) throws Exception {
        RowShape shape = RowShape.of(Entity.CONNECTION, exchange.option("$select"), exchange.isAnnotated());
        ConnectionFilter filter = ConnectionFilter.parse(exchange.option("$filter"));
        boolean top = exchange.maxPageSize() == 0 && !exchange.option("$top").isEmpty();
        int size = Math.min(MOST_ROWS, size(exchange));
        try (Connection connection = store.connection()) {
            Standing standing = store.standings()
                    .of(
                            connection,
                            exchange.sender(),
                            filter instanceof ConnectionFilter.InRole
                                    ? EnumSet.of(AskedPrivilege.READ_CONNECTION, AskedPrivilege.READ_ROLE)
                                    : EnumSet.of(AskedPrivilege.READ_CONNECTION));
            Reach reach = standing.require(AskedPrivilege.READ_CONNECTION);
            DeltaToken begun = isTracked(exchange) ? Delta.begun(exchange, store, connection) : null;
            Links links = new Links(store.seal(), exchange);
            long count = exchange.option("$count").equals("true")
                    ? OwnCount.count(connection, store, filter, standing, reach)
                    : -1;
            Wanted wanted = Wanted.of(Entity.CONNECTION, order(filter, exchange), top ? size : size + 1);
            if (!links.behind().isEmpty()) {
                wanted = wanted.where("c.id > ?", UUID.fromString(links.behind().get(0)));
            }
            Sql sql = new ListQuery(store, standing, reach).of(filter, wanted, shape, connection);
            try (PreparedStatement statement = sql.on(connection);
                    ResultSet rows = statement.executeQuery()) {
                exchange.acknowledge(begun != null);
                PageRows page = new PageRows(shape, size);
                exchange.json(200, json -> {
                    json.writeStringProperty(
                            "@odata.context", exchange.root() + "$metadata#connections" + shape.context());
                    Counts.write(json, count, exchange.isAnnotated());
                    page.write(json, rows);
                    if (page.more()) {
                        json.writeStringProperty("@odata.nextLink", exchange.root() + links.following(page.last()));
                    } else if (begun != null) {
                        json.writeStringProperty("@odata.deltaLink", exchange.root() + begun.link(exchange));
                    }
                });
            }
        }
    }

    private static boolean isTracked(Exchange exchange) {
        return !exchange.option(DeltaToken.BEGUN).isEmpty()
                || exchange.isTracked() && exchange.option(Links.SKIP_TOKEN).isEmpty();
    }

    private static int size(Exchange exchange) {
        if (exchange.maxPageSize() > 0) {
            return exchange.maxPageSize();
        }
        String top = exchange.option("$top");
        return top.isEmpty() ? MOST_ROWS : Integer.parseInt(top);
    }

    private static Wanted.Order order(ConnectionFilter filter, Exchange exchange) throws SQLException {
        String order = exchange.option("$orderby");
        if (!order.isEmpty()) {
            // Links to further pages are made for rows in the order of their ids only.
            if (!order.equals(NEWEST) || !(filter instanceof ConnectionFilter.None) || exchange.maxPageSize() > 0) {
                throw Refusal.unknownRequest("a list with $orderby=" + order);
            }
            return Wanted.Order.NEWEST;
        }
        if (filter instanceof ConnectionFilter.OfRecord) {
            return Wanted.Order.BY_RECORD;
        }
        return filter instanceof ConnectionFilter.OfOwner ? Wanted.Order.BY_OWNER : Wanted.Order.BY_ID;
    }
}
