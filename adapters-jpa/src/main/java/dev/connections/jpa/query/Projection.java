package dev.connections.jpa.query;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values a query selects, and where each attribute stands among them. */
final class Projection {

    private final RecordTypes types;
    private final boolean distinct;
    private final SelectList selected = new SelectList();
    private final Set<String> toldApart = new LinkedHashSet<>();
    private final Map<Column, Place> places = new HashMap<>();

    /**
     * Where an attribute stands.
     *
     * @param value the position of its value
     * @param typeCode the position of the code that tells which entity a lookup points to, or -1
     * @param target the entity that it always points to
     */
    private record Place(int value, int typeCode, @Nullable String target) {}

    /** The columns of a query, and the primary id unless the query is distinct. */
    Projection(Joins joins, QueryShape shape, RecordTypes types) {
        this.types = types;
        distinct = shape.distinct();
        if (!distinct) {
            add(new Column(joins.table().primaryId()), joins);
        }
        shape.columns().forEach(column -> add(column, joins));
    }

    private void add(Column column, Joins joins) {
        if (!places.containsKey(column)) {
            ColumnPath columnPath = joins.columnPath(column);
            toldApart.add(columnPath.comparable());
            columnPath.typeCode().ifPresent(toldApart::add);
            places.put(
                    column,
                    new Place(
                            selected.position(distinct ? columnPath.ofMany() : columnPath.sql(), columnPath.javaType()),
                            columnPath
                                    .typeCode()
                                    .map(code -> selected.position(code, Integer.class))
                                    .orElse(-1),
                            columnPath.target().orElse(null)));
        }
    }

    /** What stands behind {@code select}. */
    SelectList selected() {
        return selected;
    }

    /** What stands behind the condition; nothing where rows come as they are. */
    String grouping() {
        return distinct ? " group by " + String.join(", ", toldApart) : "";
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
