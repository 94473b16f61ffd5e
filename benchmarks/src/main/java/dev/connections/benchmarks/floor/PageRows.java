package dev.connections.benchmarks.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** Writes the rows of a page as the database gives them. One row more than the page tells that there is another page. */
final class PageRows {

    private final RowShape shape;
    private final int size;
    private UUID last;
    private boolean more;

    PageRows(RowShape shape, int size) {
        this.shape = shape;
        this.size = size;
    }

    void write(JsonGenerator json, ResultSet rows) throws SQLException {
        json.writeArrayPropertyStart("value");
        int written = 0;
        while (rows.next()) {
            if (written == size) {
                more = true;
                break;
            }
            shape.writeObject(json, rows);
            if (++written == size) {
                last = shape.id(rows);
            }
        }
        json.writeEndArray();
    }

    /** Whether there are rows behind the page. */
    boolean more() {
        return more;
    }

    /** The last row of a full page. */
    UUID last() {
        return last;
    }
}
