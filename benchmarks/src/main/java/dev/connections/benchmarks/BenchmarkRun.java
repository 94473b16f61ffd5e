package dev.connections.benchmarks;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.TokenIssuer;
import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.PostgresCluster;
import dev.connections.benchmarks.measure.Arena;
import dev.connections.benchmarks.measure.Arenas;
import dev.connections.benchmarks.measure.Bench;
import dev.connections.benchmarks.measure.Entrant;
import dev.connections.benchmarks.measure.FixedRate;
import dev.connections.benchmarks.measure.MemoryPass;
import dev.connections.benchmarks.measure.Rounds;
import dev.connections.benchmarks.measure.RunSettings;
import dev.connections.benchmarks.measure.Servers;
import dev.connections.benchmarks.measure.Starts;
import dev.connections.benchmarks.measure.WirePass;
import dev.connections.benchmarks.report.Environment;
import dev.connections.benchmarks.report.Report;
import dev.connections.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One run from the filling to the last table. */
final class BenchmarkRun {

    private final RunOptions options;
    private final DatasetSize size;
    private final RunSettings settings;
    private final long begin = System.nanoTime();

    BenchmarkRun(RunOptions options, DatasetSize size, RunSettings settings) {
        this.options = options;
        this.size = size;
        this.settings = settings;
    }

    /**
     * Measures contestants.
     *
     * @param maker makes the tables of one dataset for all; empty when each contestant makes its own
     * @param reference the name of the contestant that the others are divided by
     * @return 0 when every row counts, 1 otherwise
     */
    int run(List<Contestant> contestants, Optional<Contestant> maker, String reference) throws IOException {
        Path scratch = Files.createTempDirectory("connections-benchmark");
        Optional<PostgresCluster> cluster = Optional.empty();
        try {
            if (options.isPostgresql()) {
                Path store = options.store().map(Path::toAbsolutePath).orElse(scratch.resolve("postgresql"));
                Files.createDirectories(store.getParent());
                cluster = Optional.of(PostgresCluster.start(store));
            }
            say("Filling " + size.connections() + " connections ...");
            Bench bench = new Bench(
                    participants(contestants, maker, cluster, scratch),
                    size,
                    cluster,
                    new TokenIssuer(scratch),
                    scratch,
                    options.timeout(),
                    Files.createDirectories(options.out().resolve("logs")));
            return measure(bench, contestants, reference);
        } catch (SQLException failure) {
            throw new IOException(failure);
        } finally {
            if (cluster.isPresent()) {
                cluster.get().close();
            }
            Directories.delete(scratch);
        }
    }

    private List<Entrant> participants(
            List<Contestant> contestants, Optional<Contestant> maker, Optional<PostgresCluster> cluster, Path scratch)
            throws IOException, SQLException {
        Arenas arenas = new Arenas(size, scratch);
        List<Entrant> participants = new ArrayList<>();
        if (cluster.isPresent() && maker.isPresent()) {
            Arena shared = arenas.postgresql(cluster.get(), "bench_" + size.connections(), maker.get());
            contestants.forEach(contestant -> participants.add(new Entrant(contestant, shared)));
        } else if (cluster.isPresent()) {
            for (Contestant contestant : contestants) {
                String name = "bench_" + size.connections() + "_" + contestant.name();
                participants.add(new Entrant(contestant, arenas.postgresql(cluster.get(), name, contestant)));
            }
        } else if (maker.isPresent()) {
            arenas.h2(scratch.resolve("h2"), maker.get());
            for (Contestant contestant : contestants) {
                participants.add(new Entrant(
                        contestant,
                        arenas.copyOfH2(scratch.resolve("h2"), scratch.resolve("h2-" + contestant.name()))));
            }
        } else {
            for (Contestant contestant : contestants) {
                participants.add(
                        new Entrant(contestant, arenas.h2(scratch.resolve("h2-" + contestant.name()), contestant)));
            }
        }
        return participants;
    }

    private int measure(Bench bench, List<Contestant> contestants, String reference) throws IOException {
        Report report = new Report(options.out());
        String database = options.isPostgresql()
                ? "PostgreSQL 18 with " + new TreeMap<>(PostgresCluster.SETTINGS)
                : "H2 2.4 in a file of each server, synchronous";
        Results results = Results.of(Environment.of(contestants, options.arguments(), database), size, reference);
        Progress progress = new Progress(report, results);
        try (Servers servers = Servers.start(bench, settings.callers())) {
            say("Measuring at full speed ...");
            new Rounds(bench, servers, settings, this::say).run(slices -> {
                say("a round is done, " + slices.size() + " slices in all");
                progress.set(progress.get().withSlices(slices));
            });
            if (options.has("rate")) {
                say("Measuring latencies at a fixed rate ...");
                new FixedRate(bench, servers, settings)
                        .run(
                                progress.get().slices(),
                                reference,
                                rates -> progress.set(progress.get().withRates(rates)));
            }
        }
        if (options.has("wire") && bench.cluster().isPresent()) {
            say("Counting statements and round trips ...");
            new WirePass(bench, settings)
                    .run(
                            progress.get().slices(),
                            counts -> progress.set(progress.get().withWire(counts)));
        }
        if (options.has("memory")) {
            say("Measuring memory ...");
            new MemoryPass(bench).run(uses -> progress.set(progress.get().withMemory(uses)));
        }
        if (options.has("starts")) {
            say("Measuring starts ...");
            new Starts(bench)
                    .run(options.starts(), starts -> progress.set(progress.get().withStarts(starts)));
        }
        say("Done: " + options.out().resolve("tables.md"));
        return progress.get().isValid() ? 0 : 1;
    }

    private void say(String what) {
        System.err.println("[" + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s] " + what);
    }

    /** The results so far, written whenever there are more. */
    private static final class Progress {

        private final Report report;
        private Results results;

        Progress(Report report, Results results) {
            this.report = report;
            this.results = results;
        }

        Results get() {
            return results;
        }

        void set(Results more) {
            results = more;
            report.write(more);
        }
    }
}
