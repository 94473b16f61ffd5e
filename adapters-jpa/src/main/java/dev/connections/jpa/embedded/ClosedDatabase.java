package dev.connections.jpa.embedded;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * Gives up all connections to an embedded database that has closed itself.
 *
 * <p>H2 does so when a write fails, for want of room on the disk, say. Connections that were open remain useless, although
 * they call themselves valid; the next new one opens the file again, with everything that was committed.
 */
final class ClosedDatabase implements SQLExceptionOverride {

    private final HikariDataSource pool;
    private final SQLExceptionOverride otherwise;

    /** @param otherwise tells which other failures end a connection */
    ClosedDatabase(HikariDataSource pool, SQLExceptionOverride otherwise) {
        this.pool = pool;
        this.otherwise = otherwise;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (!isMeantBy(failure)) {
            return otherwise.adjudicate(failure);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        // At once, without the rollback that a pool sends before it takes a connection back: on a closed store, H2
        // never ends it.
        return Override.MUST_EVICT;
    }

    /** Whether a failure says that the database is closed, or is the one that closes it. */
    private static boolean isMeantBy(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> true;
            case ErrorCode.GENERAL_ERROR_1 -> failure.getCause() instanceof MVStoreException;
            default -> false;
        };
    }
}
