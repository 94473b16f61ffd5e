package dev.connections.acceptance.reference;

import dev.connections.domain.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of the entity reference. No value in them contains a comma, so none is quoted.
 *
 * @param rows each row by the names of its columns
 */
record ReferenceTable(List<Map<String, String>> rows) {

    static ReferenceTable named(String name) {
        try {
            return new ReferenceTable(CsvTable.read(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a column, without repetition. */
    Set<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }
}
