package dev.connections.acceptance.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table of ceilings beside the test that holds them: operation, caller, and what the test makes of the other columns. */
public final class CeilingTable {

    private final List<String> lines;

    /** The table of that name. */
    public CeilingTable(Class<?> test, String resource) {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(test.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
            lines = table.lines().skip(1).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Operation and caller of each row. */
    public List<String> rows() {
        return lines.stream()
                .map(line -> line.split(",", 3))
                .map(columns -> columns[0] + " by " + columns[1])
                .toList();
    }

    /** The rows that there are to be for each of the operations by each of the callers. */
    public static List<String> of(List<String> operations, Enum<?>... callers) {
        return operations.stream()
                .flatMap(operation -> Stream.of(callers).map(caller -> operation + " by " + caller))
                .toList();
    }
}
