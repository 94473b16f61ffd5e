package dev.connections.jpa.query;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values a query selects, and where each attribute stands among them. */
final class Projection {

    private final RecordTypes types;
    private final List<String> selected = new ArrayList<>();
    private final Map<Column, Place> places = new HashMap<>();

    /**
     * Where an attribute stands.
     *
     * @param value the position of its value
     * @param typeCode the position of the code that tells which entity a lookup points to, or -1
     * @param target the entity that it always points to
     */
    private record Place(int value, int typeCode, @Nullable String target) {}

    /** The primary id, and these columns. */
    Projection(Joins joins, List<Column> columns, RecordTypes types) {
        this.types = types;
        add(new Column(joins.table().primaryId()), joins);
        columns.forEach(column -> add(column, joins));
    }

    private void add(Column column, Joins joins) {
        if (!places.containsKey(column)) {
            Path path = joins.path(column);
            places.put(
                    column,
                    new Place(
                            position(path.hql()),
                            path.typeCode().map(this::position).orElse(-1),
                            path.target().orElse(null)));
        }
    }

    private int position(String hql) {
        int known = selected.indexOf(hql);
        if (known >= 0) {
            return known;
        }
        selected.add(hql);
        return selected.size() - 1;
    }

    /** What stands behind {@code select}. */
    String text() {
        return String.join(", ", selected);
    }

    /** A row of the answer. */
    Row row(@Nullable Object[] values) {
        return new Row() {
            @Override
            public @Nullable Object value(Column column) {
                return values[place(column).value()];
            }

            @Override
            public @Nullable String target(Column lookup) {
                Place place = place(lookup);
                if (values[place.value()] == null) {
                    return null;
                }
                return place.typeCode() < 0 ? place.target() : entity((Integer) values[place.typeCode()]);
            }
        };
    }

    private Place place(Column column) {
        Place place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("The query did not ask for " + column + ".");
        }
        return place;
    }

    private @Nullable String entity(@Nullable Integer code) {
        return code == null
                ? null
                : types.coded(code).map(RecordType::logicalName).orElse(null);
    }
}
