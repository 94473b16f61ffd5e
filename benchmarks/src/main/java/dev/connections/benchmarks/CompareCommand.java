package dev.connections.benchmarks;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.JavaMachine;
import dev.connections.benchmarks.contestant.OurServer;
import dev.connections.benchmarks.workload.MeasuredCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The short form: two builds of this server, each with a dataset of its own. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two builds of the server; the same jar twice shows how large the noise is.")
final class CompareCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 10_000;
    private static final double SECONDS = 0.3;

    @Option(names = "--ours", required = true, paramLabel = "JAR", description = "The runnable jar of one build.")
    @Nullable
    private Path ours;

    @Option(
            names = "--other",
            required = true,
            paramLabel = "JAR",
            description = "The runnable jar of the other build.")
    @Nullable
    private Path other;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException {
        JavaMachine java = JavaMachine.launched(options.java());
        Contestant first = new OurServer("ours", Jars.existing(ours), java, List.of());
        Contestant second = new OurServer("other", Jars.existing(other), java, List.of());
        return new BenchmarkRun(
                        options,
                        options.size(CONNECTIONS),
                        options.settings(List.of(MeasuredCaller.ADMINISTRATOR, MeasuredCaller.USER), SECONDS))
                .run(List.of(second, first), Optional.empty(), "other");
    }
}
