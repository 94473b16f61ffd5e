package dev.connections.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code connections token}: writes a token for development to stdout. */
@Command(
        name = "token",
        description = "Writes a token to stdout with which a user can sign in to a server with --auth development.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The token holds for twelve hours. A name that no user has makes a user when it is first used.",
            "",
            "  connections serve --auth development",
            "  curl -H \"Authorization: Bearer $(connections token --user ann)\" \\",
            "       http://127.0.0.1:8080/api/data/v9.2/WhoAmI"
        })
final class TokenCommand implements Runnable {

    @Option(
            names = "--user",
            order = 1,
            required = true,
            paramLabel = "ID|NAME",
            description = "For whom: an object id, a name, or a domain name. 'System Administrator' may do everything.")
    private String user = "";

    @Option(
            names = "--data-dir",
            order = 2,
            paramLabel = "DIRECTORY",
            defaultValue = Storage.DEFAULT_DIRECTORY,
            description = "The data directory of the server, where the key is (default: ${DEFAULT-VALUE}).")
    private Path dataDirectory = Path.of(Storage.DEFAULT_DIRECTORY);

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    /** @param clock tells from when on the token holds */
    TokenCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        if (user.isBlank()) {
            throw new InvalidSetting("--user: give an object id or a name.");
        }
        String token = Authentications.developmentKey(dataDirectory).token(user.strip(), clock.instant());
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(token);
            out.flush();
        }
    }
}
