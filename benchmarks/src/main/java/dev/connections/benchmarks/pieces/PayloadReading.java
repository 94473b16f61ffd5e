package dev.connections.benchmarks.pieces;

import dev.connections.rest.json.JsonReader;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.payload.NewRow;
import dev.connections.rest.payload.NewRowReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a body to the row that it makes, checked against the metadata. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PayloadReading {

    private static final byte[] BODY = """
            {"record1id_contact@odata.bind":"/contacts(c0000000-0000-4000-8000-000000000001)",
             "record2id_contact@odata.bind":"/contacts(c0000000-0000-4000-8000-000000000002)",
             "record1roleid@odata.bind":"/connectionroles(d0000000-0000-4000-8000-000000000001)",
             "record2roleid@odata.bind":"/connectionroles(d0000000-0000-4000-8000-000000000002)",
             "description":"since the first visit","effectivestart":"2024-05-01T00:00:00Z"}
            """.getBytes(StandardCharsets.UTF_8);

    /** JSON alone: the part of it that any reader has to do. */
    @Benchmark
    public Map<String, @Nullable Object> json() {
        return JsonReader.strict().object(BODY);
    }

    /** A connection with two records and two roles. */
    @Benchmark
    public NewRow newConnection(SampleStore store) {
        return NewRowReader.read(
                store.entities,
                store.connection,
                new EntityReferences(store.entities, SampleStore.ROOT),
                JsonReader.strict().object(BODY));
    }
}
