package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes one new connection: both rows and the event by one statement, if it meets the rules. */
final class PostgreSqlCreation {

    static final String EVENT =
            " insert into connection_event (id, type, row_id, twin_id, occurred_on, payload) select ";

    /** Columns of a row that belong to one of the two sides, in the order of {@link #sides}. */
    static final String SIDES = "id, related_connection_id, is_master, name, record1_type_code, record1_id,"
            + " role1_id, record2_type_code, record2_id, role2_id";

    /** Columns that both rows have alike, in the order of {@link #ALIKE_VALUES}. */
    static final String ALIKE =
            ", description, created_on, modified_on, state_code, status_code, owner_type_code, owner_id,"
                    + " owning_business_unit_id, created_by_id, modified_by_id, created_on_behalf_by_id, modified_on_behalf_by_id";

    /** What follows the description and the moments: the owner, its business unit as it is now, and who makes it. */
    static final String ALIKE_VALUES = ", 0, 1, 8, cast(? as uuid),"
            + " (select u.owning_business_unit_id from participant u where u.object_type_code = 8 and u.id = ?),"
            + " cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)";

    private static final String ROW = "(?, ?, cast(? as boolean), nullif(?, ''), ?, ?, ?, ?, ?, ?)";

    private static final String INSERTION = "with made as (insert into connection (" + SIDES + ALIKE
            + ") select v.*, cast(? as varchar), cast(? as timestamptz), cast(? as timestamptz)" + ALIKE_VALUES
            + " from (values " + ROW + ", " + ROW + ") v(" + SIDES + ") where " + WriteRules.ROLES + " and "
            + WriteRules.SINGLE + ") returning 1)" + EVENT
            + "?, ?, ?, ?, ?, ? where (select count(*) from made) = 2";

    private PostgreSqlCreation() {}

    /** @throws Refusal when it does not meet the rules */
    static void create(Connection connection, Store store, Standing by, NewConnection made) throws SQLException {
        Writes.Event event = Writes.connected(by, made);
        Sql sql = store.sql()
                .add(INSERTION, made.description(), made.at(), made.at())
                .add("", by(by))
                .add("", sides(made.master(), made.reciprocal(), true, made.from(), made.to()))
                .add("", sides(made.reciprocal(), made.master(), false, made.to(), made.from()))
                .add("", WriteRules.roleValues(made.from(), made.to()))
                .add("", WriteRules.singleValues(made.from(), made.to(), made.master()))
                .add("", Ids.next(), event.type(), event.row(), event.twin(), event.at(), event.payload());
        if (sql.update(connection) == 0) {
            throw WriteRules.refusal(connection, store, made.from(), made.to());
        }
    }

    /** The values of {@link #ALIKE_VALUES}. */
    static Object[] by(Standing by) {
        UUID behalf = by.onBehalf().orElse(null);
        return new Object[] {by.user(), by.user(), by.user(), by.user(), behalf, behalf};
    }

    private static Object[] sides(UUID id, UUID twin, boolean master, ConnectedSide near, ConnectedSide far) {
        return new Object[] {
            id,
            twin,
            master,
            far.name(),
            near.kind().code(),
            near.record(),
            near.role(),
            far.kind().code(),
            far.record(),
            far.role()
        };
    }
}
