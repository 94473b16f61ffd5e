package dev.connections.server;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.domain.connection.ConnectionPolicies;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.StoreHealth;
import dev.connections.rest.Listening;
import dev.connections.rest.Readiness;
import dev.connections.rest.WebApi;
import dev.connections.rest.WebApiSettings;
import dev.connections.rest.WebPages;
import dev.connections.rest.audit.Audit;
import dev.connections.rest.paging.Seal;
import dev.connections.server.sample.SampleData;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server: the store, the application on it, and the Web API before it.
 *
 * <pre>{@code
 * try (ConnectionsServer server = ConnectionsServer.start(ServerSettings.defaults().withPort(0))) {
 *     URI connections = server.baseAddress().resolve("connections");
 * }
 * }</pre>
 */
public final class ConnectionsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsServer.class);

    private final JpaStore store;
    private final StoreHealth health;
    private final Housekeeping housekeeping;
    private final WebApi webApi;
    private final Optional<AuditLog> auditLog;
    private final URI baseAddress;

    private ConnectionsServer(
            JpaStore store,
            StoreHealth health,
            Housekeeping housekeeping,
            WebApi webApi,
            Optional<AuditLog> auditLog,
            URI baseAddress) {
        this.store = store;
        this.health = health;
        this.housekeeping = housekeeping;
        this.webApi = webApi;
        this.auditLog = auditLog;
        this.baseAddress = baseAddress;
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @throws StartFailure when the port is taken or the data cannot be used; nothing is left running
     */
    public static ConnectionsServer start(ServerSettings settings) {
        LOG.info("Data is kept in {}", settings.storage().place());
        settings.clock().ifPresent(moment -> LOG.info("The clock stands still at {}", moment));
        RecordTypes types = RecordTypes.standard();
        JpaStore store = openStore(settings, types);
        StoreHealth health = StoreHealth.watch(settings.effectiveDatabase());
        try {
            Application application = Application.of(
                    store.ports(settings.applicationClock()),
                    new Rules(
                                    types,
                                    ConnectionPolicies.standard(),
                                    settings.rules().duplicates(),
                                    Duration.ofDays(settings.limits().changeTrackingDays()),
                                    settings.rules().secureDescriptions()
                                            ? Set.of(SecuredAttribute.CONNECTION_DESCRIPTION)
                                            : Set.of())
                            .withQueriesPerUser(queriesPerUser(settings))
                            .withFullNames(settings.rules().fullNames()));
            application.installation().prepare();
            if (settings.storage().sampleData()) {
                LOG.info("Sample data: {}", told(SampleData.load(application)));
            }
            Optional<AuditLog> auditLog = settings.auditLog().map(AuditLog::open);
            WebApi webApi = listen(settings, application, auditLog, new Seal(store.secret()), health::isReady);
            Housekeeping housekeeping = Housekeeping.start(application.changes()::forgetTheOld, store::compactWhenIdle);
            return new ConnectionsServer(
                    store, health, housekeeping, webApi, auditLog, address(settings.listening(), webApi.port()));
        } catch (RuntimeException e) {
            health.close();
            store.close();
            throw StartFailure.because(e, settings);
        }
    }

    /** Half of what the store answers at once, except where all callers are the same user. */
    private static int queriesPerUser(ServerSettings settings) {
        return settings.authenticationMode().equals(AuthenticationMode.NONE)
                ? 0
                : Math.max(1, settings.effectiveDatabase().queryLimits().atOnce() / 2);
    }

    private static JpaStore openStore(ServerSettings settings, RecordTypes types) {
        try {
            if (settings.storage().database().isEmpty()) {
                DataDirectory.makeUsable(settings.storage().dataDirectory());
            }
            return JpaStore.open(settings.effectiveDatabase(), types);
        } catch (RuntimeException e) {
            throw StartFailure.because(e, settings);
        }
    }

    private static String told(SampleData.Outcome outcome) {
        return switch (outcome) {
            case LOADED -> "a clinic, two companies and the people around them are there now";
            case STORE_IN_USE -> "not loaded, because there are accounts already";
        };
    }

    private static WebApi listen(
            ServerSettings settings,
            Application application,
            Optional<AuditLog> auditLog,
            Seal seal,
            Readiness readiness) {
        try {
            return WebApi.start(
                    application,
                    new WebApiSettings(
                            settings.listening(),
                            settings.limits().bodyBytes(),
                            settings.limits().requests(),
                            Authentications.of(settings, application),
                            new WebPages(
                                    !settings.authenticationMode().reachesBeyondThisMachine(),
                                    settings.listening().allowedOrigins()),
                            auditLog.map(Audit.class::cast).orElse(Audit.NONE),
                            seal,
                            readiness));
        } catch (RuntimeException e) {
            auditLog.ifPresent(AuditLog::close);
            throw e;
        }
    }

    private static URI address(Listening listening, int port) {
        String host = listening.host();
        String authority = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create(listening.scheme() + "://" + authority + ":" + port + "/api/data/v9.2/");
    }

    /** The address that all addresses of the Web API start with, such as {@code http://127.0.0.1:8080/api/data/v9.2/}. */
    public URI baseAddress() {
        return baseAddress;
    }

    /** Takes no more requests, finishes those under way, then closes the store. */
    @Override
    public void close() {
        webApi.close();
        auditLog.ifPresent(AuditLog::close);
        housekeeping.close();
        health.close();
        store.close();
    }
}
