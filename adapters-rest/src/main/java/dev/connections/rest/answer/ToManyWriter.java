package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Row;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the rows of a collection within the row that it belongs to. */
public final class ToManyWriter {

    private final Expansion.ToMany expansion;
    private final ServiceRoot root;
    private final WireEntity entity;
    private final Column owner;
    private final RowWriter rows;
    private final Optional<Integer> pageSize;

    ToManyWriter(
            Expansion.ToMany expansion,
            Preferences preferences,
            ServiceRoot root,
            WireEntity entity,
            List<String> path,
            Optional<Integer> pageSize) {
        this.expansion = expansion;
        this.root = root;
        this.entity = entity;
        this.owner = entity.primaryId().column().behind(path);
        this.rows = new RowWriter(expansion.selection(), preferences, root, List.of(), pageSize);
        this.pageSize = pageSize;
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

    /** The steps that tell every row of the collection from every other. */
    public List<Ordering> order() {
        return Position.total(
                expansion.order(), expansion.selection().entity().primaryId().column());
    }

    /** How many rows are shown at the most; empty when the collection does not come in pages. */
    public Optional<Integer> pageSize() {
        return pageSize;
    }

    /**
     * Behind its rows comes an address: where collections come in pages that of the next page, if there is one; of all others
     * their own, so one that is longer than an answer can be read there.
     */
    void write(JsonGenerator json, Row row, ExpandedRows expanded) {
        json.writeArrayPropertyStart(expansion.name());
        expanded.of(this, row).forEach(member -> rows.writeObject(json, member, expanded));
        json.writeEndArray();
        Optional<String> link = pageSize.isPresent() ? expanded.following(this, row) : Optional.of(address(row));
        link.ifPresent(next -> json.writeStringProperty(expansion.name() + "@odata.nextLink", next));
    }

    private String address(Row row) {
        String query = expansion.query().isEmpty() ? "" : "?" + expansion.query();
        return root.link(path(row) + query);
    }

    /** Where the collection of a row is by itself, below the service's root. */
    public String path(Row row) {
        return entity.set() + "(" + row.value(owner) + ")/" + expansion.name();
    }
}
