package dev.connections.acceptance.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of the entity reference. No value in them contains a comma, so none is quoted.
 *
 * @param rows each row by the names of its columns
 */
record ReferenceTable(List<Map<String, String>> rows) {

    static ReferenceTable named(String name) {
        List<String> lines = lines("/reference/" + name + ".csv");
        List<String> columns = cells(lines.get(0));
        return new ReferenceTable(
                lines.stream().skip(1).map(line -> row(columns, cells(line))).toList());
    }

    /** The values of a column, without repetition. */
    Set<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(cells + " does not fit " + columns);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static List<String> lines(String resource) {
        try (InputStream table = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(resource), resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
