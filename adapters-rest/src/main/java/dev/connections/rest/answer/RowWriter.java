package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Row;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes rows, one by one, straight from the store, and within them the rows that they lead to. */
public final class RowWriter {

    private final Selection selection;
    private final List<String> path;
    private final Column version;
    private final List<Column> columns;
    private final List<PropertyWriter> properties;
    private final List<ToOneWriter> ones = new ArrayList<>();
    private final List<ReferenceWriter> references = new ArrayList<>();
    private final List<ToManyWriter> many = new ArrayList<>();

    /**
     * Writes what was selected, annotated as preferred. Like Dataverse it shows collections page by page where anything is
     * shown within rows that are shown within rows.
     */
    public RowWriter(Selection selection, Preferences preferences, ServiceRoot root) {
        this(selection, preferences, root, List.of(), preferences.maxPageSize().filter(size -> selection.isNested()));
    }

    /**
     * Writes the rows that the path leads to from those that were read.
     *
     * @param pageSize how many rows of a collection are shown at the most; empty for all
     */
    RowWriter(
            Selection selection,
            Preferences preferences,
            ServiceRoot root,
            List<String> path,
            Optional<Integer> pageSize) {
        this.selection = selection;
        this.path = path;
        this.version = selection.entity().version().column().behind(path);
        Annotations.Asked asked = Annotations.Asked.by(preferences);
        List<WireProperty> shown = selection.shown();
        Optional<CurrencyColumns> currency =
                asked.formatted() ? CurrencyColumns.of(selection.entity(), shown, path) : Optional.empty();
        this.properties = shown.stream()
                .map(property -> new PropertyWriter(property, asked, path, currency))
                .toList();
        for (Expansion expansion : selection.expansions()) {
            if (expansion instanceof Expansion.ToOne one) {
                ones.add(new ToOneWriter(one, preferences, root, path, pageSize));
            } else if (expansion instanceof Expansion.Reference reference) {
                references.add(new ReferenceWriter(reference, root, selection.entity(), path));
            } else if (expansion instanceof Expansion.ToMany others) {
                many.add(new ToManyWriter(others, preferences, root, selection.entity(), path, pageSize));
            }
        }
        Set<Column> all = new LinkedHashSet<>();
        shown.forEach(property -> all.add(property.column().behind(path)));
        all.add(version);
        if (asked.formatted()) {
            names(shown).forEach(all::add);
        }
        currency.ifPresent(columns -> columns.all().forEach(all::add));
        ones.forEach(one -> all.addAll(one.columns()));
        references.forEach(reference -> all.add(reference.column()));
        many.forEach(collection -> all.add(collection.owner()));
        this.columns = List.copyOf(all);
    }

    /** The columns with the names of the rows behind lookups. */
    private Stream<Column> names(List<WireProperty> shown) {
        return shown.stream()
                .filter(property -> property.attribute().isLookup())
                .map(property -> property.column().showing(ColumnPart.NAME).behind(path));
    }

    /** What has to be read so that rows can be written. */
    public List<Column> columns() {
        return columns;
    }

    /** The collections that are shown within the rows, and within rows that are shown within them. */
    public List<ToManyWriter> collections() {
        return Stream.concat(many.stream(), ones.stream().flatMap(one -> one.rows().collections().stream()))
                .toList();
    }

    /** The version of the row, which its etag shows. */
    public long version(Row row) {
        return row.value(version) instanceof Long number ? number : 0;
    }

    /** Whether the path leads to a row. */
    boolean isThere(Row row) {
        return row.value(selection.entity().primaryId().column().behind(path)) != null;
    }

    /** Writes the members of the row's object. */
    public void writeMembers(JsonGenerator json, Row row, ExpandedRows expanded) {
        json.writeStringProperty("@odata.etag", Etag.of(version(row)));
        for (PropertyWriter property : properties) {
            property.write(json, row);
        }
        ones.forEach(one -> one.write(json, row, expanded));
        references.forEach(reference -> reference.write(json, row));
        many.forEach(collection -> collection.write(json, row, expanded));
    }

    /** Writes the row as an object. */
    public void writeObject(JsonGenerator json, Row row, ExpandedRows expanded) {
        json.writeStartObject();
        writeMembers(json, row, expanded);
        json.writeEndObject();
    }
}
