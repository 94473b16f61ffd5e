package dev.connections.application.reading;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.Sight;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds which entities the paths of a question lead to, and how much the caller sees of each. */
record CallersSight(EntityCatalogue entities, AccessControl access) {

    Sight of(Query query, Caller caller) {
        Stream<Column> shown = query.columns().stream();
        Stream<Column> ordered = query.order().stream().map(Ordering::column);
        return of(query.entity(), Stream.concat(shown, ordered), query.condition(), caller);
    }

    Sight of(Aggregation aggregation, Caller caller) {
        Stream<Column> groups = aggregation.groups().stream();
        Stream<Column> measured = aggregation.measures().stream().map(Aggregation.Measure::column);
        return of(aggregation.entity(), Stream.concat(groups, measured), aggregation.condition(), caller);
    }

    private Sight of(String entity, Stream<Column> columns, Condition condition, Caller caller) {
        Map<String, Condition> limits = new HashMap<>();
        EntityDefinition start = entities.named(entity).orElseThrow();
        columns.forEach(column -> follow(start, column, limits, caller));
        look(start, condition, limits, caller);
        limits.values().removeIf(Condition.everything()::equals);
        return new Sight(limits);
    }

    private void look(EntityDefinition entity, Condition condition, Map<String, Condition> limits, Caller caller) {
        condition.columns().forEach(column -> follow(entity, column, limits, caller));
        condition
                .related()
                .forEach(related ->
                        look(entities.named(related.entity()).orElseThrow(), related.condition(), limits, caller));
    }

    private void follow(EntityDefinition start, Column column, Map<String, Condition> limits, Caller caller) {
        for (int steps = 1; steps <= column.path().size(); steps++) {
            EntityDefinition reached = entities.reached(start, column.path().subList(0, steps));
            limits.computeIfAbsent(reached.logicalName(), name -> access.visibleRows(caller, reached));
        }
    }
}
