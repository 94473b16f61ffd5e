package dev.connections.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of a database up to date. Migrations are its only source; Hibernate merely checks. */
final class Schema {

    private static final String COMMON = "classpath:dev/connections/jpa/migration";
    private static final String POSTGRESQL = "classpath:dev/connections/jpa/migration-postgresql";

    private Schema() {}

    static void migrate(DataSource database, DatabaseSettings settings) {
        Flyway.configure()
                .dataSource(database)
                .locations(settings.isPostgreSql() ? new String[] {COMMON, POSTGRESQL} : new String[] {COMMON})
                .table("schema_history")
                .load()
                .migrate();
    }
}
