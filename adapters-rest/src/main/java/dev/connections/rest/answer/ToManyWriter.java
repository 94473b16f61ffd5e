package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the rows of a collection within the row that it belongs to. */
public final class ToManyWriter {

    private final Expansion.ToMany expansion;
    private final ServiceRoot root;
    private final WireEntity entity;
    private final Column owner;
    private final RowWriter rows;

    ToManyWriter(
            Expansion.ToMany expansion,
            Preferences preferences,
            ServiceRoot root,
            WireEntity entity,
            List<String> path) {
        this.expansion = expansion;
        this.root = root;
        this.entity = entity;
        this.owner = entity.primaryId().column().behind(path);
        this.rows = new RowWriter(expansion.selection(), preferences, root);
    }

    /** Which rows are shown. */
    public Expansion.ToMany expansion() {
        return expansion;
    }

    /** The entity of the rows that the collections belong to. */
    public WireEntity entity() {
        return entity;
    }

    /** The column with the id of the row that the collection belongs to. */
    public Column owner() {
        return owner;
    }

    /** How each of its rows is written. */
    public RowWriter rows() {
        return rows;
    }

    /** The address of the collection by itself follows its rows: one that is longer than an answer can be read there. */
    void write(JsonGenerator json, Row row, ExpandedRows expanded) {
        json.writeArrayPropertyStart(expansion.name());
        expanded.of(this, row).forEach(member -> rows.writeObject(json, member, expanded));
        json.writeEndArray();
        json.writeStringProperty(expansion.name() + "@odata.nextLink", address(row));
    }

    private String address(Row row) {
        String query = expansion.query().isEmpty() ? "" : "?" + expansion.query();
        return root.link(entity.set() + "(" + row.value(owner) + ")/" + expansion.name() + query);
    }
}
