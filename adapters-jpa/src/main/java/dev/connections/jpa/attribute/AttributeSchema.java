package dev.connections.jpa.attribute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Makes the tables of attributes when a store is opened, and extends them when the descriptions have grown. A store whose
 * descriptions are those that it was last opened with is told by one read.
 *
 * <p>Servers that start at once come one after the other: each waits for the row that has the fingerprint. On PostgreSQL all is
 * one transaction. H2 commits each change of a table by itself; what was left half done is done at the next start, as only what
 * is missing is added.
 */
public final class AttributeSchema {

    /** How long a server waits for another one that is at it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SideTables tables;
    private final AttributeDialect dialect;

    /** The schema for these tables, in that kind of database. */
    public AttributeSchema(SideTables tables, AttributeDialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    /** Whether the tables of a database are those that the descriptions ask for. */
    public boolean isUpToDate(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return fingerprint(connection, "").equals(tables.fingerprint());
        }
    }

    /**
     * Makes and extends what is missing.
     *
     * @param database its statements take as long as they must
     * @param lockTimeout how long statements wait for the locks of others
     * @throws IncompatibleDescription when values could be lost; nothing is changed then
     * @throws SQLException when the database fails
     */
    public void bringUpToDate(DataSource database, Duration lockTimeout) throws SQLException {
        try (Connection queue = database.getConnection()) {
            queue.setAutoCommit(false);
            try {
                execute(queue, dialect.waiting(PATIENCE));
                String madeOf = fingerprint(queue, " for update");
                if (!madeOf.equals(tables.fingerprint())) {
                    execute(queue, dialect.waiting(lockTimeout));
                    extend(database, queue, madeOf.isEmpty());
                    keepFingerprint(queue);
                }
                execute(queue, dialect.waiting(lockTimeout));
                queue.commit();
            } finally {
                queue.rollback();
                queue.setAutoCommit(true);
            }
        }
    }

    /** H2 would let the next server in with the first change of a table, so that there it takes another connection. */
    private void extend(DataSource database, Connection queue, boolean forTheFirstTime) throws SQLException {
        if (dialect == AttributeDialect.POSTGRESQL) {
            extend(queue, forTheFirstTime);
        } else {
            try (Connection beside = database.getConnection()) {
                extend(beside, forTheFirstTime);
            }
        }
    }

    private void extend(Connection connection, boolean forTheFirstTime) throws SQLException {
        new TableExtension(connection, dialect).extend(tables.all());
        if (forTheFirstTime) {
            new PartsOfNames(connection).fill(tables.all());
        }
    }

    private static String fingerprint(Connection connection, String lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select fingerprint from attribute_schema" + lock)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private void keepFingerprint(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update attribute_schema set fingerprint = ?")) {
            update.setString(1, tables.fingerprint());
            update.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
