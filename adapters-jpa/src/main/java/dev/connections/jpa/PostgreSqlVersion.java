package dev.connections.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which versions of PostgreSQL the store is tested on, and makes its SQL for. */
final class PostgreSqlVersion {

    /** The oldest of them. */
    static final int OLDEST = 17;

    private PostgreSqlVersion() {}

    /**
     * Makes sure that a server is new enough, before anything is changed in it.
     *
     * @throws UnsupportedDatabase when it is too old
     */
    static void require(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            require(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        }
    }

    /** The same for a version that is known already. */
    static void require(int major, String version) {
        if (major < OLDEST) {
            throw new UnsupportedDatabase("PostgreSQL " + version + " is too old: Connections needs PostgreSQL "
                    + OLDEST + " or newer. Upgrade the database server, or name another one.");
        }
    }
}
