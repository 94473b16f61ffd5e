package dev.connections.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A table of the entity reference: values with commas between, quoted where they have commas themselves, names first. */
public final class CsvTable {

    /** A comma with an even number of quotation marks behind it. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private CsvTable() {}

    /** The rows of the table of that name, each by the names of its columns. */
    public static List<Map<String, String>> read(String name) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(CsvTable.class.getResourceAsStream("/reference/" + name + ".csv"), name)) {
            List<String> lines = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] columns = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] values = BETWEEN_VALUES.split(line, -1);
        if (values.length != columns.length) {
            throw new IllegalStateException("'" + line + "' does not fit " + List.of(columns));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i].replace("\"", ""));
        }
        return row;
    }
}
