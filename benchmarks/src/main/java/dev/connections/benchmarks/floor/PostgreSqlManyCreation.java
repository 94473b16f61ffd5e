package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes many new connections by one statement, which is given arrays. It finds the first connection that does not meet the rules,
 * and writes all when there is none: in the order in which they were sent, so that versions are given out in that order.
 */
final class PostgreSqlManyCreation {

    /** Roles are asked about once for each way in which they are combined. An offset keeps the planner from reading all rows to hash them. */
    private static final String INSERTION = """
            with asked as materialized (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz[]), ?, ?) with ordinality
                    a(id, twin, type1, record1, role1, name1, type2, record2, role2, name2, description, at, event, payload, n)),
            broken as materialized (select least(
                cast(? as bigint),
                (select min(q.n) from unnest(?, ?, ?, ?, ?) q(role1, type1, role2, type2, n) where not (
                    %s and %s
                    and (q.role1 = q.role2 or exists (select 1 from connection_role_match m
                        where m.lower_role_id = q.role1 and m.upper_role_id = q.role2
                        or m.lower_role_id = q.role2 and m.upper_role_id = q.role1)))),
                (select min(a.n) from asked a where exists (select 1 from connection d
                    where d.record1_id = a.record1 and d.record1_type_code = a.type1 and d.role1_id = a.role1
                    and d.record2_id = a.record2 and d.record2_type_code = a.type2 and d.role2_id = a.role2
                    and d.state_code = 0 offset 0))) as n),
            made as (insert into connection (%s)
                select v.*, a.description, a.at, a.at%s
                from asked a, lateral (values
                    (a.id, a.twin, true, nullif(a.name2, ''), a.type1, a.record1, a.role1, a.type2, a.record2, a.role2),
                    (a.twin, a.id, false, nullif(a.name1, ''), a.type2, a.record2, a.role2, a.type1, a.record1, a.role1)
                ) v(%s)
                where (select n from broken) is null order by a.n, v.is_master desc),
            told as (%s a.event, 'Connected', a.id, a.twin, a.at, a.payload from asked a where (select n from broken) is null)
            select n from broken""".formatted(
                    roleApplies("q.role1", "q.type1"),
                    roleApplies("q.role2", "q.type2"),
                    PostgreSqlCreation.SIDES + PostgreSqlCreation.ALIKE,
                    PostgreSqlCreation.ALIKE_VALUES,
                    PostgreSqlCreation.SIDES,
                    PostgreSqlCreation.EVENT);

    /** What two connections may not have in common, in one order or the other. */
    private record Said(RecordKind kind, UUID record, UUID role) {}

    /** How roles are combined with types. */
    private record Combination(UUID fromRole, int fromType, UUID toRole, int toType) {}

    private PostgreSqlManyCreation() {}

    private static String roleApplies(String role, String type) {
        return "exists (select 1 from connection_role r where r.id = " + role + " and r.state_code = 0"
                + " and (not exists (select 1 from connection_role_restriction x where x.role_id = r.id)"
                + " or exists (select 1 from connection_role_restriction x where x.role_id = r.id and x.object_type_code = "
                + type + ")))";
    }

    /** @throws Refusal for the first that does not meet the rules */
    static void create(Connection connection, Store store, Standing by, List<NewConnection> connections)
            throws SQLException {
        Map<Combination, Integer> combinations = new LinkedHashMap<>();
        for (int at = 0; at < connections.size(); at++) {
            NewConnection made = connections.get(at);
            WriteRules.requireRoles(made.from(), made.to());
            combinations.putIfAbsent(combination(made), at + 1);
        }
        Sql sql = store.sql()
                .add(
                        INSERTION,
                        column(connections, UUID[]::new, NewConnection::master),
                        column(connections, UUID[]::new, NewConnection::reciprocal),
                        column(
                                connections,
                                Integer[]::new,
                                made -> made.from().kind().code()),
                        column(connections, UUID[]::new, made -> made.from().record()),
                        column(connections, UUID[]::new, made -> made.from().role()),
                        column(connections, String[]::new, made -> made.from().name()),
                        column(
                                connections,
                                Integer[]::new,
                                made -> made.to().kind().code()),
                        column(connections, UUID[]::new, made -> made.to().record()),
                        column(connections, UUID[]::new, made -> made.to().role()),
                        column(connections, String[]::new, made -> made.to().name()),
                        column(connections, String[]::new, NewConnection::description),
                        column(connections, String[]::new, made -> made.at().toString()),
                        column(connections, UUID[]::new, made -> Ids.next()),
                        column(
                                connections,
                                String[]::new,
                                made -> Writes.connected(by, made).payload()),
                        firstRepeated(connections))
                .add(
                        "",
                        combinations.keySet().stream()
                                .map(Combination::fromRole)
                                .toArray(UUID[]::new),
                        combinations.keySet().stream()
                                .map(Combination::fromType)
                                .toArray(Integer[]::new),
                        combinations.keySet().stream().map(Combination::toRole).toArray(UUID[]::new),
                        combinations.keySet().stream().map(Combination::toType).toArray(Integer[]::new),
                        combinations.values().toArray(Integer[]::new))
                .add("", PostgreSqlCreation.by(by));
        try (PreparedStatement statement = sql.on(connection);
                ResultSet broken = statement.executeQuery()) {
            broken.next();
            int first = broken.getInt(1);
            if (first > 0) {
                NewConnection refused = connections.get(first - 1);
                throw WriteRules.refusal(connection, store, refused.from(), refused.to());
            }
        }
    }

    private static Combination combination(NewConnection made) {
        return new Combination(
                made.from().role(),
                made.from().kind().code(),
                made.to().role(),
                made.to().kind().code());
    }

    /** The number of the first that says what one before it says; null when there is none. */
    private static Integer firstRepeated(List<NewConnection> connections) {
        Set<Set<Said>> before = new HashSet<>();
        for (int at = 0; at < connections.size(); at++) {
            NewConnection made = connections.get(at);
            if (!before.add(Set.of(said(made.from()), said(made.to())))) {
                return at + 1;
            }
        }
        return null;
    }

    private static Said said(ConnectedSide side) {
        return new Said(side.kind(), side.record(), side.role());
    }

    /** An array that is one parameter. */
    private static <T> Object column(
            List<NewConnection> connections, IntFunction<T[]> array, Function<NewConnection, T> value) {
        return connections.stream().map(value).toArray(array);
    }
}
