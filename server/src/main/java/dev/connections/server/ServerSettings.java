package dev.connections.server;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.rest.TrustedProxies;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that can be decided about a server from outside.
 *
 * @param host the name or address that it listens on; {@code localhost}, {@code 127.*} or {@code ::1} unless callers sign
 *     in by tokens of an issuer
 * @param port 1 to 65535, or 0 for any that is free
 * @param dataDirectory where the embedded database keeps its files; made when it is not there
 * @param database the database to use instead of the embedded one
 * @param signIn how callers prove who they are
 * @param sampleData whether a store without accounts is given the sample data
 * @param maxBodyBytes how long the body of a request may be, {@value #LEAST_BODY_BYTES} to {@value #MOST_BODY_BYTES}
 *     bytes
 * @param duplicates whether connections may say the same
 * @param trustedProxies who is believed about where clients see the server
 * @param changeTrackingDays how many days a delta link can be followed, 1 to {@value #MOST_CHANGE_TRACKING_DAYS}
 * @param secureDescriptions whether descriptions of connections are secured
 */
public record ServerSettings(
        String host,
        int port,
        Path dataDirectory,
        Optional<DatabaseSettings> database,
        SignIn signIn,
        boolean sampleData,
        int maxBodyBytes,
        DuplicateRule duplicates,
        TrustedProxies trustedProxies,
        int changeTrackingDays,
        boolean secureDescriptions) {

    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8080;
    static final String DEFAULT_DATA_DIRECTORY = "connections-data";
    static final int DEFAULT_MAX_BODY_BYTES = 16 * 1024 * 1024;
    static final int DEFAULT_CHANGE_TRACKING_DAYS = 7;

    private static final int LEAST_BODY_BYTES = 1_024;
    private static final int MOST_BODY_BYTES = 1_073_741_824;
    private static final int MOST_CHANGE_TRACKING_DAYS = 365;

    /** Written out, never looked up: a name that means this machine today may mean another one tomorrow. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private static final Pattern SUPPORTED_DATABASE = Pattern.compile("jdbc:(h2|postgresql):.+");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)[?&;]\\w*password=");

    /**
     * Settings that go together.
     *
     * @throws InvalidSetting for a value out of range, for another host than this machine without sign-in, for a kind of
     *     database that is not supported, and for a password inside the database URL
     */
    public ServerSettings {
        if (!signIn.reachesBeyondThisMachine() && !LOOPBACK.matcher(host).matches()) {
            throw new InvalidSetting(
                    "--host " + host + ": without --auth token the server listens on this machine only. Use"
                            + " --host " + DEFAULT_HOST + " (the default), localhost or ::1, or --auth token.");
        }
        requireBetween(0, 65_535, "--port", port);
        requireBetween(LEAST_BODY_BYTES, MOST_BODY_BYTES, "--max-body-bytes", maxBodyBytes);
        requireBetween(1, MOST_CHANGE_TRACKING_DAYS, "--change-tracking-days", changeTrackingDays);
        database.ifPresent(ServerSettings::requireUsable);
    }

    /** Port 8080 of this machine, an embedded database under {@code connections-data} in the working directory. */
    public static ServerSettings defaults() {
        return new ServerSettings(
                DEFAULT_HOST,
                DEFAULT_PORT,
                Path.of(DEFAULT_DATA_DIRECTORY),
                Optional.empty(),
                SignIn.NONE,
                false,
                DEFAULT_MAX_BODY_BYTES,
                DuplicateRule.REFUSED,
                TrustedProxies.NONE,
                DEFAULT_CHANGE_TRACKING_DAYS,
                false);
    }

    /** The same on another host. */
    public ServerSettings withHost(String newHost) {
        return new ServerSettings(
                newHost,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same on another port. */
    public ServerSettings withPort(int newPort) {
        return new ServerSettings(
                host,
                newPort,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with the embedded database somewhere else. */
    public ServerSettings withDataDirectory(Path directory) {
        return new ServerSettings(
                host,
                port,
                directory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with a database of its own instead of the embedded one. */
    public ServerSettings withDatabase(DatabaseSettings other) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                Optional.of(other),
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with another way of signing in. */
    public ServerSettings withSignIn(SignIn other) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                other,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with the sample data. */
    public ServerSettings withSampleData() {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                true,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with another limit on bodies of requests. */
    public ServerSettings withMaxBodyBytes(int bytes) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                bytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with another rule about connections that say the same. */
    public ServerSettings withDuplicates(DuplicateRule rule) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                rule,
                trustedProxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same behind these proxies. */
    public ServerSettings withTrustedProxies(TrustedProxies proxies) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                proxies,
                changeTrackingDays,
                secureDescriptions);
    }

    /** The same with delta links that can be followed for another number of days. */
    public ServerSettings withChangeTrackingDays(int days) {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                days,
                secureDescriptions);
    }

    /** The same with descriptions of connections that are secured. */
    public ServerSettings withSecureDescriptions() {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database,
                signIn,
                sampleData,
                maxBodyBytes,
                duplicates,
                trustedProxies,
                changeTrackingDays,
                true);
    }

    /** The database to open: the one given, or the embedded one in the data directory. */
    DatabaseSettings effectiveDatabase() {
        return database.orElseGet(() -> DatabaseSettings.h2File(dataDirectory));
    }

    /** Where the data is, for people; never with a password. */
    String whereDataIs() {
        return database.map(DatabaseSettings::url)
                .orElseGet(() -> dataDirectory.toAbsolutePath().normalize().toString());
    }

    private static void requireUsable(DatabaseSettings database) {
        if (PASSWORD_IN_URL.matcher(database.url()).find()) {
            throw new InvalidSetting("--database-url contains a password, which logs would show. Give it as"
                    + " CONNECTIONS_DATABASE_PASSWORD or in a file named by --database-password-file.");
        }
        if (!SUPPORTED_DATABASE.matcher(database.url()).matches()) {
            throw new InvalidSetting("--database-url " + database.url()
                    + ": not a database that can be used. Give jdbc:postgresql://host/database or jdbc:h2:...");
        }
    }

    private static void requireBetween(int least, int most, String option, int value) {
        if (value < least || value > most) {
            throw new InvalidSetting(option + " " + value + ": give a number from " + least + " to " + most + ".");
        }
    }
}
