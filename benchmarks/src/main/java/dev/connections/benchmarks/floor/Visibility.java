package dev.connections.benchmarks.floor;

/** Which rows a user sees, as SQL. */
abstract class Visibility {

    /** Adds the condition that a row is seen: the row {@code alias} of a table whose rows have that type code. */
    final void where(Sql sql, String alias, int code, Standing standing, Reach reach) {
        if (reach.everything()) {
            sql.add("true");
            return;
        }
        sql.add("(").among(alias + ".owner_id", standing.owners());
        if (!reach.units().isEmpty()) {
            sql.add(" or ").among(alias + ".owning_business_unit_id", reach.units());
        }
        sql.add(" or exists (select 1 from principal_object_access s where s.object_id = " + alias
                        + ".id and s.object_type_code = " + code + " and ")
                .among("s.principal_id", standing.owners())
                .add(" and " + readable() + "))");
    }

    /** That a share gives the right to read. */
    abstract String readable();

    /** Whether rows of so many owners and units are better taken piece by piece than walked and asked about one after another. */
    abstract boolean merges(Wanted wanted, int pieces);

    /**
     * Adds a query of the rows {@code c} that are wanted and seen, with these columns. Where the condition is no help, the rows
     * come from an index for each owner and each unit and from the shares, a few from each, so that rows which are not seen
     * are not looked at.
     */
    final void rows(Sql sql, String columns, Wanted wanted, boolean selective, Standing standing, Reach reach) {
        int pieces = standing.owners().size() + reach.units().size();
        if (reach.everything() || selective || !merges(wanted, pieces)) {
            sql.add(
                    "select " + columns + " from " + wanted.entity().table() + " c where " + wanted.condition(),
                    wanted.given());
            if (!reach.everything()) {
                sql.add(" and ");
                where(sql, "c", wanted.entity().code(), standing, reach);
                if (!selective) {
                    // A plan for any user would not know how many rows are shared.
                    sql.replanned();
                }
            }
            sql.add(" order by " + wanted.order().ofRows() + " limit " + wanted.limit());
            return;
        }
        sql.add("select " + columns + " from (select * from (");
        pieces(sql, wanted, standing, reach);
        sql.add(") z order by " + wanted.order().ofMerged() + " limit " + wanted.limit() + ") t join "
                + wanted.entity().table() + " c on c.id = t.id and "
                + wanted.entity().ofType()
                + " order by " + wanted.order().ofRows());
    }

    /** Adds the union of the first rows of each owner, of each unit and of the shares, with the columns of the order. */
    abstract void pieces(Sql sql, Wanted wanted, Standing standing, Reach reach);
}
