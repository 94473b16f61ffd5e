package dev.connections.benchmarks.floor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * One level of a walk over connections: of the rows that lead to a record the one with the least id, in the answer's order. A
 * level has a limit, so that of a hub's records only those are sorted whole and sent that an answer can hold.
 */
final class GraphQuery {

    private GraphQuery() {}

    /** @param most how many records of the level are needed; it stands in the text, as a parameter would hide it from the planner */
    static Sql level(
            Store store, Collection<ConnectedRecords.Record> frontier, Standing standing, Reach reach, int most) {
        Sql sql = store.sql()
                .add("select l.id, l.type, l.record, l.name, l.role, r.name, l.from_type, l.from_record"
                        + " from (select e.*, p.name from (");
        edges(sql, store, frontier, standing, reach);
        return sql.add(") e left join participant p on p.object_type_code = e.type and p.id = e.record"
                + " order by lower(p.name) nulls first, e.record, e.type limit " + most + ") l"
                + " left join connection_role r on r.id = l.role"
                + " order by lower(l.name) nulls first, l.record, l.type");
    }

    private static void edges(
            Sql sql, Store store, Collection<ConnectedRecords.Record> frontier, Standing standing, Reach reach) {
        sql.add("select distinct on (c.record2_type_code, c.record2_id) c.id, c.record2_type_code as type,"
                + " c.record2_id as record, c.role2_id as role, c.record1_type_code as from_type,"
                + " c.record1_id as from_record from ");
        List<UUID> ids = frontier.stream().map(ConnectedRecords.Record::id).toList();
        if (sql.dialect() == StoreDialect.POSTGRESQL) {
            sql.add(
                    "unnest(?, ?) f(type, id) join connection c on c.record1_id = f.id and c.record1_type_code = f.type",
                    frontier.stream().map(ConnectedRecords.Record::type).toArray(Integer[]::new),
                    ids.toArray(UUID[]::new));
            sql.add(" where ");
        } else {
            // Ids of records of two types hardly ever are the same; where they are, the walk begins at one of them
            // only.
            sql.add("connection c where ").among("c.record1_id", ids).add(" and ");
        }
        sql.add("c.state_code = 0 and c.record2_id is not null and ");
        store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, reach);
        sql.add(" and (");
        records(sql, store, standing);
        sql.add(") order by c.record2_type_code, c.record2_id, c.id");
    }

    /** Records of types that are seen whole need not be looked at. */
    private static void records(Sql sql, Store store, Standing standing) {
        if (standing.isAdministrator()) {
            sql.add("true");
            return;
        }
        List<Integer> open = new ArrayList<>();
        String separator = "";
        for (RecordKind kind : RecordKind.values()) {
            Reach reach = standing.reach(kind.read()).orElse(null);
            if (reach == null) {
                continue;
            }
            if (reach.everything()) {
                open.add(kind.code());
                continue;
            }
            sql.add(separator + "c.record2_type_code = " + kind.code() + " and exists (select 1 from participant q"
                    + " where q.object_type_code = " + kind.code() + " and q.id = c.record2_id and ");
            store.visibility().where(sql, "q", kind.code(), standing, reach);
            sql.add(")");
            separator = " or ";
        }
        open.add(0);
        sql.add(separator + "c.record2_type_code in ("
                + String.join(", ", open.stream().map(String::valueOf).toList()) + ")");
    }
}
