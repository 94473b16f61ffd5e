package dev.connections.server;

import dev.connections.jpa.DatabaseSettings;
import dev.connections.rest.odata.DateTimes;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a server that test suites run against. */
final class TestOptions {

    @Option(
            names = "--in-memory",
            order = 50,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Keep the data in memory only, for tests: each start has an empty store.")
    private boolean inMemory;

    @Option(
            names = "--clock",
            order = 51,
            paramLabel = "MOMENT",
            description = "Let the clock stand still at this moment, for tests: it stamps rows, and today, periods and"
                    + " delays are told from it. Such as 2024-05-01T10:30:00Z; with --auth none only.")
    private @Nullable String clock;

    /**
     * Where the rows are.
     *
     * @throws InvalidSetting for a store in memory and another one at once
     */
    Storage storage(Optional<Path> dataDirectory, Optional<DatabaseSettings> database, boolean sampleData) {
        if (!inMemory) {
            return Storage.of(dataDirectory.orElse(Path.of(Storage.DEFAULT_DIRECTORY)), database, sampleData);
        }
        dataDirectory.ifPresent(given -> refuse("--data-dir " + given));
        database.ifPresent(given -> refuse("--database-url " + given.url()));
        return Storage.inMemory(sampleData);
    }

    private static void refuse(String other) {
        throw new InvalidSetting(other + ": with --in-memory nothing is kept there. Give one of them only.");
    }

    /**
     * Where the clock stands still; empty when it goes.
     *
     * @throws InvalidSetting for what is no moment
     */
    Optional<Instant> clock() {
        return Optional.ofNullable(clock)
                .map(text -> moment(text)
                        .orElseThrow(() -> new InvalidSetting("--clock " + text + ": give a moment such as"
                                + " 2024-05-01T10:30:00Z, in the years 1 to 9999.")));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return DateTimes.moment(text, ZoneOffset.UTC);
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }
}
