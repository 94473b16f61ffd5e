package dev.connections.benchmarks;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.FloorServerProcess;
import dev.connections.benchmarks.contestant.JavaMachine;
import dev.connections.benchmarks.contestant.OurServer;
import dev.connections.benchmarks.work.MeasuredCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The full form: the floor, and this server with several compilers and collectors, on one dataset. */
@Command(
        name = "full",
        mixinStandardHelpOptions = true,
        description = "Measures the floor and this server, as launched and with other compilers and collectors.")
final class FullCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 1_000_000;
    private static final double SECONDS = 0.5;

    @Option(names = "--ours", required = true, paramLabel = "JAR", description = "The runnable jar of the server.")
    @Nullable
    private Path ours;

    @Option(
            names = "--contestants",
            split = ",",
            paramLabel = "NAMES",
            description =
                    "Who takes part: floor, floor-c2, ours, ours-c2, ours-g1, ours-parallel; the first one is what the"
                            + " others are divided by (default: floor,ours,ours-c2).")
    private List<String> names = List.of("floor", "ours", "ours-c2");

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException {
        Path jar = Jars.existing(ours);
        List<Contestant> contestants = new ArrayList<>();
        for (String name : names) {
            contestants.add(contestant(name, jar));
        }
        return new BenchmarkRun(
                        options,
                        options.size(CONNECTIONS),
                        options.settings(
                                List.of(
                                        MeasuredCaller.ADMINISTRATOR,
                                        MeasuredCaller.USER,
                                        MeasuredCaller.USER_WITH_TOKEN),
                                SECONDS))
                .run(contestants, Optional.of(contestant("ours", jar)), names.get(0));
    }

    private Contestant contestant(String name, Path jar) {
        Path java = options.java();
        return switch (name) {
            case "floor" -> new FloorServerProcess(name, JavaMachine.launched(java), List.of());
            case "floor-c2" -> new FloorServerProcess(name, JavaMachine.bothCompilers(java), List.of());
            case "ours" -> new OurServer(name, jar, JavaMachine.launched(java), List.of());
            case "ours-c2" -> new OurServer(name, jar, JavaMachine.bothCompilers(java), List.of());
            case "ours-g1" -> new OurServer(name, jar, JavaMachine.g1(java), List.of());
            case "ours-parallel" -> new OurServer(name, jar, JavaMachine.parallel(java), List.of());
            default -> throw options.refused("There is no contestant '" + name + "'. See --help.");
        };
    }
}
