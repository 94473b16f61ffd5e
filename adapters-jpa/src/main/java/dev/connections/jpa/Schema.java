package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.jpa.attribute.AttributeSchema;
import dev.connections.jpa.attribute.IncompatibleDescription;
import dev.connections.jpa.attribute.SideTables;
import dev.connections.jpa.transaction.Transactions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema of a database up to date. Migrations are its source, and the descriptions of attributes for the tables that keep
 * them; Hibernate merely checks.
 */
final class Schema {

    private static final String COMMON = "classpath:dev/connections/jpa/migration";
    private static final String POSTGRESQL = "classpath:dev/connections/jpa/migration-postgresql";

    private Schema() {}

    /**
     * Carries out what is missing.
     *
     * @throws UnsupportedDatabase when the database is too old; nothing is changed then
     * @throws SQLException when it cannot be reached
     */
    static void migrate(DataSource database, DatabaseSettings settings) throws SQLException {
        if (settings.isPostgreSql()) {
            PostgreSqlVersion.require(database);
            migratePostgreSql(database, settings);
        } else {
            flyway(database, COMMON).migrate();
        }
    }

    /** A migration may take as long as it must, so that its connections are not given up as those of requests are. */
    private static void migratePostgreSql(DataSource database, DatabaseSettings settings) {
        Flyway flyway = flyway(database, COMMON, POSTGRESQL);
        if (flyway.info().pending().length == 0) {
            flyway.migrate();
            return;
        }
        try (HikariDataSource patient = DataSources.forMigrations(settings)) {
            flyway(patient, COMMON, POSTGRESQL).migrate();
        }
    }

    /**
     * Makes and extends the tables of attributes.
     *
     * @throws IncompatibleDescription when values that are kept could be lost; nothing is changed then
     * @throws SQLException when the database fails
     */
    static void extend(DataSource database, DatabaseSettings settings, SideTables tables) throws SQLException {
        AttributeSchema schema = new AttributeSchema(tables, settings.attributeDialect());
        if (schema.isUpToDate(database)) {
            return;
        }
        if (!settings.isPostgreSql()) {
            schema.bringUpToDate(database, Transactions.LOCK_TIMEOUT);
            return;
        }
        try (HikariDataSource patient = DataSources.forMigrations(settings)) {
            schema.bringUpToDate(patient, Transactions.LOCK_TIMEOUT);
        }
    }

    private static Flyway flyway(DataSource database, String... locations) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .table("schema_history")
                .load();
    }
}
