package dev.connections.benchmarks.pieces;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the model of a query to its text and back from the database with no row, which is as close to the renderer as its
 * public type allows. The texts of shapes that were asked before are remembered: the difference between the two is what a
 * new shape costs, in our renderer and in the database that plans it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class QueryRendering {

    /** More than are remembered by either of them. */
    private static final int SHAPES = 4_096;

    private static final int CONDITIONS = 12;

    private final List<Query> shapes = new ArrayList<>();
    private int next;

    /** Shapes that differ in which of the conditions is negated. */
    @Setup(Level.Trial)
    public void makeShapes() {
        for (int shape = 0; shape < SHAPES; shape++) {
            int negated = shape;
            List<Condition> conditions = IntStream.range(0, CONDITIONS)
                    .mapToObj(i -> condition(i, (negated >> i & 1) == 1))
                    .toList();
            shapes.add(new Query("connection", List.of(new Column("name")), new All(conditions), List.of(), 50));
        }
    }

    /** A query whose shape was asked before. */
    @Benchmark
    public void knownShape(SampleStore store, Blackhole hole) {
        store.ports.queries().run(shapes.get(0), hole::consume);
    }

    /** A query whose shape has been forgotten, or was never asked. */
    @Benchmark
    public void newShape(SampleStore store, Blackhole hole) {
        next = (next + 1) % SHAPES;
        store.ports.queries().run(shapes.get(next), hole::consume);
    }

    /** No connection has that id. */
    private static Condition condition(int number, boolean negated) {
        Condition equal =
                new Comparison(new Column("connectionid"), Operator.EQUAL, new UUID(number + 1L, number + 1L));
        return negated ? new Condition.Not(equal) : equal;
    }
}
