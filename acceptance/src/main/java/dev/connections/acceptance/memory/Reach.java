package dev.connections.acceptance.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column shows of a row: its own values, and those of the rows that its lookups lead to. */
final class Reach {

    private final Tables tables;
    private final BiPredicate<EntityDefinition, TableRow> seen;

    /** Paths lead to those rows only that are seen. */
    Reach(Tables tables, BiPredicate<EntityDefinition, TableRow> seen) {
        this.tables = tables;
        this.seen = seen;
    }

    /** The value in that column; null when it is absent, or nothing is where its path leads. */
    @Nullable
    Object value(EntityDefinition entity, TableRow row, Column column) {
        return follow(entity, row, column)
                .map(end -> column.isName() ? name(end, column.attribute()) : end.value(column.attribute()))
                .orElse(null);
    }

    /** What the lookup in that column points to; null when it is absent. */
    @Nullable
    String target(EntityDefinition entity, TableRow row, Column column) {
        return follow(entity, row, column)
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

    private Optional<TableRow> follow(EntityDefinition entity, TableRow row, Column column) {
        EntityDefinition reached = entity;
        Optional<TableRow> end = Optional.of(row);
        for (String step : column.path()) {
            EntityDefinition.Navigation navigation = reached.requireNavigation(step);
            EntityDefinition next = tables.entity(navigation.targets().get(0).entity());
            String lookup = navigation.lookup().logicalName();
            end = end.flatMap(from -> row(next, from.value(lookup))).filter(found -> seen.test(next, found));
            reached = next;
        }
        return end;
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
