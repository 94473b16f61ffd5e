package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares a row of a connection with a user or a team. */
final class GrantAccess implements Answer {

    private static final int NO_CONTENT = 204;

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        Map<String, Object> body = SentBody.object(exchange.body());
        SentBody.Reference target = SentBody.reference(body.get("Target"));
        Map<?, ?> access = (Map<?, ?>) body.get("PrincipalAccess");
        SentBody.Reference principal = SentBody.reference(access.get("Principal"));
        List<AskedPrivilege> rights = rights((String) access.get("AccessMask"));
        boolean team = principal.set().equals(RecordKind.TEAM.set());
        RecordKind kind = team ? RecordKind.TEAM : RecordKind.USER;
        store.transactions().perform(connection -> {
            Set<AskedPrivilege> privileges = EnumSet.copyOf(rights);
            privileges.add(AskedPrivilege.SHARE_CONNECTION);
            Standing standing = store.standings().of(connection, exchange.sender(), privileges);
            Holding holding = new Holding(store, connection, standing);
            Holding.HeldTwins held = holding.twins(target.id());
            holding.requireOnConnection(AskedPrivilege.SHARE_CONNECTION, held.row(), held.owner(), held.unit());
            requireKnown(connection, kind, principal);
            if (held.owner().equals(principal.id())) {
                throw Refusal.owner(kind.logicalName(), principal.id());
            }
            int mask = 0;
            for (AskedPrivilege right : rights) {
                holding.requireOnConnection(right, held.row(), held.owner(), held.unit());
                mask |= right.bit();
            }
            store.writes()
                    .share(
                            connection,
                            standing,
                            Instant.now(),
                            held,
                            new Writes.Sharing(kind.code(), kind.logicalName(), principal.id(), mask));
            return held;
        });
        exchange.empty(NO_CONTENT);
    }

    private static void requireKnown(Connection connection, RecordKind kind, SentBody.Reference principal)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from participant where object_type_code = ? and id = ?")) {
            statement.setInt(1, kind.code());
            statement.setObject(2, principal.id());
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw Refusal.sharee(kind.logicalName(), principal.id());
                }
            }
        }
    }

    /** The privileges on connections whose rights a mask names. */
    private static List<AskedPrivilege> rights(String mask) {
        List<AskedPrivilege> rights = new ArrayList<>();
        for (String name : mask.split(",")) {
            for (AskedPrivilege privilege : AskedPrivilege.values()) {
                if (privilege.right().equals(name.strip()) && privilege.text().endsWith("Connection")) {
                    rights.add(privilege);
                }
            }
        }
        if (rights.isEmpty()) {
            throw Refusal.unknownRequest("one that shares " + mask);
        }
        return rights;
    }
}
