package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.Ports;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.attribute.SideTables;
import dev.connections.jpa.attribute.StoredRowAttributes;
import dev.connections.jpa.embedded.EmbeddedDatabase;
import dev.connections.jpa.embedded.H2Address;
import dev.connections.jpa.embedded.StoreFile;
import dev.connections.jpa.query.SqlConnectionGraph;
import dev.connections.jpa.query.SqlDialect;
import dev.connections.jpa.query.SqlQueryEngine;
import dev.connections.jpa.store.StoredAttributeShares;
import dev.connections.jpa.store.StoredBusinessUnits;
import dev.connections.jpa.store.StoredChanges;
import dev.connections.jpa.store.StoredConnections;
import dev.connections.jpa.store.StoredCurrencies;
import dev.connections.jpa.store.StoredEvents;
import dev.connections.jpa.store.StoredJobs;
import dev.connections.jpa.store.StoredPrincipals;
import dev.connections.jpa.store.StoredRecords;
import dev.connections.jpa.store.StoredRoles;
import dev.connections.jpa.store.StoredSecurityRoles;
import dev.connections.jpa.store.StoredShares;
import dev.connections.jpa.store.StoredTeams;
import dev.connections.jpa.store.Tombstones;
import dev.connections.jpa.store.TwinInsert;
import dev.connections.jpa.transaction.Transactions;
import dev.connections.jpa.transaction.VersionsOfAllProcesses;
import dev.connections.jpa.transaction.VersionsOfThisProcess;
import dev.connections.jpa.transaction.VersionsUnderWay;
import dev.connections.jpa.transaction.WriteGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A relational database that carries everything the application keeps.
 *
 * <pre>{@code
 * try (JpaStore store = JpaStore.open(DatabaseSettings.h2File(directory), RecordTypes.standard())) {
 *     Application application = Application.of(store.ports(Clock.systemUTC()), Rules.standard());
 * }
 * }</pre>
 */
public final class JpaStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStore.class);

    private final DatabaseSettings settings;
    private final EntityCatalogue entities;
    private final SideTables attributes;
    private final HikariDataSource database;
    private final Optional<EmbeddedDatabase> embedded;
    private final SessionFactory sessions;
    private final VersionsUnderWay versions;
    private final WriteGate gate;

    private JpaStore(
            DatabaseSettings settings,
            EntityCatalogue entities,
            SideTables attributes,
            HikariDataSource database,
            Optional<EmbeddedDatabase> embedded,
            SessionFactory sessions) {
        this.settings = settings;
        this.entities = entities;
        this.attributes = attributes;
        this.database = database;
        this.embedded = embedded;
        this.sessions = sessions;
        this.versions = settings.isPostgreSql() ? new VersionsOfAllProcesses() : new VersionsOfThisProcess();
        this.gate = settings.isPostgreSql() ? WriteGate.open() : WriteGate.oneAtATime();
    }

    /**
     * Opens a database and brings its schema up to date; Hibernate starts meanwhile, which saves a third of the time.
     *
     * @param types the record types that it holds, or is to hold
     * @throws IllegalArgumentException for an address of an unknown kind of database
     * @throws dev.connections.jpa.embedded.UnusableStoreFile when there is a file in place of an embedded database that
     *     cannot be opened as it is; it is left alone
     * @throws UnsupportedDatabase for a database that is too old
     * @throws dev.connections.jpa.attribute.IncompatibleDescription when attributes are described so that values that it keeps
     *     could be lost
     * @throws RuntimeException when the database cannot be reached or its schema is not ours; nothing stays open
     */
    public static JpaStore open(DatabaseSettings settings, RecordTypes types) {
        Optional<StoreFile> file =
                settings.isH2() ? H2Address.file(settings.url()).map(StoreFile::new) : Optional.empty();
        file.ifPresent(StoreFile::requireIntact);
        HikariDataSource database = DataSources.of(settings);
        CompletableFuture<SessionFactory> starting =
                CompletableFuture.supplyAsync(() -> SessionFactories.start(database, settings));
        try {
            Schema.migrate(database, settings);
            EntityCatalogue entities = new EntityCatalogue(types);
            SideTables attributes = new SideTables(entities.all(), types);
            Schema.extend(database, settings, attributes);
            SessionFactory sessions = starting.join();
            sessions.getSchemaManager().validateMappedObjects();
            file.ifPresent(StoreFile::opened);
            return new JpaStore(
                    settings,
                    entities,
                    attributes,
                    database,
                    file.map(opened -> new EmbeddedDatabase(database, opened)),
                    sessions);
        } catch (SQLException failure) {
            abandon(starting, database, file);
            throw new IllegalStateException("The database cannot be opened.", failure);
        } catch (RuntimeException failure) {
            abandon(starting, database, file);
            throw failure;
        }
    }

    private static void abandon(
            CompletableFuture<SessionFactory> starting, HikariDataSource database, Optional<StoreFile> file) {
        starting.thenAccept(SessionFactory::close);
        file.ifPresentOrElse(opened -> EmbeddedDatabase.abandon(database, opened), database::close);
    }

    /** The ports of the application on this database, valid until the store is closed. */
    public Ports ports(Clock clock) {
        RecordTypes types = entities.recordTypes();
        Transactions transactions = new Transactions(sessions, versions, gate, settings.queryLimits());
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        Tombstones tombstones = new Tombstones(clock, types);
        TwinInsert twins = settings.isPostgreSql() ? TwinInsert.DEFERRED : TwinInsert.STEPWISE;
        SqlDialect dialect = settings.isPostgreSql() ? SqlDialect.POSTGRESQL : SqlDialect.H2;
        return new Ports(
                new StoredConnections(transactions, twins, tombstones, types),
                new StoredRoles(transactions, ids, tombstones, types),
                new StoredCurrencies(transactions),
                new StoredRecords(transactions, tombstones, types),
                new StoredRowAttributes(transactions, attributes, settings.attributeDialect()),
                new StoredShares(transactions, ids, clock),
                new StoredAttributeShares(transactions),
                new StoredPrincipals(transactions, types),
                new StoredTeams(transactions, ids),
                new StoredSecurityRoles(transactions, ids, types),
                new StoredBusinessUnits(transactions),
                new SqlQueryEngine(transactions, entities, attributes, dialect),
                new StoredChanges(transactions),
                new SqlConnectionGraph(transactions, entities, attributes, dialect),
                new StoredJobs(transactions),
                new StoredEvents(transactions, ids),
                transactions,
                clock,
                ids);
    }

    /** 32 random bytes that all servers on this database share and keep secret: the key that signs links. */
    public byte[] secret() {
        return SharedSecret.in(database);
    }

    /**
     * Compacts the file of an embedded database if it is many times as long as its content and nothing is going on.
     * Requests that come meanwhile wait. Good to be called every half minute.
     *
     * @return whether it was compacted
     */
    public boolean compactWhenIdle() {
        return embedded.map(EmbeddedDatabase::compactWhenIdle).orElse(false);
    }

    /** Ends the database's work cleanly; an embedded database is written out, compacted, and its file released. */
    @Override
    public void close() {
        sessions.close();
        embedded.ifPresentOrElse(EmbeddedDatabase::close, this::closePool);
    }

    private void closePool() {
        if (settings.isH2()) {
            closeWithLastConnection();
        }
        database.close();
    }

    private void closeWithLastConnection() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set db_close_delay 0");
        } catch (SQLException failure) {
            LOG.warn("{} could not be closed; it recovers when it is opened again.", settings, failure);
        }
    }
}
