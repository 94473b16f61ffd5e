package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One row for a user, in one round trip: what the user may do, and the row with its owner and what is shared of it. Whether it is
 * seen is decided here, so a row that is not seen needs no further question to be told from one that is not there.
 */
record PostgreSqlSingleRow(Entity entity, UUID id, RowShape shape, SenderLookup.Sender sender) {

    /** A user is known by one of two columns. */
    private record Form(RowShape shape, boolean byToken) {}

    private static final Map<Form, String> TEXTS = new ConcurrentHashMap<>();

    /** What is done with the row. */
    @FunctionalInterface
    interface Use {
        void accept(ResultSet row) throws Exception;
    }

    /** @throws Refusal when the row is not there or not seen */
    void read(Connection connection, Use use) throws Exception {
        Set<AskedPrivilege> privileges = EnumSet.of(entity.read());
        String text = TEXTS.computeIfAbsent(new Form(shape, sender.byToken()), this::text);
        Sql sql = new Sql(StoreDialect.POSTGRESQL)
                .add(text, PostgreSqlStandings.values(sender, privileges))
                .add("", sender.id(), sender.id(), id);
        try (PreparedStatement statement = sql.on(connection)) {
            statement.execute();
            Standings.Facts facts = new Standings.Facts();
            facts.readAll(statement.getResultSet());
            Standing standing = facts.standing(sender);
            standing.require(entity.read());
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                if (!row.next()) {
                    throw Refusal.absent(entity.logicalName(), id);
                }
                requireSeen(standing, row);
                use.accept(row);
            }
        }
    }

    private void requireSeen(Standing standing, ResultSet row) throws SQLException {
        int last = shape.width();
        standing.require(
                entity.read(),
                entity.logicalName(),
                id,
                row.getObject(last + 1, UUID.class),
                row.getObject(last + 2, UUID.class),
                row.getInt(last + 3));
    }

    private String text(Form form) {
        String user = " from participant u%s where u.object_type_code = 8 and u."
                + PostgreSqlStandings.userColumn(form.byToken) + " = ?";
        return PostgreSqlStandings.text(form.byToken) + "; select " + shape.selected()
                + ", c.owner_id, c.owning_business_unit_id,"
                + " (select bit_or(s.access_rights_mask) from principal_object_access s where s.object_id = c.id"
                + " and s.object_type_code = " + entity.code() + " and s.principal_id in (select u.id"
                + user.formatted("") + " union all select m.team_id"
                + user.formatted(" join team_membership m on m.user_id = u.id") + "))" + " from " + entity.table()
                + " c" + shape.joins() + " where " + entity.ofType() + " and c.id = ?";
    }
}
