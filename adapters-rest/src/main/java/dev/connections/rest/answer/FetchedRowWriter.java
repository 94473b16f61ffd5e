package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.fetch.FetchColumn;
import dev.connections.rest.odata.Reached;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes rows that were asked for in FetchXML. Like Dataverse it leaves out what is absent. */
public final class FetchedRowWriter {

    private final Column version;
    private final List<FetchColumn> shown;
    private final List<PropertyWriter> properties = new ArrayList<>();
    private final boolean names;

    /** Writes those columns and the primary key, annotated as preferred. */
    public FetchedRowWriter(WireEntity entity, List<FetchColumn> columns, Preferences preferences) {
        this.version = entity.version().column();
        this.names = Annotations.showNames(preferences);
        WireProperty id = entity.primaryId();
        boolean keyed = columns.stream().anyMatch(column -> column.shown().equals(id));
        this.shown = keyed
                ? columns
                : Stream.concat(columns.stream(), Stream.of(new FetchColumn(id.name(), new Reached(List.of(), id))))
                        .toList();
        shown.forEach(column -> properties.add(new PropertyWriter(
                column.shown(), preferences, column.property().path())));
    }

    /** What has to be read so that rows can be written. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(version));
        for (FetchColumn column : shown) {
            columns.add(column.property().column());
            if (names && column.shown().attribute().isLookup()) {
                columns.add(Column.nameOf(column.shown().attribute().logicalName())
                        .behind(column.property().path()));
            }
        }
        return columns;
    }

    /** Writes the row as an object. */
    public void writeObject(JsonGenerator json, Row row) {
        json.writeStartObject();
        if (row.value(version) instanceof Long number) {
            json.writeStringProperty("@odata.etag", Etag.of(number));
        }
        for (PropertyWriter property : properties) {
            property.writePresent(json, row);
        }
        json.writeEndObject();
    }
}
