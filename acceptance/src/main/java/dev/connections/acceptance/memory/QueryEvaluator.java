package dev.connections.acceptance.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query by looking at every row: slow, and so plain that it says what a {@link Condition} means. Whatever
 * answers queries elsewhere must answer as this does.
 */
final class QueryEvaluator implements QueryEngine {

    private final Tables tables;

    QueryEvaluator(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void run(Query query, RowReader reader) {
        EntityDefinition entity = tables.entity(query.entity());
        Set<String> asked = Stream.concat(query.columns().stream().map(Column::attribute), Stream.of(idOf(entity)))
                .collect(Collectors.toSet());
        matching(query)
                .sorted(order(query.order(), idOf(entity)))
                .limit(query.limit())
                .forEach(row -> reader.read(new Answer(row, asked)));
    }

    @Override
    public long count(Query query) {
        return matching(query).count();
    }

    private Stream<TableRow> matching(Query query) {
        return tables.rows(query.entity()).filter(row -> truth(query.condition(), row) == Truth.TRUE);
    }

    private static Truth truth(Condition condition, TableRow row) {
        if (condition instanceof Condition.All all) {
            return Truth.all(truths(all.conditions(), row));
        } else if (condition instanceof Condition.Any any) {
            return Truth.any(truths(any.conditions(), row));
        } else if (condition instanceof Condition.Not not) {
            return truth(not.condition(), row).not();
        } else if (condition instanceof Condition.Comparison comparison) {
            return truth(comparison, row);
        } else if (condition instanceof Condition.IsNull isNull) {
            return Truth.of(row.value(isNull.column().attribute()) == null);
        } else if (condition instanceof Condition.TextMatch match) {
            return truth(match, row);
        }
        throw new IllegalArgumentException("This condition is new here: say what it means. " + condition);
    }

    private static List<Truth> truths(List<Condition> conditions, TableRow row) {
        return conditions.stream().map(part -> truth(part, row)).toList();
    }

    private static Truth truth(Condition.Comparison comparison, TableRow row) {
        Object stored = row.value(comparison.column().attribute());
        return stored == null
                ? Truth.UNKNOWN
                : Truth.of(Values.meets(stored, comparison.operator(), comparison.value()));
    }

    private static Truth truth(Condition.TextMatch match, TableRow row) {
        Object stored = row.value(match.column().attribute());
        return stored == null ? Truth.UNKNOWN : Truth.of(Values.contains((String) stored, match.place(), match.text()));
    }

    private static Comparator<TableRow> order(List<Ordering> steps, String id) {
        Comparator<TableRow> byId = Comparator.comparing(row -> row.value(id), Values.ORDER);
        return steps.stream()
                .map(QueryEvaluator::order)
                .reduce(Comparator::thenComparing)
                .map(wanted -> wanted.thenComparing(byId))
                .orElse(byId);
    }

    private static Comparator<TableRow> order(Ordering step) {
        Comparator<TableRow> ascending =
                Comparator.comparing(row -> row.value(step.column().attribute()), Values.ORDER);
        return step.direction() == Ordering.Direction.ASCENDING ? ascending : ascending.reversed();
    }

    private static String idOf(EntityDefinition entity) {
        return entity.type().primaryId();
    }

    /** Shows what was asked for and nothing else, so that nobody comes to rely on more. */
    private record Answer(TableRow row, Set<String> asked) implements Row {

        @Override
        public @Nullable Object value(String attribute) {
            requireAsked(attribute);
            return row.value(attribute);
        }

        @Override
        public @Nullable String target(String lookup) {
            requireAsked(lookup);
            return row.target(lookup);
        }

        private void requireAsked(String attribute) {
            if (!asked.contains(attribute)) {
                throw new IllegalArgumentException("The query did not ask for '" + attribute + "', only for " + asked);
            }
        }
    }
}
