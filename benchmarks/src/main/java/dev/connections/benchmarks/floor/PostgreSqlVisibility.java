package dev.connections.benchmarks.floor;

import java.util.Collection;
import java.util.UUID;

/** One text for any number of owners and units: a subquery is run for each id of an array. */
final class PostgreSqlVisibility extends Visibility {

    @Override
    String readable() {
        return "s.access_rights_mask & 1 = 1";
    }

    @Override
    void pieces(Sql sql, Wanted wanted, Standing standing, Reach reach) {
        piece(sql, wanted, "c.owner_id = i.id", standing.owners());
        if (!reach.units().isEmpty()) {
            sql.add(" union ");
            piece(sql, wanted, "c.owning_business_unit_id = i.id", reach.units());
        }
        sql.add(
                " union select x.id, x.created_on from unnest(?) i(id), lateral (select c.id, c.created_on"
                        + " from principal_object_access s join "
                        + wanted.entity().table() + " c on c.id = s.object_id"
                        + " where s.principal_id = i.id and s.object_type_code = "
                        + wanted.entity().code()
                        + " and " + readable() + " and ",
                (Object) standing.owners().toArray(UUID[]::new));
        end(sql, wanted);
    }

    private static void piece(Sql sql, Wanted wanted, String of, Collection<UUID> ids) {
        sql.add(
                "select x.id, x.created_on from unnest(?) i(id), lateral (select c.id, c.created_on from "
                        + wanted.entity().table() + " c where " + of + " and ",
                (Object) ids.toArray(UUID[]::new));
        end(sql, wanted);
    }

    private static void end(Sql sql, Wanted wanted) {
        sql.add(wanted.condition(), wanted.given())
                .add(" order by " + wanted.order().ofRows() + " limit " + wanted.limit() + ") x");
    }
}
