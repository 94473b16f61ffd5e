package dev.connections.server.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A table as people write it: columns between bars, the first line their names, lines with {@code #} for remarks.
 *
 * @param columns the names of the columns
 */
record Table(List<String> columns, List<Row> rows) {

    /** One line of a table. */
    static final class Row {

        private final List<String> columns;
        private final List<String> cells;

        private Row(List<String> columns, List<String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /** The names of the columns. */
        List<String> columns() {
            return columns;
        }

        /** What stands in the column, empty when nothing does. */
        Optional<String> cell(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("The table has no column '" + column + "', only " + columns);
            }
            return index < cells.size() ? Optional.of(cells.get(index)).filter(it -> !it.isEmpty()) : Optional.empty();
        }

        /** What stands in the column, which cannot be empty. */
        String text(String column) {
            return cell(column)
                    .orElseThrow(() -> new IllegalArgumentException("Nothing in '" + column + "' of " + cells));
        }

        /** The texts in the column, which has commas between them. */
        List<String> texts(String column) {
            return cell(column).stream().flatMap(Table::words).toList();
        }

        /** The id of the line. */
        UUID id() {
            return UUID.fromString(text("id"));
        }
    }

    /** The table of that name beside this class. */
    static Table read(String name) {
        try (InputStream resource = Table.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no table " + name);
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that the text shows. */
    static Table parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> columns = lines.get(0);
        return new Table(
                columns,
                lines.stream().skip(1).map(cells -> new Row(columns, cells)).toList());
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split(",", -1)).map(String::strip);
    }
}
