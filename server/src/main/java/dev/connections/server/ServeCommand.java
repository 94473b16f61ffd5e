package dev.connections.server;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.rest.TrustedProxies;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code connections serve}: runs the server until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the server until it is told to stop (Ctrl-C or SIGTERM).",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        abbreviateSynopsis = true,
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Every option can also be given as a variable of the environment, named like the option:"
                    + " CONNECTIONS_DATA_DIR for --data-dir, CONNECTIONS_SAMPLE_DATA=true for --sample-data. An option"
                    + " wins over its variable.",
            "",
            "Exit code: 1 when the server cannot start, 2 for options that make no sense."
        })
final class ServeCommand implements Runnable {

    @Option(
            names = "--host",
            order = 1,
            paramLabel = "NAME",
            defaultValue = ServerSettings.DEFAULT_HOST,
            description =
                    "Where to listen; this machine only, unless there is --auth token (default: ${DEFAULT-VALUE}).")
    private String host = ServerSettings.DEFAULT_HOST;

    @Option(
            names = "--port",
            order = 2,
            paramLabel = "NUMBER",
            defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "Port to listen on; 0 picks one that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data-dir",
            order = 3,
            paramLabel = "DIRECTORY",
            defaultValue = ServerSettings.DEFAULT_DATA_DIRECTORY,
            description = "Where the embedded database keeps its files (default: ${DEFAULT-VALUE}, in the working"
                    + " directory).")
    private Path dataDirectory = Path.of(ServerSettings.DEFAULT_DATA_DIRECTORY);

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--sample-data",
            order = 21,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Give a store without accounts a small world to try things on.")
    private boolean sampleData;

    @Option(
            names = "--max-body-bytes",
            order = 22,
            paramLabel = "NUMBER",
            defaultValue = "" + ServerSettings.DEFAULT_MAX_BODY_BYTES,
            description = "How long the body of a request may be (default: ${DEFAULT-VALUE}, 16 MiB).")
    private int maxBodyBytes;

    @Option(
            names = "--allow-duplicates",
            order = 23,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Let connections say the same as others; for data from systems that have such pairs.")
    private boolean allowDuplicates;

    @Option(
            names = "--trusted-proxies",
            order = 24,
            paramLabel = "ADDRESSES",
            defaultValue = "",
            description = "Which proxies are believed about the address that clients use (X-Forwarded-*, Forwarded):"
                    + " addresses and networks such as 10.0.0.0/8, with commas between (default: none).")
    private String trustedProxies = "";

    @Option(
            names = "--change-tracking-days",
            order = 25,
            paramLabel = "NUMBER",
            defaultValue = "" + ServerSettings.DEFAULT_CHANGE_TRACKING_DAYS,
            description = "How many days a delta link can be followed, and deletions are remembered (default:"
                    + " ${DEFAULT-VALUE}).")
    private int changeTrackingDays;

    @Option(
            names = "--secure-descriptions",
            order = 26,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description =
                    "Show descriptions of connections to their owners only, to administrators, and to whoever they"
                            + " are shared with (principalobjectattributeaccessset).")
    private boolean secureDescriptions;

    private final Consumer<ServerSettings> serve;

    /** @param serve what to do with the settings */
    ServeCommand(Consumer<ServerSettings> serve) {
        this.serve = serve;
    }

    @Override
    public void run() {
        serve.accept(settings());
    }

    private ServerSettings settings() {
        return new ServerSettings(
                host,
                port,
                dataDirectory,
                database.database(),
                signIn.signIn(),
                sampleData,
                maxBodyBytes,
                allowDuplicates ? DuplicateRule.ALLOWED : DuplicateRule.REFUSED,
                proxies(),
                changeTrackingDays,
                secureDescriptions);
    }

    private TrustedProxies proxies() {
        try {
            return TrustedProxies.parse(trustedProxies);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("--trusted-proxies " + trustedProxies + ": " + e.getMessage()
                    + ". Give addresses and networks with commas between, such as 127.0.0.1,10.0.0.0/8.");
        }
    }
}
