package dev.connections.benchmarks;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.measure.RunSettings;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every form of a run. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    private CommandSpec command;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "postgresql or h2 (default: ${DEFAULT-VALUE}).",
            defaultValue = "postgresql")
    private String database = "postgresql";

    @Option(
            names = "--connections",
            paramLabel = "NUMBER",
            description = "How many connections are filled, in thousands: 1000 to 20000000.")
    @Nullable
    private Integer connections;

    @Option(names = "--rounds", paramLabel = "NUMBER", description = "How many rounds count (default: 5).")
    private int rounds = 5;

    @Option(
            names = "--warm-ups",
            paramLabel = "NUMBER",
            description = "How many rounds come before them at the most (default: 2).")
    private int warmUps = 2;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "How long each slice of a round takes.")
    @Nullable
    private Double seconds;

    @Option(
            names = "--clients",
            paramLabel = "NUMBER",
            description = "How many clients send requests as fast as answers come (default: 4).")
    private int clients = 4;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long an answer may take; a contestant's operation that takes longer is marked, and"
                    + " not measured further (default: 30).")
    private double timeout = 30;

    @Option(
            names = "--only",
            paramLabel = "NAMES",
            split = ",",
            description = "Only these operations, with commas between (default: all).")
    private Set<String> only = Set.of();

    @Option(
            names = "--callers",
            paramLabel = "NAMES",
            split = ",",
            description = "On whose behalf: administrator, user, shares, administrator-token, user-token.")
    @Nullable
    private List<String> callers;

    @Option(
            names = "--without",
            paramLabel = "NAMES",
            split = ",",
            description = "Leaves out parts: rate, wire, starts, memory.")
    private Set<String> without = Set.of();

    @Option(
            names = "--starts",
            paramLabel = "NUMBER",
            description = "How many interleaved starts are measured (default: 20).")
    private int starts = 20;

    @Option(
            names = "--out",
            paramLabel = "DIRECTORY",
            description = "Where tables, raw data and plots go (default: ${DEFAULT-VALUE}).",
            defaultValue = "benchmarks/target/results")
    private Path out = Path.of("benchmarks", "target", "results");

    @Option(
            names = "--store",
            paramLabel = "DIRECTORY",
            description = "Where PostgreSQL keeps its files from run to run; filled datasets are used again"
                    + " (default: a temporary directory).")
    @Nullable
    private Path store;

    @Option(
            names = "--java",
            paramLabel = "DIRECTORY",
            description = "Home of the JDK that servers run on (default: the one that runs this).")
    private Path java = Path.of(System.getProperty("java.home"));

    boolean isPostgresql() {
        if (!database.equals("postgresql") && !database.equals("h2")) {
            throw refused("--database is '" + database + "'. It can be 'postgresql' or 'h2'.");
        }
        return database.equals("postgresql");
    }

    DatasetSize size(int usual) {
        try {
            return DatasetSize.of(Optional.ofNullable(connections).orElse(usual));
        } catch (IllegalArgumentException refused) {
            throw refused(refused.getMessage());
        }
    }

    RunSettings settings(List<MeasuredCaller> usualCallers, double usualSeconds) {
        List<MeasuredCaller> chosen = new ArrayList<>(callers == null ? usualCallers : List.of());
        for (String label : callers == null ? List.<String>of() : callers) {
            chosen.add(MeasuredCaller.labelled(label)
                    .orElseThrow(() -> refused("There is no caller '" + label + "'. See --help.")));
        }
        try {
            return new RunSettings(
                    WorkItems.named(only),
                    chosen,
                    rounds,
                    warmUps,
                    Optional.ofNullable(seconds).orElse(usualSeconds),
                    clients);
        } catch (IllegalArgumentException refused) {
            throw refused(refused.getMessage());
        }
    }

    boolean has(String part) {
        return !without.contains(part);
    }

    int starts() {
        return starts;
    }

    double timeout() {
        return timeout;
    }

    Path out() {
        return out;
    }

    Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    Path java() {
        return java;
    }

    /** The command line, for the report. */
    List<String> arguments() {
        return Objects.requireNonNull(command).commandLine().getParseResult().originalArgs();
    }

    ParameterException refused(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
