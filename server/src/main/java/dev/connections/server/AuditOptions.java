package dev.connections.server;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the audit log. */
final class AuditOptions {

    @Option(
            names = "--audit-log",
            order = 40,
            paramLabel = "FILE",
            description =
                    "Append to this file who asked for which change, and which reads were forbidden: a JSON object a"
                            + " line; - for stderr (default: none is written).")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
