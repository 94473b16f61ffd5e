package dev.connections.benchmarks.pieces;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** From a row of the store to JSON, per row of a page of 50. The row is a connection of the sample data. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class RowWriting {

    private static final int PAGE = 50;
    private static final UUID CONNECTION = UUID.fromString("e0000000-0000-4000-8000-000000000001");

    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** What is selected: everything, or the three properties of a list. */
    @Param({"", "$select=name,_record1id_value,_record2id_value"})
    private String query = "";

    /** Which annotations come along. */
    @Param({"", "odata.include-annotations=\"*\""})
    private String prefer = "";

    private @Nullable RowWriter writer;
    private @Nullable Row row;

    /** Reads the row that is written over and over. */
    @Setup(Level.Trial)
    public void read(SampleStore store) {
        Preferences preferences = Preferences.of(name -> prefer.isEmpty() ? List.of() : List.of(prefer));
        writer = new RowWriter(
                CollectionOptions.of(store.connection, QueryOptions.parse(query))
                        .selection(),
                preferences,
                SampleStore.ROOT);
        List<Column> columns = writer.columns();
        store.ports
                .queries()
                .run(
                        new Query(
                                "connection",
                                columns,
                                new Comparison(new Column("connectionid"), Operator.EQUAL, CONNECTION),
                                List.of(),
                                1),
                        read -> row = Copy.of(read, columns));
        if (row == null) {
            throw new IllegalStateException("The sample data have no connection " + CONNECTION + ".");
        }
    }

    /** A page of rows. */
    @Benchmark
    @OperationsPerInvocation(PAGE)
    public int rows() {
        written.reset();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartArray();
            for (int i = 0; i < PAGE; i++) {
                writer.writeObject(json, row, ExpandedRows.NONE);
            }
            json.writeEndArray();
        }
        return written.size();
    }

    /** A row that stays after its reader has looked at it. */
    private record Copy(Map<Column, @Nullable Object> values, Map<Column, @Nullable String> targets) implements Row {

        static Row of(Row row, List<Column> columns) {
            Copy copy = new Copy(new HashMap<>(), new HashMap<>());
            for (Column column : columns) {
                copy.values.put(column, row.value(column));
                copy.targets.put(column, row.target(column));
            }
            return copy;
        }

        @Override
        public @Nullable Object value(Column column) {
            return values.get(column);
        }

        @Override
        public @Nullable String target(Column lookup) {
            return targets.get(lookup);
        }
    }
}
