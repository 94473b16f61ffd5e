package dev.connections.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private final ListeningOptions listening = new ListeningOptions();

    @Option(
            names = "--data-dir",
            order = 3,
            paramLabel = "DIRECTORY",
            description = "Where the embedded database keeps its files (default: " + Storage.DEFAULT_DIRECTORY
                    + ", in the working directory).")
    private @Nullable Path dataDirectory;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SignInOptions signIn = new SignInOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final QueryLimitOptions queries = new QueryLimitOptions();

    @Mixin
    private final TestOptions tests = new TestOptions();

    @Mixin
    private final AuditOptions audit = new AuditOptions();

    @Option(
            names = "--sample-data",
            order = 21,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Give a store without accounts a small world to try things on.")
    private boolean sampleData;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

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
        AuthenticationMode given = signIn.authenticationMode();
        return new ServerSettings(
                listening.listening(),
                tests.storage(Optional.ofNullable(dataDirectory), database.database(), sampleData)
                        .withConnections(database.connections())
                        .withSynchronous(database.synchronous()),
                given,
                limits.limits(given),
                queries.queries(),
                rules.rules(),
                audit.file(),
                tests.clock());
    }
}
