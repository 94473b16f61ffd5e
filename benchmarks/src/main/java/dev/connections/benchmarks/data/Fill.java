package dev.connections.benchmarks.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills a store whose tables a server has made. */
public final class Fill {

    private static final List<String> BEFORE_ON_POSTGRESQL = List.of(
            "set session_replication_role = replica",
            "set maintenance_work_mem = '512MB'",
            "set work_mem = '256MB'",
            "set synchronous_commit = off",
            "create function bench_id(kind integer, n bigint) returns uuid language sql immutable as $$ select"
                    + " (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(kind), 12, '0'))::uuid $$",
            "update pg_index set indisready = false where indrelid = 'connection'::regclass");

    private static final List<String> AFTER_ON_POSTGRESQL = List.of(
            "update pg_index set indisready = true where indrelid = 'connection'::regclass",
            "reindex table connection",
            "drop function bench_id(integer, bigint)",
            "vacuum analyze",
            "checkpoint");

    private static final List<String> BEFORE_ON_H2 = List.of(
            "set referential_integrity false",
            "create alias bench_id for 'dev.connections.benchmarks.data.FilledIds.of'");

    private static final List<String> AFTER_ON_H2 =
            List.of("drop alias bench_id", "set referential_integrity true", "analyze");

    private Fill() {}

    /** Fills a database of PostgreSQL as its superuser: without triggers, the indexes of the large table at the end. */
    public static void postgresql(Connection connection, DatasetSize size) throws SQLException {
        execute(connection, BEFORE_ON_POSTGRESQL);
        execute(connection, FillScript.statements(size, FillScript.Series.POSTGRESQL));
        execute(connection, AFTER_ON_POSTGRESQL);
    }

    /** Fills a database of H2 that no server has open. */
    public static void h2(Connection connection, DatasetSize size) throws SQLException {
        execute(connection, BEFORE_ON_H2);
        execute(connection, FillScript.statements(size, FillScript.Series.H2));
        execute(connection, AFTER_ON_H2);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException failure) {
                    throw new SQLException("Filling failed at: " + sql, failure.getSQLState(), failure);
                }
            }
        }
    }
}
