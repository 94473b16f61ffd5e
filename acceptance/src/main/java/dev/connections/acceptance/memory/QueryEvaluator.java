package dev.connections.acceptance.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.query.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Column id = new Column(entity.type().primaryId());
        Set<Column> asked =
                Stream.concat(query.columns().stream(), Stream.of(id)).collect(Collectors.toSet());
        matching(query)
                .sorted(order(query.order(), id))
                .limit(query.limit())
                .forEach(row -> reader.read(new Answer(row, asked)));
    }

    @Override
    public long count(Query query) {
        return matching(query).count();
    }

    @Override
    public void aggregate(Aggregation aggregation, GroupReader reader) {
        Groups groups = new Groups(aggregation);
        matching(aggregation.entity(), aggregation.condition(), aggregation.sight())
                .forEach(row -> groups.add(row::value));
        groups.answer(reader);
    }

    /** The ids of all rows of the entity that meet the condition. */
    Set<UUID> ids(String entityName, Condition condition) {
        String primaryId = tables.entity(entityName).type().primaryId();
        return matching(entityName, condition, Sight.OF_EVERYTHING)
                .map(row -> (UUID) Objects.requireNonNull(row.value(new Column(primaryId))))
                .collect(Collectors.toSet());
    }

    private Stream<Seen> matching(Query query) {
        return matching(query.entity(), query.condition(), query.sight());
    }

    private Stream<Seen> matching(String entityName, Condition condition, Sight sight) {
        EntityDefinition entity = tables.entity(entityName);
        Reach reach = reach(sight);
        return tables.rows(entityName)
                .map(row -> new Seen(reach, entity, row))
                .filter(row -> truth(condition, row) == Truth.TRUE);
    }

    private Reach reach(Sight sight) {
        return new Reach(
                tables,
                sight,
                (condition, entity, row) ->
                        truth(condition, new Seen(reach(Sight.OF_EVERYTHING), entity, row)) == Truth.TRUE);
    }

    /** A row, with all that it leads to. */
    private record Seen(Reach reach, EntityDefinition entity, TableRow row) {

        @Nullable
        Object value(Column column) {
            return reach.value(entity, row, column);
        }

        @Nullable
        String target(Column column) {
            return reach.target(entity, row, column);
        }

        Stream<Seen> related(Condition.Related related) {
            return reach.pointingTo(entity, row, related.entity(), related.lookup())
                    .map(other -> new Seen(reach, reach.entity(related.entity()), other));
        }
    }

    private static Truth truth(Condition condition, Seen row) {
        if (condition instanceof Condition.All all) {
            return Truth.all(truths(all.conditions(), row));
        } else if (condition instanceof Condition.Any any) {
            return Truth.any(truths(any.conditions(), row));
        } else if (condition instanceof Condition.Not not) {
            return truth(not.condition(), row).not();
        } else if (condition instanceof Condition.Unmet unmet) {
            return Truth.of(truth(unmet.condition(), row) != Truth.TRUE);
        } else if (condition instanceof Condition.Comparison comparison) {
            return truth(comparison, row);
        } else if (condition instanceof Condition.IsNull isNull) {
            return Truth.of(row.value(isNull.column()) == null);
        } else if (condition instanceof Condition.ColumnComparison comparison) {
            return truth(comparison, row);
        } else if (condition instanceof Condition.In in) {
            return truth(in, row);
        } else if (condition instanceof Condition.HasBits hasBits) {
            Object stored = row.value(hasBits.column());
            return stored == null ? Truth.UNKNOWN : Truth.of(((Integer) stored & hasBits.bits()) == hasBits.bits());
        } else if (condition instanceof Condition.Related related) {
            return Truth.of(row.related(related).anyMatch(other -> truth(related.condition(), other) == Truth.TRUE));
        } else if (condition instanceof Condition.TextMatch match) {
            return truth(match, row);
        } else if (condition instanceof Condition.Like like) {
            Object stored = row.value(like.column());
            return stored == null ? Truth.UNKNOWN : Truth.of(Values.fits((String) stored, like.pattern()));
        }
        throw new IllegalArgumentException("This condition is new here: say what it means. " + condition);
    }

    private static List<Truth> truths(List<Condition> conditions, Seen row) {
        return conditions.stream().map(part -> truth(part, row)).toList();
    }

    private static Truth truth(Condition.Comparison comparison, Seen row) {
        Object stored = row.value(comparison.column());
        return stored == null
                ? Truth.UNKNOWN
                : Truth.of(Values.meets(stored, comparison.operator(), comparison.value()));
    }

    private static Truth truth(Condition.ColumnComparison comparison, Seen row) {
        Object one = row.value(comparison.column());
        Object other = row.value(comparison.other());
        return one == null || other == null ? Truth.UNKNOWN : Truth.of(Values.meets(one, comparison.operator(), other));
    }

    private static Truth truth(Condition.In in, Seen row) {
        Object stored = row.value(in.column());
        return stored == null && !in.values().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(in.values().stream().anyMatch(value -> Values.meets(stored, Operator.EQUAL, value)));
    }

    private static Truth truth(Condition.TextMatch match, Seen row) {
        Object stored = row.value(match.column());
        return stored == null ? Truth.UNKNOWN : Truth.of(Values.contains((String) stored, match.place(), match.text()));
    }

    private static Comparator<Seen> order(List<Ordering> steps, Column id) {
        Comparator<Seen> byId = Comparator.comparing(row -> row.value(id), Values.ORDER);
        return steps.stream()
                .map(QueryEvaluator::order)
                .reduce(Comparator::thenComparing)
                .map(wanted -> wanted.thenComparing(byId))
                .orElse(byId);
    }

    private static Comparator<Seen> order(Ordering step) {
        Comparator<Seen> ascending = Comparator.comparing(row -> row.value(step.column()), Values.ORDER);
        return step.direction() == Ordering.Direction.ASCENDING ? ascending : ascending.reversed();
    }

    /** Shows what was asked for and nothing else, so that nobody comes to rely on more. */
    private record Answer(Seen row, Set<Column> asked) implements Row {

        @Override
        public @Nullable Object value(Column column) {
            requireAsked(column);
            return row.value(column);
        }

        @Override
        public @Nullable String target(Column lookup) {
            requireAsked(lookup);
            return row.target(lookup);
        }

        private void requireAsked(Column column) {
            if (!asked.contains(column)) {
                throw new IllegalArgumentException("The query did not ask for '" + column + "', only for " + asked);
            }
        }
    }
}
