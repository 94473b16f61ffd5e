package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Several small questions, which cost no round trips within a process. A recursive one would be slower: H2 makes a table of
 * what it goes through, and plans it anew each time.
 */
final class H2Standings extends Standings {

    private static final String USER = """
            select 'user', id, cast(disabled as int), owning_business_unit_id
            from participant where object_type_code = 8 and %s = ?""";
    private static final String BY_ID = USER.formatted("id");
    private static final String BY_OBJECT_ID = USER.formatted("identity_object_id");

    private static final String TEAMS = """
            select 'team', p.id, 0, p.owning_business_unit_id
            from team_membership m join participant p on p.object_type_code = 9 and p.id = m.team_id
            where m.user_id = ?""";

    private static final String HELD = """
            select 'held', p.privilege_id, p.depth_mask, h.owning_business_unit_id
            from user_role r join participant h on h.object_type_code = 8 and h.id = r.user_id
            join role_privilege p on p.role_id = r.role_id
            where r.user_id = ? and\s""";

    private static final String HELD_BY_TEAMS = """
             union all select 'held', p.privilege_id, p.depth_mask, h.owning_business_unit_id
            from team_role r join participant h on h.object_type_code = 9 and h.id = r.team_id
            join role_privilege p on p.role_id = r.role_id
            where\s""";

    @Override
    void read(Connection connection, SenderLookup.Sender sender, Set<AskedPrivilege> privileges, Facts facts)
            throws SQLException {
        ask(connection, sender.byToken() ? BY_OBJECT_ID : BY_ID, sender.id(), facts);
        if (facts.user().isEmpty() || facts.user().get().equals(Standing.ADMINISTRATOR)) {
            return;
        }
        UUID user = facts.user().get();
        ask(connection, TEAMS, user, facts);
        List<UUID> teams = facts.owners().subList(1, facts.owners().size());
        List<UUID> asked = privileges.stream().map(AskedPrivilege::id).toList();
        Sql held = new Sql(StoreDialect.H2).add(HELD, user).among("p.privilege_id", asked);
        if (!teams.isEmpty()) {
            held.add(HELD_BY_TEAMS).among("r.team_id", teams).add(" and ").among("p.privilege_id", asked);
        }
        try (PreparedStatement statement = held.on(connection)) {
            facts.readAll(statement.executeQuery());
        }
        if (!facts.tops().isEmpty()) {
            facts.deepen(children(connection));
        }
    }

    private static void ask(Connection connection, String text, UUID id, Facts facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setObject(1, id);
            facts.readAll(statement.executeQuery());
        }
    }

    private static Map<UUID, List<UUID>> children(Connection connection) throws SQLException {
        Map<UUID, List<UUID>> children = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select id, parent_id from business_unit");
                ResultSet units = statement.executeQuery()) {
            while (units.next()) {
                UUID parent = units.getObject(2, UUID.class);
                if (parent != null) {
                    children.computeIfAbsent(parent, first -> new ArrayList<>()).add(units.getObject(1, UUID.class));
                }
            }
        }
        return children;
    }
}
