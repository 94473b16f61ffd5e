package dev.connections.benchmarks;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.Dialect;
import dev.connections.benchmarks.contestant.FloorServerProcess;
import dev.connections.benchmarks.contestant.JavaMachine;
import dev.connections.benchmarks.contestant.OurServer;
import dev.connections.benchmarks.contestant.PeerServer;
import dev.connections.benchmarks.workload.MeasuredCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    private static final Set<String> PEERS = Set.of("olingo", "spring-data-rest");

    @Option(names = "--ours", required = true, paramLabel = "JAR", description = "The runnable jar of the server.")
    @Nullable
    private Path ours;

    @Option(
            names = "--contestants",
            split = ",",
            paramLabel = "NAMES",
            description =
                    "Who takes part: floor, floor-c2, ours, ours-c2, ours-g1, ours-parallel, olingo, spring-data-rest;"
                            + " the first one is what the others are divided by (default: floor,ours,ours-c2, and the"
                            + " peers that are built).")
    @Nullable
    private List<String> names;

    @Option(
            names = "--peers",
            paramLabel = "DIRECTORY",
            description = "Where the peers are built (default: ${DEFAULT-VALUE}).",
            defaultValue = "benchmarks/peers")
    private Path peers = Path.of("benchmarks", "peers");

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException {
        Path jar = Jars.existing(ours);
        List<Contestant> contestants = new ArrayList<>();
        List<String> chosen = names == null ? usual() : names;
        for (String name : chosen) {
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
                .run(contestants, Optional.of(contestant("ours", jar)), chosen.get(0));
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
            case "olingo" -> peer(name, Dialect.ODATA);
            case "spring-data-rest" -> peer(name, Dialect.HAL);
            default -> throw options.refused("There is no contestant '" + name + "'. See --help.");
        };
    }

    private List<String> usual() {
        return Stream.of("floor", "ours", "ours-c2", "olingo", "spring-data-rest")
                .filter(name -> !PEERS.contains(name) || Files.isRegularFile(jarOf(name)))
                .toList();
    }

    private Contestant peer(String name, Dialect dialect) {
        if (!Files.isRegularFile(jarOf(name))) {
            throw options.refused("The peer '" + name + "' is not built: mvn -f "
                    + peers.resolve(name).resolve("pom.xml") + " package makes " + jarOf(name) + ".");
        }
        return new PeerServer(
                name, jarOf(name).toAbsolutePath(), JavaMachine.launched(options.java()), dialect, List.of());
    }

    private Path jarOf(String peer) {
        return peers.resolve(peer).resolve("target").resolve(peer + ".jar");
    }
}
