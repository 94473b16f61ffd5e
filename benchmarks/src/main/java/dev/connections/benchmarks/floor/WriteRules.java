package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The rules that a connection between two sides has to meet, as conditions of the statement that writes it. */
final class WriteRules {

    private static final String ROLE_APPLIES =
            "exists (select 1 from connection_role r where r.id = ? and r.state_code = 0"
                    + " and (not exists (select 1 from connection_role_restriction x where x.role_id = r.id)"
                    + " or exists (select 1 from connection_role_restriction x where x.role_id = r.id and x.object_type_code = ?)))";

    private static final String ROLES_MATCH = "(cast(? as uuid) = cast(? as uuid) or exists (select 1"
            + " from connection_role_match m where m.lower_role_id = ? and m.upper_role_id = ?"
            + " or m.lower_role_id = ? and m.upper_role_id = ?))";

    /** That the roles are in use, go with the types of the records, and go with each other. */
    static final String ROLES = ROLE_APPLIES + " and " + ROLE_APPLIES + " and " + ROLES_MATCH;

    /** How many values {@link #ROLES} has. */
    static final int ROLE_VALUES = 10;

    /** That no other active connection says the same; what is said of its period and the closing parenthesis follow. */
    static final String SINGLE =
            "not exists (select 1 from connection d where d.record1_id = ? and d.record1_type_code = ? and d.role1_id = ?"
                    + " and d.record2_id = ? and d.record2_type_code = ? and d.role2_id = ? and d.state_code = 0"
                    + " and d.id <> ? and d.related_connection_id <> ?";

    private WriteRules() {}

    /** Connections without two roles are not measured. */
    static void requireRoles(ConnectedSide from, ConnectedSide to) {
        if (from.role() == null || to.role() == null) {
            throw Refusal.unknownRequest("a connection without two roles");
        }
    }

    /** The values of {@link #ROLES}. */
    static Object[] roleValues(ConnectedSide from, ConnectedSide to) {
        requireRoles(from, to);
        return new Object[] {
            from.role(),
            from.kind().code(),
            to.role(),
            to.kind().code(),
            from.role(),
            to.role(),
            from.role(),
            to.role(),
            to.role(),
            from.role()
        };
    }

    /**
     * The values of {@link #SINGLE}.
     *
     * @param self a row of the connection itself
     */
    static Object[] singleValues(ConnectedSide from, ConnectedSide to, UUID self) {
        return new Object[] {
            from.record(),
            from.kind().code(),
            from.role(),
            to.record(),
            to.kind().code(),
            to.role(),
            self,
            self
        };
    }

    /**
     * Adds that no other active connection says the same for part of the same period.
     *
     * @param start the first day as a text, or null
     * @param end the last day as a text, or null
     * @param self a row of the connection itself
     */
    static void single(Sql sql, ConnectedSide from, ConnectedSide to, String start, String end, UUID self) {
        sql.add(SINGLE, singleValues(from, to, self));
        if (end != null) {
            sql.add(" and (d.effective_start is null or d.effective_start <= cast(? as date))", end);
        }
        if (start != null) {
            sql.add(" and (d.effective_end is null or d.effective_end >= cast(? as date))", start);
        }
        sql.add(")");
    }

    /** Finds out which rule a write did not meet. */
    static Refusal refusal(Connection connection, Store store, ConnectedSide from, ConnectedSide to)
            throws SQLException {
        Sql sql = store.sql().add("select case when ");
        sql.add(ROLES, roleValues(from, to));
        sql.add(" then 1 else 0 end" + (store.dialect() == StoreDialect.H2 ? " from dual" : ""));
        try (PreparedStatement statement = sql.on(connection);
                ResultSet fit = statement.executeQuery()) {
            fit.next();
            return fit.getInt(1) == 1 ? Refusal.exists() : Refusal.rules(from.role() + " and " + to.role());
        }
    }
}
