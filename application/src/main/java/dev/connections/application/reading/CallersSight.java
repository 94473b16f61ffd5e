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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds which entities and attributes the paths of a question lead to, and how much the caller sees of each. */
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
        EntityDefinition start = entities.named(entity).orElseThrow();
        Survey survey = new Survey(caller);
        columns.forEach(column -> survey.follow(start, column));
        survey.look(start, condition);
        return survey.sight();
    }

    /** What has been found so far. */
    private final class Survey {

        private final Caller caller;
        private final Map<String, Condition> limits = new HashMap<>();
        private final Map<Sight.Attribute, Condition> masks = new HashMap<>();

        Survey(Caller caller) {
            this.caller = caller;
        }

        void look(EntityDefinition entity, Condition condition) {
            condition.columns().forEach(column -> follow(entity, column));
            condition
                    .related()
                    .forEach(related -> look(entities.named(related.entity()).orElseThrow(), related.condition()));
        }

        void follow(EntityDefinition start, Column column) {
            EntityDefinition reached = start;
            for (String step : column.path()) {
                reached = entities.reached(reached, List.of(step));
                EntityDefinition there = reached;
                limits.computeIfAbsent(there.logicalName(), name -> access.visibleRows(caller, there));
            }
            if (access.attributes().isSecured(reached.logicalName(), column.attribute())) {
                masks.computeIfAbsent(
                        new Sight.Attribute(reached.logicalName(), column.attribute()),
                        attribute -> access.attributes().showing(caller, attribute.entity(), attribute.name()));
            }
        }

        /** What is seen of all rows needs no mention. */
        Sight sight() {
            limits.values().removeIf(Condition.everything()::equals);
            masks.values().removeIf(Condition.everything()::equals);
            return new Sight(limits, masks);
        }
    }
}
