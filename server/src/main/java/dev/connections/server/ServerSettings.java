package dev.connections.server;

import dev.connections.jpa.DatabaseSettings;
import dev.connections.rest.AllowedOrigins;
import dev.connections.rest.Listening;
import dev.connections.rest.TrustedProxies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that can be decided about a server from outside, by what it is about.
 *
 * @param listening where it is reached; on {@code localhost}, {@code 127.*} or {@code ::1} unless callers sign in by tokens
 *     of an issuer
 * @param storage where its rows are
 * @param authenticationMode how callers are authenticated
 * @param limits how much it takes
 * @param queries the limits and the time zone of queries
 * @param rules what is decided about the rules
 * @param auditLog the file of the audit log, {@code -} for stderr; empty for none
 * @param clock the moment at which the clock of the application stands still; empty for the time of the machine
 */
public record ServerSettings(
        Listening listening,
        Storage storage,
        AuthenticationMode authenticationMode,
        Limits limits,
        QuerySettings queries,
        RuleSettings rules,
        Optional<Path> auditLog,
        Optional<Instant> clock) {

    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8080;

    private static final int MAX_PORT = 65_535;

    /** Written out, never looked up: a name that means this machine today may mean another one tomorrow. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /**
     * Settings that go together.
     *
     * @throws InvalidSetting for a port out of range, without sign-in for another host than this machine and for pages of
     *     every origin, and for a clock that stands still or a store in memory where tokens are believed that depend on the
     *     time or on a kept key
     */
    public ServerSettings {
        if (!authenticationMode.reachesBeyondThisMachine()
                && !LOOPBACK.matcher(listening.host()).matches()) {
            throw new InvalidSetting("--host " + listening.host()
                    + ": without --auth token the server listens on this machine only. Use --host " + DEFAULT_HOST
                    + " (the default), localhost or ::1, or --auth token.");
        }
        if (!authenticationMode.reachesBeyondThisMachine()
                && listening.allowedOrigins().all()) {
            throw new InvalidSetting(ListeningOptions.CORS_ORIGINS + " " + AllowedOrigins.ANY
                    + ": without --auth token any web page could then read and write all data. Name the origins.");
        }
        if (clock.isPresent() && authenticationMode != AuthenticationMode.NONE) {
            throw new InvalidSetting(
                    "--clock " + clock.get() + ": tokens hold for a time, so with them the clock cannot"
                            + " stand still. Use --auth none (the default), or leave --clock out.");
        }
        if (storage.isInMemory() && authenticationMode instanceof AuthenticationMode.Development) {
            throw new InvalidSetting("--in-memory: the key of --auth development is kept in a data directory. Use"
                    + " --data-dir instead of --in-memory, or --auth none or token.");
        }
        InvalidSetting.unlessBetween(0, MAX_PORT, "--port", listening.port());
    }

    /** Port 8080 of this machine, an embedded database under {@code connections-data} in the working directory. */
    public static ServerSettings defaults() {
        return new ServerSettings(
                Listening.loopback(DEFAULT_PORT),
                Storage.DEFAULT,
                AuthenticationMode.NONE,
                Limits.DEFAULT,
                QuerySettings.standard(),
                RuleSettings.standard(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, reached elsewhere. */
    public ServerSettings with(Listening other) {
        return new ServerSettings(other, storage, authenticationMode, limits, queries, rules, auditLog, clock);
    }

    /** The same with its rows elsewhere. */
    public ServerSettings with(Storage other) {
        return new ServerSettings(listening, other, authenticationMode, limits, queries, rules, auditLog, clock);
    }

    /** The same with another way of signing in. */
    public ServerSettings with(AuthenticationMode other) {
        return new ServerSettings(listening, storage, other, limits, queries, rules, auditLog, clock);
    }

    /** The same with other limits. */
    public ServerSettings with(Limits other) {
        return new ServerSettings(listening, storage, authenticationMode, other, queries, rules, auditLog, clock);
    }

    /** The same with other query settings. */
    public ServerSettings with(QuerySettings other) {
        return new ServerSettings(listening, storage, authenticationMode, limits, other, rules, auditLog, clock);
    }

    /** The same with other rules. */
    public ServerSettings with(RuleSettings other) {
        return new ServerSettings(listening, storage, authenticationMode, limits, queries, other, auditLog, clock);
    }

    /** The same with that audit log. */
    public ServerSettings withAuditLog(Path file) {
        return new ServerSettings(
                listening, storage, authenticationMode, limits, queries, rules, Optional.of(file), clock);
    }

    /** The same, whose clock stands still at that moment. */
    public ServerSettings withClock(Instant moment) {
        return new ServerSettings(
                listening, storage, authenticationMode, limits, queries, rules, auditLog, Optional.of(moment));
    }

    /** The same that keeps nothing when it stops. */
    public ServerSettings inMemory() {
        return with(Storage.inMemory(storage.sampleData()));
    }

    /** What tells the application the time, in the zone of users who have chosen none. */
    Clock applicationClock() {
        return clock.map(moment -> Clock.fixed(moment, queries.zone())).orElseGet(() -> Clock.system(queries.zone()));
    }

    /** The same on another host. */
    public ServerSettings withHost(String host) {
        return with(listening.withHost(host));
    }

    /** The same on another port. */
    public ServerSettings withPort(int port) {
        return with(listening.withPort(port));
    }

    /** The same behind these proxies. */
    public ServerSettings withTrustedProxies(TrustedProxies proxies) {
        return with(listening.withTrustedProxies(proxies));
    }

    /** The same with the embedded database somewhere else. */
    public ServerSettings withDataDirectory(Path directory) {
        return with(storage.withDataDirectory(directory));
    }

    /** The same with a database of its own instead of the embedded one. */
    public ServerSettings withDatabase(DatabaseSettings database) {
        return with(storage.withDatabase(database));
    }

    /** The database to open, with the limits that queries have. */
    DatabaseSettings effectiveDatabase() {
        return storage.effectiveDatabase().withQueryTimeout(queries.timeout());
    }

    /** The same with the sample data. */
    public ServerSettings withSampleData() {
        return with(storage.withSampleData());
    }
}
