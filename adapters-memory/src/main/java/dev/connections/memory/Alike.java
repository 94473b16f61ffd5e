package dev.connections.memory;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are alike in all columns of an answer, seen as one. Of texts that differ in case, the first letter by letter. */
record Alike(List<? extends Row> rows) implements Row {

    /** Each row once, in the order in which the first of its like comes. */
    static Stream<Row> once(Stream<? extends Row> rows, List<Column> columns) {
        Map<List<@Nullable Object>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(folded(row.value(column))));
            groups.computeIfAbsent(values, none -> new ArrayList<>()).add(row);
        });
        return groups.values().stream().map(Alike::new);
    }

    @Override
    public @Nullable Object value(Column column) {
        return rows.get(0).value(column) instanceof String
                ? rows.stream()
                        .map(row -> row.value(column))
                        .filter(Objects::nonNull)
                        .map(String.class::cast)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : rows.get(0).value(column);
    }

    @Override
    public @Nullable String target(Column lookup) {
        return rows.get(0).target(lookup);
    }

    private static @Nullable Object folded(@Nullable Object value) {
        return value == null ? null : ValueOrder.folded(value);
    }
}
