package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** One question for all that a user may do, the business units below included. */
final class PostgreSqlStandings extends Standings {

    private static final String OF_USER = """
            with recursive me as materialized (
                select id, owning_business_unit_id as unit, disabled
                from participant where object_type_code = 8 and %s = ?),
            team as materialized (
                select p.id, p.owning_business_unit_id as unit
                from me join team_membership m on m.user_id = me.id
                join participant p on p.object_type_code = 9 and p.id = m.team_id),
            held as materialized (
                select distinct p.privilege_id, p.depth_mask, h.unit
                from (select me.unit, r.role_id from me join user_role r on r.user_id = me.id
                    union all
                    select team.unit, r.role_id from team join team_role r on r.team_id = team.id) h
                join role_privilege p on p.role_id = h.role_id and p.privilege_id = any(?)),
            below as (
                select h.privilege_id, h.unit from held h where h.depth_mask = 4
                union
                select b.privilege_id, u.id from below b join business_unit u on u.parent_id = b.unit)
            select 'user', id, disabled::int, unit from me
            union all select 'team', id, 0, unit from team
            union all select 'held', privilege_id, depth_mask, unit from held where depth_mask <> 4
            union all select 'held', privilege_id, 4, unit from below""";

    private static final String USER_ID = "id";
    private static final String OBJECT_ID = "identity_object_id";
    private static final String BY_ID = OF_USER.formatted(USER_ID);
    private static final String BY_OBJECT_ID = OF_USER.formatted(OBJECT_ID);

    /** The column that tells a user: the id, or what tokens say. */
    static String userColumn(boolean byToken) {
        return byToken ? OBJECT_ID : USER_ID;
    }

    /** The statement, whose parameters are {@link #values}. */
    static String text(boolean byToken) {
        return byToken ? BY_OBJECT_ID : BY_ID;
    }

    static Object[] values(SenderLookup.Sender sender, Set<AskedPrivilege> privileges) {
        UUID[] asked = privileges.stream().map(AskedPrivilege::id).toArray(UUID[]::new);
        return new Object[] {sender.id(), asked};
    }

    @Override
    void read(Connection connection, SenderLookup.Sender sender, Set<AskedPrivilege> privileges, Facts facts)
            throws SQLException {
        Sql sql = new Sql(StoreDialect.POSTGRESQL).add(text(sender.byToken()), values(sender, privileges));
        try (PreparedStatement statement = sql.on(connection)) {
            facts.readAll(statement.executeQuery());
        }
    }
}
