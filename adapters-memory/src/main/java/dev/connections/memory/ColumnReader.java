package dev.connections.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of a row: its own values, and those of the rows that its lookups lead to, under the query's row
 * visibility.
 */
final class ColumnReader {

    private final Tables tables;
    private final RowVisibility rowVisibility;
    private final Judge judge;

    /** Evaluates a condition of the row visibility. */
    interface Judge {
        boolean meets(Condition condition, EntityDefinition entity, TableRow row);
    }

    /** Paths lead to visible rows only, and masked attributes are absent. */
    ColumnReader(Tables tables, RowVisibility rowVisibility, Judge judge) {
        this.tables = tables;
        this.rowVisibility = rowVisibility;
        this.judge = judge;
    }

    /** The value in that column; null when it is absent or masked, or nothing is where its path leads. */
    @Nullable
    Object value(EntityDefinition entity, TableRow row, Column column) {
        return shown(entity, row, column)
                .map(end -> content(entity, end, column))
                .orElse(null);
    }

    private @Nullable Object content(EntityDefinition entity, TableRow end, Column column) {
        if (column.isName()) {
            return name(end, column.attribute());
        }
        Object value = end.value(column.attribute());
        if (value == null || column.columnPart() == ColumnPart.VALUE) {
            return value;
        }
        return column.columnPart() == ColumnPart.LABEL
                ? label(type(entity, column), value)
                : (Object) column.columnPart().of(day(value));
    }

    private AttributeType type(EntityDefinition entity, Column column) {
        EntityDefinition reached = entity;
        for (String step : column.path()) {
            reached = tables.entity(
                    reached.requireNavigation(step).targets().get(0).entity());
        }
        return reached.requireAttribute(column.attribute()).type();
    }

    private static @Nullable String label(AttributeType type, Object value) {
        Object number = value instanceof Boolean flag ? (flag ? 1 : 0) : value;
        return type.options().stream()
                .filter(option -> number.equals(option.value()))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(Object value) {
        return value instanceof Instant moment ? LocalDate.ofInstant(moment, ZoneOffset.UTC) : (LocalDate) value;
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

    /** The row of that entity that a lookup points to. */
    Optional<TableRow> pointedTo(TableRow from, String lookup, String entity) {
        return row(tables.entity(entity), from.value(lookup));
    }

    /** A row that joins two, and what it says is at the end that one did not come from. */
    record Pair(TableRow row, @Nullable Object other) {}

    /** The pairs that have that row at the near end; between rows of one entity, at either end. */
    Stream<Pair> pairs(EntityDefinition entity, TableRow row, ManyToMany pairs) {
        Object id = Objects.requireNonNull(row.value(entity.type().primaryId()));
        Stream<Pair> there = pairs(pairs.intersect(), pairs.near(), id, pairs.far());
        return entity.logicalName().equals(pairs.entity())
                ? Stream.concat(there, pairs(pairs.intersect(), pairs.far(), id, pairs.near()))
                : there;
    }

    private Stream<Pair> pairs(String intersect, String end, Object id, String otherEnd) {
        return tables.rows(intersect)
                .filter(pair -> id.equals(pair.value(end)))
                .map(pair -> new Pair(pair, pair.value(otherEnd)));
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
                    .filter(found -> judge.meets(rowVisibility.of(next.logicalName()), next, found));
            reached = next;
        }
        EntityDefinition last = reached;
        Condition mask = rowVisibility.of(new RowVisibility.Attribute(last.logicalName(), column.attribute()));
        return end.filter(found -> judge.meets(mask, last, found));
    }

    private @Nullable Object name(TableRow row, String lookup) {
        return Optional.ofNullable(row.target(lookup))
                .map(tables::entity)
                .flatMap(target -> row(target, row.value(lookup))
                        .map(found -> found.value(target.type().primaryName())))
                .orElse(null);
    }

    /** All rows of the entity. */
    Stream<TableRow> rows(EntityDefinition entity) {
        return tables.rows(entity.logicalName());
    }

    /** The row of the entity with that id. */
    Optional<TableRow> row(EntityDefinition entity, @Nullable Object id) {
        return tables.rows(entity.logicalName())
                .filter(row ->
                        id instanceof UUID && id.equals(row.value(entity.type().primaryId())))
                .findFirst();
    }
}
