package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Expansion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes the one row behind a lookup within the row that has the lookup. */
final class ToOneWriter {

    private final String name;
    private final RowWriter rows;

    ToOneWriter(
            Expansion.ToOne expansion,
            Preferences preferences,
            ServiceRoot root,
            List<String> path,
            Optional<Integer> pageSize) {
        this.name = expansion.name();
        this.rows = new RowWriter(
                expansion.selection(),
                preferences,
                root,
                Stream.concat(path.stream(), Stream.of(name)).toList(),
                pageSize);
    }

    List<Column> columns() {
        return rows.columns();
    }

    RowWriter rows() {
        return rows;
    }

    void write(JsonGenerator json, Row row, ExpandedRows expanded) {
        json.writeName(name);
        if (rows.isThere(row)) {
            rows.writeObject(json, row, expanded);
        } else {
            json.writeNull();
        }
    }
}
