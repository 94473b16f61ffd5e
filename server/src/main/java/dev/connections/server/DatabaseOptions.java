package dev.connections.server;

import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.embedded.Synchronous;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a database to use instead of the embedded one, and say how it is used. */
final class DatabaseOptions {

    private static final String USER = "--database-user";
    private static final String DEFAULT_USER = "connections";
    private static final String PASSWORD = "--database-password";
    private static final String SYNCHRONOUS = "--synchronous";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String PASSWORD_FILE = "--database-password-file";

    @Option(
            names = "--database-url",
            order = 10,
            paramLabel = "URL",
            description = "A database to use instead of the embedded one, such as"
                    + " jdbc:postgresql://localhost/connections.")
    private @Nullable String url;

    @Option(
            names = USER,
            order = 11,
            paramLabel = "NAME",
            description = "User of that database (default: " + DEFAULT_USER + ").")
    private @Nullable String user;

    @Option(
            names = PASSWORD,
            order = 12,
            paramLabel = "PASSWORD",
            hidden = true,
            description = "Given by CONNECTIONS_DATABASE_PASSWORD only: others see the command line.")
    private @Nullable String password;

    @Option(
            names = PASSWORD_FILE,
            order = 13,
            paramLabel = "FILE",
            description = "File whose first line is the password of that user. It can also be given by the variable"
                    + " CONNECTIONS_DATABASE_PASSWORD, but not as an option, because others see the command line.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--database-connections",
            order = 14,
            paramLabel = "NUMBER",
            defaultValue = "" + DatabaseSettings.DEFAULT_CONNECTIONS,
            description = "How many connections to the database, embedded or not, are held at the most (default:"
                    + " ${DEFAULT-VALUE}); a quarter of them is kept free of queries.")
    private int connections;

    @Option(
            names = SYNCHRONOUS,
            order = 15,
            paramLabel = "full|off",
            defaultValue = "full",
            description =
                    "When a change to the embedded database is answered (default: ${DEFAULT-VALUE}). full: when the"
                            + " disk has it, so that it outlives a power cut. off: when the operating system has it;"
                            + " quicker, and it outlives a killed server, but a power cut may lose the last half minute or"
                            + " damage the whole file.")
    private String synchronous = "full";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * The database that the options name; empty when they name none.
     *
     * @throws InvalidSetting for a password on the command line, for two passwords at once, for a password file that cannot
     *     be read, for a user or a password without a database that they would be for, and for an address with settings
     *     under which acknowledged writes would be lost
     */
    Optional<DatabaseSettings> database() {
        if (url == null) {
            refuseUnused();
        }
        return Optional.ofNullable(url).map(given -> settings(given, effectivePassword()));
    }

    /** The embedded database has neither user nor password: what is given for it was meant for another one. */
    private void refuseUnused() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put(PASSWORD_FILE + " (CONNECTIONS_DATABASE_PASSWORD_FILE)", passwordFile != null);
        given.put("CONNECTIONS_DATABASE_PASSWORD", password != null);
        given.put(USER + " (CONNECTIONS_DATABASE_USER)", user != null);
        given.values().removeIf(isGiven -> !isGiven);
        if (!given.isEmpty()) {
            throw new InvalidSetting(String.join(", ", given.keySet())
                    + " would not be used: the embedded database has no users. Give --database-url, or leave it out.");
        }
    }

    /** How many connections to hold at the most. */
    int connections() {
        return connections;
    }

    /**
     * When a commit of the embedded database returns.
     *
     * @throws InvalidSetting for another word than {@code full} and {@code off}, and for {@code off} with PostgreSQL
     */
    Synchronous synchronous() {
        Synchronous said = Stream.of(Synchronous.values())
                .filter(known -> known.toString().equals(synchronous))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(SYNCHRONOUS + " " + synchronous + ": must be full or off."));
        if (said == Synchronous.OFF && url != null && url.startsWith(POSTGRESQL)) {
            throw new InvalidSetting(SYNCHRONOUS
                    + " is about the embedded database. PostgreSQL has a setting of its own," + " synchronous_commit.");
        }
        return said;
    }

    private DatabaseSettings settings(String given, String secret) {
        try {
            return new DatabaseSettings(given, Optional.ofNullable(user).orElse(DEFAULT_USER), secret);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("--database-url: " + e.getMessage());
        }
    }

    private String effectivePassword() {
        if (isOnCommandLine(PASSWORD)) {
            throw new InvalidSetting(PASSWORD + ": others on this machine can read the command line. Set"
                    + " CONNECTIONS_DATABASE_PASSWORD instead, or name a file by " + PASSWORD_FILE + ".");
        }
        if (passwordFile == null) {
            return Optional.ofNullable(password).orElse("");
        }
        if (password != null && !isOnCommandLine(PASSWORD_FILE)) {
            throw new InvalidSetting("There are two passwords: set CONNECTIONS_DATABASE_PASSWORD or"
                    + " CONNECTIONS_DATABASE_PASSWORD_FILE, not both.");
        }
        return firstLine(passwordFile);
    }

    private boolean isOnCommandLine(String option) {
        return command != null && command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidSetting(PASSWORD_FILE + " " + file + ": the file cannot be read.");
        }
    }
}
