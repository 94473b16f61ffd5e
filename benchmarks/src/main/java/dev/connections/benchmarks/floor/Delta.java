package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has changed among connections since a link was given out: rows that were made or changed, then those that are gone. */
final class Delta implements Answer {

    static final String TOKEN = "$deltatoken";

    private static final String SET = Entity.CONNECTION.set();
    private static final int MOST_ROWS = 5_000;
    private static final int SELECTION_BYTES = 8;
    private static final long DAYS = 7;
    private static final Pattern FORM =
            Pattern.compile("(\\d+)!(\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d)!(\\d+)!([\\w-]{11})!([\\w-]{43})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        long after = settled(exchange, store.seal());
        RowShape shape = RowShape.of(Entity.CONNECTION, exchange.option("$select"), exchange.isAnnotated());
        try (Connection connection = store.connection()) {
            Standing standing =
                    store.standings().of(connection, exchange.sender(), EnumSet.of(Privilege.READ_CONNECTION));
            Reach reach = standing.require(Privilege.READ_CONNECTION);
            UnitOfWork.Horizon now = store.unitOfWork().horizon(connection);
            Sql sql = store.sql()
                    .add(
                            "select " + shape.selected() + " from connection c" + shape.joins()
                                    + " where c.version_number > ? and c.version_number <= ? and ",
                            after,
                            now.latest());
            store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, reach);
            sql.add(" order by c.version_number, c.id limit " + (MOST_ROWS + 1));
            try (PreparedStatement statement = sql.on(connection);
                    ResultSet rows = statement.executeQuery()) {
                exchange.acknowledge(true);
                exchange.json(200, json -> {
                    json.writeStringProperty(
                            "@odata.context", exchange.root() + "$metadata#connections" + shape.context() + "/$delta");
                    json.writeArrayPropertyStart("value");
                    while (rows.next()) {
                        shape.writeObject(json, rows);
                    }
                    for (UUID gone : gone(connection, after, now.latest())) {
                        json.writeStartObject();
                        json.writeStringProperty(
                                "@odata.context", exchange.root() + "$metadata#connections/$deletedEntity");
                        json.writeStringProperty("id", gone.toString());
                        json.writeStringProperty("reason", "deleted");
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeStringProperty("@odata.deltaLink", exchange.root() + link(store.seal(), exchange, now));
                });
            }
        }
    }

    /** Rows that are deleted; those that are there again are told of as rows. */
    private static Set<UUID> gone(Connection connection, long after, long until) throws SQLException {
        Set<UUID> gone = new LinkedHashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select d.row_id from deleted_row d where d.object_type_code = 3234"
                        + " and d.version_number > ? and d.version_number <= ?"
                        + " and not exists (select 1 from connection c where c.id = d.row_id)"
                        + " order by d.version_number limit " + MOST_ROWS)) {
            statement.setLong(1, after);
            statement.setLong(2, until);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    gone.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return gone;
    }

    /** The link by which changes from now on are found. */
    static String link(Seal seal, Exchange exchange, UnitOfWork.Horizon now) {
        String query = Links.encoded(exchange, TOKEN);
        String content = now.settled() + "!" + MOMENT.format(Instant.now().atOffset(ZoneOffset.UTC)) + "!"
                + now.latest() + "!" + selection(seal, query);
        String token = content + "!" + mark(seal, content);
        return SET + "?" + (query.isEmpty() ? "" : query + "&") + TOKEN + "=" + Links.encoded(token);
    }

    private static long settled(Exchange exchange, Seal seal) {
        Matcher token = FORM.matcher(exchange.option(TOKEN));
        boolean known = token.matches()
                && same(token.group(4), selection(seal, Links.encoded(exchange, TOKEN)))
                && same(token.group(5), mark(seal, token.group().substring(0, token.start(5) - 1)));
        if (!known
                || LocalDateTime.parse(token.group(2), MOMENT)
                        .plusDays(DAYS)
                        .isBefore(LocalDateTime.now(ZoneOffset.UTC))) {
            throw Refusal.unknownRequest("one by a link that was not given out, or long ago");
        }
        return Long.parseLong(token.group(1));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String selection(Seal seal, String query) {
        byte[] mark = seal.mark("selection", query.getBytes(StandardCharsets.UTF_8));
        return encoded(Arrays.copyOf(mark, SELECTION_BYTES));
    }

    private static String mark(Seal seal, String content) {
        return encoded(seal.mark("changes of " + SET, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
