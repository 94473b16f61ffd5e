package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that outlasts its being read: needed where other rows are read before it is written. */
final class RowCopy implements Row {

    private final Map<Column, @Nullable Object> values = new HashMap<>();
    private final Map<Column, @Nullable String> targets = new HashMap<>();

    RowCopy(Row row, List<Column> columns) {
        for (Column column : columns) {
            values.put(column, row.value(column));
            targets.put(column, row.target(column));
        }
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
