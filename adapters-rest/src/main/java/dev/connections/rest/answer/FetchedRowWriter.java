package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Row;
import dev.connections.rest.fetch.FetchColumn;
import dev.connections.rest.fetch.FetchQuery;
import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes rows that were asked for in FetchXML. Like Dataverse it leaves out what is absent. */
public final class FetchedRowWriter {

    private final Optional<Column> version;
    private final List<FetchColumn> shown;
    private final List<PropertyWriter> properties = new ArrayList<>();
    private final Annotations.Asked asked;
    private final Optional<CurrencyColumns> currency;

    /** Writes what a query asks for and, unless rows that show the same come once, the primary key, annotated as preferred. */
    public FetchedRowWriter(FetchQuery query, Preferences preferences) {
        this.version = Optional.of(query.entity().version().column()).filter(column -> !query.distinct());
        this.asked = Annotations.Asked.by(preferences);
        this.shown = query.distinct() ? query.columns() : keyed(query.entity().primaryId(), query.columns());
        this.currency = currency(query);
        for (FetchColumn column : shown) {
            List<String> path = column.property().path();
            properties.add(new PropertyWriter(column.shown(), asked, path, currency.filter(columns -> path.isEmpty())));
        }
    }

    /** Amounts behind links, and those of rows that come once for all that show the same, are plain numbers. */
    private Optional<CurrencyColumns> currency(FetchQuery query) {
        List<WireProperty> own = shown.stream()
                .map(FetchColumn::property)
                .filter(property -> property.path().isEmpty())
                .map(PropertyPath::property)
                .toList();
        return asked.formatted() && !query.distinct()
                ? CurrencyColumns.of(query.entity(), own, List.of())
                : Optional.empty();
    }

    private static List<FetchColumn> keyed(WireProperty id, List<FetchColumn> columns) {
        boolean there = columns.stream().anyMatch(column -> column.shown().equals(id));
        FetchColumn key = new FetchColumn(id.name(), new PropertyPath(List.of(), id));
        return there ? columns : Stream.concat(columns.stream(), Stream.of(key)).toList();
    }

    /** What has to be read so that rows can be written. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(version.stream().toList());
        for (FetchColumn column : shown) {
            columns.add(column.property().column());
            if (asked.formatted() && column.shown().attribute().isLookup()) {
                columns.add(column.property().column().showing(ColumnPart.NAME));
            }
        }
        currency.ifPresent(amounts -> amounts.all().forEach(columns::add));
        return columns;
    }

    /** Writes the row as an object. */
    public void writeObject(JsonGenerator json, Row row) {
        json.writeStartObject();
        if (version.map(row::value).orElse(null) instanceof Long number) {
            json.writeStringProperty("@odata.etag", Etag.of(number));
        }
        for (PropertyWriter property : properties) {
            property.writePresent(json, row);
        }
        json.writeEndObject();
    }
}
