package dev.connections.benchmarks.floor;

import java.util.UUID;

/** One subquery for each owner and unit stands in the text: H2 has no lateral ones. */
final class H2Visibility extends Visibility {

    private static final int MOST_PIECES = 16;
    private static final int MOST_ROWS = 200;

    @Override
    String readable() {
        return "bitand(s.access_rights_mask, 1) = 1";
    }

    /** H2 sorts what it takes together, so this pays for few rows only. */
    @Override
    boolean merges(Wanted wanted, int pieces) {
        return pieces <= MOST_PIECES && wanted.limit() <= MOST_ROWS;
    }

    @Override
    void pieces(Sql sql, Wanted wanted, Standing standing, Reach reach) {
        String table = wanted.entity().table() + " c";
        String separator = "";
        for (UUID owner : standing.owners()) {
            sql.add(separator);
            piece(sql, wanted, table + " where c.owner_id = ?", "c.owner_id, ", owner);
            separator = " union ";
        }
        for (UUID unit : reach.units()) {
            sql.add(separator);
            piece(sql, wanted, table + " where c.owning_business_unit_id = ?", "c.owning_business_unit_id, ", unit);
        }
        for (UUID owner : standing.owners()) {
            sql.add(separator);
            piece(sql, wanted, shared(wanted, table), "", owner);
        }
    }

    /** A share has the id of its row, so the row is looked up only for what else is asked of it. */
    private String shared(Wanted wanted, String table) {
        String ofType =
                "s.object_type_code = " + wanted.entity().code() + " and " + readable() + " and s.principal_id = ?";
        return wanted.isOfIds()
                ? "(select s.object_id as id from principal_object_access s where " + ofType + ") c where true"
                : "principal_object_access s join " + table + " on c.id = s.object_id where " + ofType;
    }

    /**
     * The column that is fixed is ordered by as well, or H2 does not see that the index by owner and id is in that order. The rows
     * of a unit have no such index and are sorted.
     */
    private static void piece(Sql sql, Wanted wanted, String from, String fixed, UUID id) {
        String order = wanted.order() == Wanted.Order.NEWEST
                ? wanted.order().ofRows()
                : fixed + wanted.order().ofRows();
        sql.add("(select " + wanted.order().columns() + " from " + from + " and ", id)
                .add(wanted.condition(), wanted.given())
                .add(" order by " + order + " limit " + wanted.limit() + ")");
    }
}
