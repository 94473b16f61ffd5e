package dev.connections.server;

import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.embedded.Synchronous;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The storage of a server.
 *
 * @param dataDirectory where the embedded database keeps its files; made when it is not there
 * @param database the database to use instead of the embedded one
 * @param sampleData whether a store without accounts is given the sample data
 * @param connections how many connections to the database are held at the most, {@value
 *     DatabaseSettings#MIN_CONNECTIONS} to {@value DatabaseSettings#MAX_CONNECTIONS}
 * @param synchronous when a commit of the embedded database returns
 */
public record Storage(
        Path dataDirectory,
        Optional<DatabaseSettings> database,
        boolean sampleData,
        int connections,
        Synchronous synchronous) {

    static final String DEFAULT_DIRECTORY = "connections-data";

    /** An embedded database under {@code connections-data} in the working directory, empty at first. */
    static final Storage DEFAULT = of(Path.of(DEFAULT_DIRECTORY), Optional.empty(), false);

    private static final String IN_MEMORY = "jdbc:h2:mem:";
    private static final Pattern SUPPORTED_DATABASE = Pattern.compile("jdbc:(h2|postgresql):.+");

    /** In the place of a user, or as a parameter by any of the names that drivers have for it. */
    private static final Pattern PASSWORD_IN_URL =
            Pattern.compile("(?i)//[^/?#]*:[^/?#]*@|[?&;#][^=?&;#]*(?:passw|passphrase|pwd|secret)[^=?&;#]*=");

    private static final Pattern PERCENT_ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    /**
     * Settings that make sense.
     *
     * @throws InvalidSetting for a kind of database that is not supported, for a password inside its URL, and for a number
     *     of connections out of range
     */
    public Storage {
        InvalidSetting.unlessBetween(
                DatabaseSettings.MIN_CONNECTIONS,
                DatabaseSettings.MAX_CONNECTIONS,
                "--database-connections",
                connections);
        database.ifPresent(Storage::requireUsable);
    }

    /** A database of its own in memory, empty at first and gone when the server stops. */
    static Storage inMemory(boolean sampleData) {
        return of(
                Path.of(DEFAULT_DIRECTORY),
                Optional.of(DatabaseSettings.inMemory("connections-" + UUID.randomUUID())),
                sampleData);
    }

    /** Rows in that place, with the usual number of connections and commits that are on the disk. */
    static Storage of(Path dataDirectory, Optional<DatabaseSettings> database, boolean sampleData) {
        return new Storage(dataDirectory, database, sampleData, DatabaseSettings.DEFAULT_CONNECTIONS, Synchronous.FULL);
    }

    /** Whether all of it is gone when the server stops. */
    boolean isInMemory() {
        return database.filter(given -> given.url().startsWith(IN_MEMORY)).isPresent();
    }

    /** The same with the embedded database somewhere else. */
    Storage withDataDirectory(Path other) {
        return new Storage(other, database, sampleData, connections, synchronous);
    }

    /** The same with a database of its own instead of the embedded one. */
    Storage withDatabase(DatabaseSettings other) {
        return new Storage(dataDirectory, Optional.of(other), sampleData, connections, synchronous);
    }

    /** The same with the sample data. */
    Storage withSampleData() {
        return new Storage(dataDirectory, database, true, connections, synchronous);
    }

    /** The same with another number of connections. */
    Storage withConnections(int number) {
        return new Storage(dataDirectory, database, sampleData, number, synchronous);
    }

    /** The same with commits of the embedded database that return so. */
    Storage withSynchronous(Synchronous other) {
        return new Storage(dataDirectory, database, sampleData, connections, other);
    }

    /** The database to open: the one given, or the embedded one in the data directory. */
    DatabaseSettings effectiveDatabase() {
        return database.map(given -> given.written(synchronous))
                .orElseGet(() -> DatabaseSettings.h2File(dataDirectory, synchronous))
                .withConnections(connections);
    }

    /** Whether this process itself writes the files of the database. */
    boolean isEmbedded() {
        return effectiveDatabase().isH2();
    }

    /** Where the data is, for people; never with a password. */
    String place() {
        if (isInMemory()) {
            return "memory, and gone when the server stops";
        }
        return database.map(DatabaseSettings::url)
                .orElseGet(() -> dataDirectory.toAbsolutePath().normalize().toString());
    }

    private static void requireUsable(DatabaseSettings database) {
        if (PASSWORD_IN_URL.matcher(decoded(database.url())).find()) {
            throw new InvalidSetting("--database-url contains a password, which logs would show. Give it as"
                    + " CONNECTIONS_DATABASE_PASSWORD or in a file named by --database-password-file.");
        }
        if (!SUPPORTED_DATABASE.matcher(database.url()).matches()) {
            throw new InvalidSetting("--database-url " + database.url()
                    + ": not a database that can be used. Give jdbc:postgresql://host/database or jdbc:h2:...");
        }
    }

    private static String decoded(String url) {
        return PERCENT_ENCODED
                .matcher(url)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
