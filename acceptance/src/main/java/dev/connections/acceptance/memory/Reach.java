package dev.connections.acceptance.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Sight;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column shows of a row: its own values, and those of the rows that its lookups lead to. */
final class Reach {

    private final Tables tables;
    private final Sight sight;
    private final Judge judge;

    /** Tells whether a row meets a condition of the sight. */
    interface Judge {
        boolean meets(Condition condition, EntityDefinition entity, TableRow row);
    }

    /** Paths lead to those rows only that are seen, and rows show what is not masked in them. */
    Reach(Tables tables, Sight sight, Judge judge) {
        this.tables = tables;
        this.sight = sight;
        this.judge = judge;
    }

    /** The value in that column; null when it is absent or masked, or nothing is where its path leads. */
    @Nullable
    Object value(EntityDefinition entity, TableRow row, Column column) {
        return shown(entity, row, column)
                .map(end -> column.isName() ? name(end, column.attribute()) : end.value(column.attribute()))
                .orElse(null);
    }

    /** What the lookup in that column points to; null when it is absent or masked. */
    @Nullable
    String target(EntityDefinition entity, TableRow row, Column column) {
        return shown(entity, row, column)
                .map(end -> end.target(column.attribute()))
                .orElse(null);
    }

    EntityDefinition entity(String name) {
        return tables.entity(name);
    }

    /** The rows of the other entity whose lookup points to that row. */
    Stream<TableRow> pointingTo(EntityDefinition entity, TableRow row, String other, String lookup) {
        Object id = row.value(entity.type().primaryId());
        return tables.rows(other)
                .filter(each -> id != null && id.equals(each.value(lookup)))
                .filter(each -> entity.type()
                        .includes(tables.entity(String.valueOf(each.target(lookup)))
                                .type()));
    }

    /** The row that the path leads to, if it shows the attribute at the end. */
    private Optional<TableRow> shown(EntityDefinition entity, TableRow row, Column column) {
        EntityDefinition reached = entity;
        Optional<TableRow> end = Optional.of(row);
        for (String step : column.path()) {
            EntityDefinition.Navigation navigation = reached.requireNavigation(step);
            EntityDefinition next = tables.entity(navigation.targets().get(0).entity());
            String lookup = navigation.lookup().logicalName();
            end = end.flatMap(from -> row(next, from.value(lookup)))
                    .filter(found -> judge.meets(sight.of(next.logicalName()), next, found));
            reached = next;
        }
        EntityDefinition last = reached;
        Condition mask = sight.of(new Sight.Attribute(last.logicalName(), column.attribute()));
        return end.filter(found -> judge.meets(mask, last, found));
    }

    private @Nullable Object name(TableRow row, String lookup) {
        return Optional.ofNullable(row.target(lookup))
                .map(tables::entity)
                .flatMap(target -> row(target, row.value(lookup))
                        .map(found -> found.value(target.type().primaryName())))
                .orElse(null);
    }

    private Optional<TableRow> row(EntityDefinition entity, @Nullable Object id) {
        return tables.rows(entity.logicalName())
                .filter(row ->
                        id instanceof UUID && id.equals(row.value(entity.type().primaryId())))
                .findFirst();
    }
}
