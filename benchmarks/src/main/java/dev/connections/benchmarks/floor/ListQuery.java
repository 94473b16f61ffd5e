package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of lists of connections. */
record ListQuery(Store store, Standing standing, Reach reach) {

    /** Up to so many connections in roles of a name are all asked about; among more, a page is found soon. */
    private static final int FEW = 2_000;

    Sql of(ConnectionFilter filter, Wanted wanted, RowShape shape, Connection connection) throws SQLException {
        if (filter instanceof ConnectionFilter.OfRecord of) {
            return rows(wanted.where("c.record1_id = ?", of.record()), true, reach, shape);
        }
        if (filter instanceof ConnectionFilter.OfOwner of) {
            // What a user or its teams own is seen whenever anything is.
            Reach enough = standing.owners().contains(of.owner()) ? Reach.EVERYTHING : reach;
            return rows(wanted.where("c.owner_id = ?", of.owner()), true, enough, shape);
        }
        return filter instanceof ConnectionFilter.InRole in
                ? inRole(in.name(), wanted, shape, connection)
                : rows(wanted, false, reach, shape);
    }

    private Sql rows(Wanted wanted, boolean selective, Reach seen, RowShape shape) {
        boolean direct = shape.joins().isEmpty();
        Sql sql = store.sql();
        if (direct) {
            store.visibility().rows(sql, shape.selected(), wanted, selective, standing, seen);
            return sql;
        }
        // Names are looked up for the rows of the page only.
        sql.add("select " + shape.selected() + " from (");
        store.visibility().rows(sql, "c.*", wanted, selective, standing, seen);
        return sql.add(") c" + shape.joins() + " order by " + wanted.order().ofRows());
    }

    private Sql inRole(String name, Wanted wanted, RowShape shape, Connection connection) throws SQLException {
        if (standing.reach(AskedPrivilege.READ_ROLE).isEmpty()) {
            return rows(wanted.where("false"), true, reach, shape);
        }
        return reach.everything() && store.dialect() == StoreDialect.POSTGRESQL
                ? inRoleWhole(name, wanted, shape)
                : inRoleStepByStep(name, wanted, shape, connection);
    }

    /**
     * A plan that serves any role must not walk the key of all connections, so the ids are taken from the index of the role, and the
     * rows of the page are joined last.
     */
    private Sql inRoleWhole(String name, Wanted wanted, RowShape shape) {
        return store.sql()
                .add("select " + shape.selected() + " from (select x.id from connection_role r, lateral"
                        + " (select c.id from connection c where ")
                .add(wanted.where("c.role1_id = r.id").condition(), wanted.given())
                .add(" order by c.id limit " + wanted.limit() + ") x where lower(r.name) = ?", name)
                .add(" order by id limit " + wanted.limit() + ") t join connection c on c.id = t.id" + shape.joins()
                        + " order by c.id");
    }

    /**
     * Looks at the roles first: for a user, one statement with all steps is planned anew each time, which takes longer than the round
     * trips. Among few connections in a role each is asked about. Of many, some are: a user who sees a good
     * part of them has a page then; for others it is put together from what they see.
     */
    private Sql inRoleStepByStep(String name, Wanted wanted, RowShape shape, Connection connection)
            throws SQLException {
        List<UUID> roles = roles(name, connection);
        if (roles.size() != 1) {
            String marks = roles.isEmpty() ? "null" : "?" + ", ?".repeat(roles.size() - 1);
            return rows(wanted.where("c.role1_id in (" + marks + ")", roles.toArray()), false, reach, shape);
        }
        Wanted inRole = wanted.where("c.role1_id = ?", roles.get(0));
        if (reach.everything() || isFew(roles.get(0), connection)) {
            return rows(inRole, true, reach, shape);
        }
        List<UUID> seen = seenAmongFirst(inRole, connection);
        if (seen.size() < wanted.limit()) {
            return rows(inRole, false, reach, shape);
        }
        Sql sql = store.sql()
                .add("select " + shape.selected() + " from connection c" + shape.joins() + " where ")
                .among("c.id", seen);
        return sql.add(" order by c.id");
    }

    private List<UUID> seenAmongFirst(Wanted wanted, Connection connection) throws SQLException {
        Sql sql = store.sql()
                .add(
                        "select c.id from (select * from connection c where " + wanted.condition()
                                + " order by c.role1_id, c.id limit " + FEW + ") c where ",
                        wanted.given());
        store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, reach);
        try (PreparedStatement statement =
                sql.add(" order by c.id limit " + wanted.limit()).on(connection)) {
            return ids(statement);
        }
    }

    private static List<UUID> roles(String name, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from connection_role where lower(name) = ?")) {
            statement.setString(1, name);
            return ids(statement);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static boolean isFew(UUID role, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from (select 1 from connection c where c.role1_id = ? limit " + FEW + ") few")) {
            statement.setObject(1, role);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getInt(1) < FEW;
            }
        }
    }
}
