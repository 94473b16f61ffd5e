package dev.connections.benchmarks;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.IdGenerator;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The cost of connecting without any checks: one database connection and prepared statements for each thread. H2 wants
 * a twin to be there before a row names it, so the first row is told of it at the end.
 */
@State(Scope.Thread)
public class BareInserts {

    private static final String INSERT = """
            insert into connection (id, related_connection_id, is_master, name,
                record1_type_code, record1_id, record2_type_code, record2_id, state_code, status_code,
                owner_type_code, owner_id, owning_business_unit_id,
                created_on, created_by_id, modified_on, modified_by_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NAME_TWIN = "update connection set related_connection_id = ? where id = ?";

    private Connection connection;
    private PreparedStatement insert;
    private PreparedStatement nameTwin;
    private boolean checksKeysAtTheEnd;
    private IdGenerator ids;

    /** Opens the connection. */
    @Setup(Level.Trial)
    public void open(Connecting benchmark) throws SQLException {
        DatabaseSettings settings = benchmark.database().settings();
        connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(INSERT);
        nameTwin = connection.prepareStatement(NAME_TWIN);
        checksKeysAtTheEnd = benchmark.kind.checksKeysAtTheEnd();
        ids = benchmark.ids();
    }

    /** Closes the connection. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }

    void insertTwins(RecordRef near, RecordRef far) throws SQLException {
        UUID master = ids.next();
        UUID reciprocal = ids.next();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        insertRow(master, checksKeysAtTheEnd ? reciprocal : master, true, near, far, now);
        insertRow(reciprocal, master, false, far, near, now);
        if (!checksKeysAtTheEnd) {
            nameTwin.setObject(1, reciprocal);
            nameTwin.setObject(2, master);
            nameTwin.executeUpdate();
        }
        connection.commit();
    }

    private void insertRow(
            UUID id, UUID twin, boolean isMaster, RecordRef record1, RecordRef record2, OffsetDateTime now)
            throws SQLException {
        UUID user = Administrator.USER.id();
        Object[] values = {
            id,
            twin,
            isMaster,
            "Contact",
            record1.type().objectTypeCode(),
            record1.id(),
            record2.type().objectTypeCode(),
            record2.id(),
            RecordTypes.SYSTEM_USER.objectTypeCode(),
            user,
            Administrator.ROOT.id().value(),
            now,
            user,
            now,
            user
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }
}
