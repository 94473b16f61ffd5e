package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Shares of rows of connections on H2. */
final class H2Sharing {

    private H2Sharing() {}

    /** Shares a row, or adds to what is shared. @return the event to keep; empty when nothing has changed */
    static Optional<Writes.Event> share(
            Connection connection, Store store, Standing by, Instant at, Holding.HeldTwins row, Writes.Sharing sharing)
            throws SQLException {
        Sql asked = store.sql()
                .add(
                        "select access_rights_mask from principal_object_access where object_id = ?"
                                + " and object_type_code = 3234 and principal_id = ? and principal_type_code = ?",
                        row.row(),
                        sharing.principal(),
                        sharing.principalType());
        int before = 0;
        try (PreparedStatement statement = asked.on(connection);
                ResultSet stored = statement.executeQuery()) {
            before = stored.next() ? stored.getInt(1) : 0;
        }
        int mask = before | sharing.mask();
        if (mask == before) {
            return Optional.empty();
        }
        if (before == 0) {
            store.sql()
                    .add(
                            "insert into principal_object_access (id, object_type_code, object_id, object_type_name,"
                                    + " connection_id, principal_type_code, principal_id, principal_type_name,"
                                    + " access_rights_mask, changed_on) values (?, 3234, ?, 'connection', ?, ?, ?, ?, ?, ?)",
                            Ids.next(),
                            row.row(),
                            row.row(),
                            sharing.principalType(),
                            sharing.principal(),
                            sharing.principalName(),
                            mask,
                            at)
                    .update(connection);
        } else {
            store.sql()
                    .add(
                            "update principal_object_access set access_rights_mask = ?, changed_on = ?,"
                                    + " version_number = nextval('version_number') where object_id = ?"
                                    + " and object_type_code = 3234 and principal_id = ? and principal_type_code = ?",
                            mask,
                            at,
                            row.row(),
                            sharing.principal(),
                            sharing.principalType())
                    .update(connection);
        }
        String payload = EventJson.of(by, at, json -> {
            EventJson.row(json, "with", sharing.principalName(), sharing.principal());
            json.writeNumberProperty("rights", mask);
        });
        return Optional.of(new Writes.Event("Shared", row.row(), row.twin(), at, payload));
    }
}
