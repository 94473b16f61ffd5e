package dev.connections.benchmarks.floor;

import java.util.Collection;
import java.util.UUID;

/** One text for any number of owners and units: a subquery is run for each id of an array. */
final class PostgreSqlVisibility extends Visibility {

    private static final int MOST_PIECES = 64;

    /** More than that are looked at in less time by walking the key: the rows of a unit are sorted before the first is taken. */
    private static final int MOST_ROWS_TAKEN = 10_000;

    @Override
    String readable() {
        return "s.access_rights_mask & 1 = 1";
    }

    @Override
    boolean merges(Wanted wanted, int pieces) {
        return pieces <= MOST_PIECES && pieces * wanted.limit() <= MOST_ROWS_TAKEN;
    }

    @Override
    void pieces(Sql sql, Wanted wanted, Standing standing, Reach reach) {
        String rows = " from " + wanted.entity().table() + " c where ";
        piece(sql, wanted, rows + "c.owner_id = i.id", standing.owners());
        if (!reach.units().isEmpty()) {
            sql.add(" union ");
            piece(sql, wanted, rows + "c.owning_business_unit_id = i.id", reach.units());
        }
        // A share has the id of its row, so the row is looked up only for what else is asked of it.
        String shared = wanted.isOfIds()
                ? " from (select s.object_id as id from principal_object_access s where "
                : " from principal_object_access s join " + wanted.entity().table() + " c on c.id = s.object_id where ";
        String ofPrincipal = "s.principal_id = i.id and s.object_type_code = "
                + wanted.entity().code() + " and " + readable();
        sql.add(" union ");
        piece(
                sql,
                wanted,
                shared + ofPrincipal + (wanted.isOfIds() ? " offset 0) c where true" : ""),
                standing.owners());
    }

    private static void piece(Sql sql, Wanted wanted, String from, Collection<UUID> ids) {
        sql.add(
                        "select x.* from unnest(?) i(id), lateral (select "
                                + wanted.order().columns() + from + " and ",
                        (Object) ids.toArray(UUID[]::new))
                .add(wanted.condition(), wanted.given())
                .add(" order by " + wanted.order().ofRows() + " limit " + wanted.limit() + ") x");
    }
}
