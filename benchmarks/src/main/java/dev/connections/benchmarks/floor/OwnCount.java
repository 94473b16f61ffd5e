package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;

/** The number of connections of an owner. An answer tells of 5,000 at the most, so counting ends one beyond. */
final class OwnCount implements Answer {

    private static final int ENOUGH = 5_001;

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.COUNT);
        ConnectionFilter filter = ConnectionFilter.parse(exchange.option("$filter"));
        long count;
        try (Connection connection = store.connection()) {
            Standing standing =
                    store.standings().of(connection, exchange.sender(), EnumSet.of(AskedPrivilege.READ_CONNECTION));
            count = count(connection, store, filter, standing, standing.require(AskedPrivilege.READ_CONNECTION));
        }
        exchange.bytes(
                200,
                "text/plain;charset=utf-8",
                Long.toString(Math.min(count, ENOUGH - 1)).getBytes(StandardCharsets.US_ASCII));
    }

    /** Up to {@value #ENOUGH} of those that are seen. */
    static long count(Connection connection, Store store, ConnectionFilter filter, Standing standing, Reach reach)
            throws SQLException {
        if (!(filter instanceof ConnectionFilter.OfOwner of)) {
            throw Refusal.unknownRequest("a number of other connections than an owner's");
        }
        Sql sql = store.sql()
                .add("select count(*) from (select 1 from connection c where c.owner_id = ? and ", of.owner());
        Reach enough = standing.owners().contains(of.owner()) ? Reach.EVERYTHING : reach;
        store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, enough);
        sql.add(" limit " + ENOUGH + ") seen");
        try (PreparedStatement statement = sql.on(connection);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
