package dev.connections.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row, with all that it leads to, and the rows beside it.
 *
 * @param beside the rows beside it by the names of their joins; empty where an outer join found none
 */
record Seen(ColumnReader columnReader, EntityDefinition entity, TableRow row, Map<String, Optional<Seen>> beside) {

    Seen(ColumnReader columnReader, EntityDefinition entity, TableRow row) {
        this(columnReader, entity, row, Map.of());
    }

    @Nullable
    Object value(Column column) {
        return where(column)
                .map(place -> place.row().columnReader.value(place.row().entity, place.row().row, place.column()))
                .orElse(null);
    }

    @Nullable
    String target(Column column) {
        return where(column)
                .map(place -> place.row().columnReader.target(place.row().entity, place.row().row, place.column()))
                .orElse(null);
    }

    /** A column of one of the rows, in that row's own terms. */
    private record Place(Seen row, Column column) {}

    private Optional<Place> where(Column column) {
        List<String> path = column.path();
        if (path.isEmpty() || !Join.isName(path.get(0))) {
            return Optional.of(new Place(this, column));
        }
        Column own = new Column(path.subList(1, path.size()), column.attribute(), column.columnPart());
        return beside(path.get(0)).map(found -> new Place(found, own));
    }

    private Optional<Seen> beside(String join) {
        Optional<Seen> found = beside.get(join);
        if (found == null) {
            throw new IllegalArgumentException("Nothing was put beside as " + join + ".");
        }
        return found;
    }

    /** The rows at the other ends of the pairs, with the row that joins each. */
    Stream<Joined> paired(Condition.ExistsThroughLink existsThroughLink) {
        EntityDefinition pairs = columnReader.entity(existsThroughLink.pairs().intersect());
        EntityDefinition others = columnReader.entity(existsThroughLink.pairs().entity());
        return columnReader
                .pairs(entity, row, existsThroughLink.pairs())
                .flatMap(pair -> columnReader.row(others, pair.other()).stream()
                        .map(other -> new Joined(
                                new Seen(columnReader, pairs, pair.row()), new Seen(columnReader, others, other))));
    }

    /** A row that joins another with the one that was asked about, and that other. */
    record Joined(Seen pair, Seen other) {}

    /** The row that the column leads to, if it is one of that entity. */
    Optional<Seen> ledTo(Condition.References leads) {
        EntityDefinition other = columnReader.entity(leads.entity());
        return mayLeadTo(leads.column(), leads.entity())
                ? columnReader.row(other, value(leads.column())).map(found -> new Seen(columnReader, other, found))
                : Optional.empty();
    }

    /** Whether what the column has is the id of a row of that entity, be it a lookup or the row's own. */
    boolean mayLeadTo(Column column, String other) {
        String target = target(column);
        return target == null
                || columnReader
                        .entity(other)
                        .type()
                        .includes(columnReader.entity(target).type());
    }

    /** The ids of the ancestors or descendants, followed only over rows that meet the condition. */
    Set<Object> line(Condition.InHierarchy asked, Predicate<Seen> part) {
        EntityDefinition hierarchy = columnReader.entity(asked.entity());
        Column id = new Column(hierarchy.type().primaryId());
        Column parent = new Column(hierarchy.type().parent().orElseThrow());
        Column from = asked.hierarchyOperator().isAbove() ? parent : id;
        Column to = asked.hierarchyOperator().isAbove() ? id : parent;
        List<Seen> parts = columnReader
                .rows(hierarchy)
                .map(each -> new Seen(columnReader, hierarchy, each))
                .filter(part)
                .toList();
        Set<Object> found = new HashSet<>();
        List<Seen> last = parts.stream()
                .filter(each -> asked.other().equals(each.value(id)))
                .toList();
        if (asked.hierarchyOperator().orEqual()) {
            last.forEach(each -> found.add(each.value(id)));
        }
        for (int steps = 0; steps < Condition.InHierarchy.MAX_STEPS; steps++) {
            Set<Object> ends = last.stream().map(each -> each.value(from)).collect(Collectors.toSet());
            last = parts.stream()
                    .filter(each -> each.value(to) != null && ends.contains(each.value(to)))
                    .toList();
            last.forEach(each -> found.add(each.value(id)));
        }
        return found;
    }

    Stream<Seen> related(Condition.Exists exists) {
        return pointingHere(exists.entity(), exists.lookup());
    }

    private Stream<Seen> pointingHere(String other, String lookup) {
        return columnReader
                .pointingTo(entity, row, other, lookup)
                .map(each -> new Seen(columnReader, columnReader.entity(other), each));
    }

    /** The rows that a join could put beside, whatever its condition. */
    Stream<Seen> leadingOn(Join join) {
        Optional<Seen> from =
                join.from().isEmpty() ? Optional.of(this) : beside(join.from().get());
        return from.stream()
                .flatMap(start -> join.direction() == Join.Direction.TO_MANY
                        ? start.pointingHere(join.entity(), join.lookup())
                        : columnReader
                                .pointedTo(start.row, join.lookup(), join.entity())
                                .map(found -> new Seen(columnReader, columnReader.entity(join.entity()), found))
                                .stream());
    }

    /** The same row with that one beside it. */
    Seen with(Join join, Optional<Seen> other) {
        Map<String, Optional<Seen>> more = new HashMap<>(beside);
        more.put(join.name(), other);
        return new Seen(columnReader, entity, row, more);
    }
}
