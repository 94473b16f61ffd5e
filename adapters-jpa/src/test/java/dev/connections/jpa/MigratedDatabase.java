package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** Databases of all kinds in which the migrations have been carried out, and nothing else: no tables of attributes are made. */
public final class MigratedDatabase {

    private static final Map<TestDatabase, HikariDataSource> OPEN = new EnumMap<>(TestDatabase.class);

    private MigratedDatabase() {}

    /** The database of that kind; it is opened once. */
    public static synchronized DataSource of(TestDatabase kind) {
        return OPEN.computeIfAbsent(kind, MigratedDatabase::open);
    }

    private static HikariDataSource open(TestDatabase kind) {
        try {
            DatabaseSettings settings = kind.fresh();
            HikariDataSource database = DataSources.of(settings);
            Schema.migrate(database, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The test needs " + kind + " and could not open it.", failure);
        }
    }
}
