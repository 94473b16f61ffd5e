package dev.connections.benchmarks.floor;

/**
 * Connections whose near side is in a role of a name, in one statement. A plan that serves any role must not walk the key of
 * all connections, so the ids are taken from the index of the role, and the rows of the page are joined last.
 */
record PostgreSqlRoleQuery(Store store, Standing standing, Reach reach, int few) {

    private static final String ROLE = "(select id from r order by id limit 1)";

    /** @param wanted without a condition on the role */
    Sql of(String name, Wanted wanted, RowShape shape) {
        Sql sql = store.sql();
        if (!reach.everything()) {
            sql.add(
                    "with r as materialized (select id from connection_role where lower(name) = ?), seen as materialized (",
                    name);
            seen(sql, wanted);
            sql.add(") ");
        }
        sql.add("select " + shape.selected() + " from (");
        if (reach.everything()) {
            sql.add("select x.id from connection_role r, lateral (select c.id from connection c where ")
                    .add(inRole(wanted).condition(), wanted.given())
                    .add(" order by c.id limit " + wanted.limit() + ") x where lower(r.name) = ?", name);
        } else {
            page(sql, wanted);
        }
        return sql.add(" order by id limit " + wanted.limit() + ") t join connection c on c.id = t.id" + shape.joins()
                + " order by c.id");
    }

    private static Wanted inRole(Wanted wanted) {
        return wanted.where("c.role1_id = r.id");
    }

    /** Those that are seen among the first of the role; the walk ends when they fill the page. */
    private void seen(Sql sql, Wanted wanted) {
        sql.add(
                "select c.id from (select c.id, c.owner_id, c.owning_business_unit_id from connection c where "
                        + wanted.condition() + " and c.role1_id = " + ROLE + " order by c.role1_id, c.id limit " + few
                        + ") c where ",
                wanted.given());
        store.visibility().whereOneByOne(sql, "c", Entity.CONNECTION.code(), standing, reach);
        sql.add(" order by c.id limit " + wanted.limit());
    }

    /** When these do not fill the page and the role has more, or when several roles have the name, all that is seen is asked for. */
    private void page(Sql sql, Wanted wanted) {
        sql.add("select id from (select id from seen union select x.id from r, lateral (");
        store.visibility().rows(sql, "c.id", inRole(wanted), false, standing, reach);
        sql.add(
                ") x where (select count(*) from r) > 1 or (select count(*) from seen) < " + wanted.limit()
                        + " and (select count(*) from (select 1 from connection c where " + wanted.condition()
                        + " and c.role1_id = " + ROLE + " limit " + few + ") f) = " + few + ") p",
                wanted.given());
    }
}
