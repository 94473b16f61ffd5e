package dev.connections.jpa.embedded;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * An open database in a file, and what keeps that file small.
 *
 * <p>H2 writes a few new pages for each commit and gives none back on its own while it writes without delay. So the file is
 * compacted when the database is closed, and in between when hardly any of it is content and nothing is going on. Compacting
 * writes a second file, which then takes the place of the first at once: a process that is killed meanwhile loses nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long MEGABYTE = 1L << 20;

    /** Below this a file is not worth a pause. */
    private static final long SIZE_WORTH_A_PAUSE = 128 * MEGABYTE;

    private static final int TIMES_WORTH_A_PAUSE = 4;
    private static final long SIZE_WORTH_COMPACTING = 4 * MEGABYTE;
    private static final int TIMES_WORTH_COMPACTING = 2;

    private final HikariDataSource pool;
    private final StoreFile file;
    private long writesAtLastLook = -1;

    /** @param file noted as opened; closed with this */
    public EmbeddedDatabase(HikariDataSource pool, StoreFile file) {
        this.pool = pool;
        this.file = file;
    }

    /**
     * What a pool needs for {@link #compactWhenIdle}, and to go on by itself after a failure of the disk.
     *
     * @param otherwise tells which other failures end a connection
     */
    public static void prepare(HikariDataSource pool, SQLExceptionOverride otherwise) {
        pool.setAllowPoolSuspension(true);
        pool.setExceptionOverride(new ClosedDatabase(pool, otherwise));
    }

    /**
     * Closes a database that could not be opened for use. A file that was there is left as it is; one that this opening
     * has made is deleted, so that the next start finds the directory as this one did.
     */
    public static void abandon(HikariDataSource pool, StoreFile file) {
        pool.close();
        if (file.isOpenHere()) {
            return;
        }
        try (Connection connection = connect(pool, pool.getJdbcUrl() + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException failure) {
            LOG.debug("{} was not open.", file, failure);
        }
        file.discardIfNew();
    }

    /**
     * Compacts the file if most of it is waste, and if nothing was written since the last call and nothing is going on.
     * Requests that come meanwhile wait.
     *
     * @return whether it was compacted
     */
    public synchronized boolean compactWhenIdle() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        if (!file.isOpenOnce() || connections.getActiveConnections() > 0) {
            return false;
        }
        try (Connection connection = connect()) {
            FileUse use = FileUse.of(connection);
            boolean quiet = use.writes() == writesAtLastLook;
            writesAtLastLook = use.writes();
            return quiet
                    && use.isWasteful(SIZE_WORTH_A_PAUSE, TIMES_WORTH_A_PAUSE)
                    && compactAlone(connection, connections);
        } catch (SQLException failure) {
            LOG.warn("{} could not be compacted; it is tried again.", file, failure);
            return false;
        }
    }

    /** Compacts if no request came meanwhile; those that come now wait for a connection until it is done. */
    private boolean compactAlone(Connection connection, HikariPoolMXBean connections) throws SQLException {
        connections.suspendPool();
        try {
            if (connections.getActiveConnections() > 0) {
                return false;
            }
            shutDown(connection, true);
            return true;
        } finally {
            connections.softEvictConnections();
            connections.resumePool();
        }
    }

    /** Writes the database out, compacts its file if much of it is waste, and releases it. */
    @Override
    public synchronized void close() {
        pool.close();
        try (Connection connection = connect()) {
            if (file.isOpenOnce()) {
                shutDown(connection, FileUse.of(connection).isWasteful(SIZE_WORTH_COMPACTING, TIMES_WORTH_COMPACTING));
            }
        } catch (SQLException failure) {
            LOG.warn("{} could not be closed; it recovers when it is opened again.", file, failure);
        } finally {
            file.closed();
        }
    }

    private void shutDown(Connection connection, boolean compact) throws SQLException {
        long began = System.nanoTime();
        long before = file.size();
        try (Statement statement = connection.createStatement()) {
            statement.execute(compact ? "shutdown compact" : "shutdown");
        }
        if (compact) {
            // Each stop compacts a little; what is worth a line is what took a while.
            LOG.atLevel(before >= SIZE_WORTH_A_PAUSE ? Level.INFO : Level.DEBUG)
                    .log(
                            "{} was compacted from {} MB to {} MB in {} ms",
                            file,
                            before / MEGABYTE,
                            file.size() / MEGABYTE,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    /** One beside the pool's, which the end of the database does not leave broken in the pool. */
    private Connection connect() throws SQLException {
        return connect(pool, pool.getJdbcUrl());
    }

    private static Connection connect(HikariDataSource pool, String url) throws SQLException {
        return DriverManager.getConnection(url, pool.getUsername(), pool.getPassword());
    }
}
