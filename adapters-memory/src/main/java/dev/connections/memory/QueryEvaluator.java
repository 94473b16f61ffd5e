package dev.connections.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.query.RowVisibility;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        Set<Column> asked = new HashSet<>(query.columns());
        Stream<Answer> answers = matching(query.entity(), query.joins(), query.condition(), query.rowVisibility())
                .sorted(order(query.order(), query.distinct() ? query.columns() : ids(query, id)))
                .map(row -> new Answer(row, asked));
        if (!query.distinct()) {
            asked.add(id);
        }
        (query.distinct() ? Alike.once(answers, query.columns()) : answers)
                .skip(query.offset())
                .limit(query.limit())
                .forEach(reader::read);
    }

    @Override
    public long count(Query query) {
        return matching(query.entity(), query.joins(), query.condition(), query.rowVisibility())
                .count();
    }

    @Override
    public void aggregate(Aggregation aggregation, GroupReader reader) {
        Groups groups = new Groups(aggregation);
        matching(aggregation.entity(), aggregation.joins(), aggregation.condition(), aggregation.rowVisibility())
                .forEach(row -> groups.add(row::value));
        groups.answer(reader);
    }

    /** The ids of all rows of the entity that meet the condition. */
    Set<UUID> ids(String entityName, Condition condition) {
        Column primaryId = new Column(tables.entity(entityName).type().primaryId());
        return matching(entityName, List.of(), condition, RowVisibility.OF_EVERYTHING)
                .map(row -> (UUID) Objects.requireNonNull(row.value(primaryId)))
                .collect(Collectors.toSet());
    }

    private Stream<Seen> matching(
            String entityName, List<Join> joins, Condition condition, RowVisibility rowVisibility) {
        EntityDefinition entity = tables.entity(entityName);
        ColumnReader columnReader = columnReader(rowVisibility);
        Stream<Seen> rows = tables.rows(entityName).map(row -> new Seen(columnReader, entity, row));
        for (Join join : joins) {
            rows = rows.flatMap(row -> joined(row, join));
        }
        return rows.filter(row -> truth(condition, row) == Truth.TRUE);
    }

    private ColumnReader columnReader(RowVisibility rowVisibility) {
        return new ColumnReader(
                tables,
                rowVisibility,
                (condition, entity, row) ->
                        truth(condition, new Seen(columnReader(RowVisibility.OF_EVERYTHING), entity, row))
                                == Truth.TRUE);
    }

    private static Stream<Seen> joined(Seen row, Join join) {
        List<Seen> beside = row.leadingOn(join)
                .filter(other -> truth(join.condition(), other) == Truth.TRUE)
                .toList();
        return beside.isEmpty() && join.kind() == Join.Kind.OUTER
                ? Stream.of(row.with(join, Optional.empty()))
                : beside.stream().map(other -> row.with(join, Optional.of(other)));
    }

    private List<Column> ids(Query query, Column id) {
        Stream<Column> beside = query.joins().stream()
                .filter(Join::multiplies)
                .map(join -> new Column(tables.entity(join.entity()).type().primaryId()).behind(join.name()));
        return Stream.concat(Stream.of(id), beside).toList();
    }

    private static Truth truth(Condition condition, Seen row) {
        if (condition instanceof Condition.All all) {
            return Truth.all(truths(all.conditions(), row));
        } else if (condition instanceof Condition.Any any) {
            return Truth.any(truths(any.conditions(), row));
        } else if (condition instanceof Condition.Not not) {
            return truth(not.condition(), row).not();
        } else if (condition instanceof Condition.IsNotTrue isNotTrue) {
            return Truth.of(truth(isNotTrue.condition(), row) != Truth.TRUE);
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
        } else if (condition instanceof Condition.Exists exists) {
            return Truth.of(row.related(exists).anyMatch(other -> truth(exists.condition(), other) == Truth.TRUE));
        } else if (condition instanceof Condition.ExistsThroughLink existsThroughLink) {
            return Truth.of(row.paired(existsThroughLink)
                    .anyMatch(joined -> truth(existsThroughLink.pair(), joined.pair()) == Truth.TRUE
                            && truth(existsThroughLink.condition(), joined.other()) == Truth.TRUE));
        } else if (condition instanceof Condition.References leads) {
            return Truth.of(row.ledTo(leads)
                    .filter(other -> truth(leads.condition(), other) == Truth.TRUE)
                    .isPresent());
        } else if (condition instanceof Condition.InHierarchy asked) {
            return truth(asked, row);
        } else if (condition instanceof Condition.TextMatch match) {
            return truth(match, row);
        } else if (condition instanceof Condition.Like like) {
            Object stored = row.value(like.column());
            return stored == null ? Truth.UNKNOWN : Truth.of(ValueOrder.fits((String) stored, like.pattern()));
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
                : Truth.of(ValueOrder.meets(stored, comparison.operator(), comparison.value()));
    }

    private static Truth truth(Condition.ColumnComparison comparison, Seen row) {
        Object one = row.value(comparison.column());
        Object other = row.value(comparison.other());
        return one == null || other == null
                ? Truth.UNKNOWN
                : Truth.of(ValueOrder.meets(one, comparison.operator(), other));
    }

    private static Truth truth(Condition.In in, Seen row) {
        Object stored = row.value(in.column());
        return stored == null && !in.values().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(in.values().stream().anyMatch(value -> ValueOrder.meets(stored, Operator.EQUAL, value)));
    }

    private static Truth truth(Condition.InHierarchy asked, Seen row) {
        Object led = row.value(asked.column());
        return Truth.of(led != null
                && row.mayLeadTo(asked.column(), asked.entity())
                && row.line(asked, other -> truth(asked.condition(), other) == Truth.TRUE)
                        .contains(led));
    }

    private static Truth truth(Condition.TextMatch match, Seen row) {
        Object stored = row.value(match.column());
        return stored == null
                ? Truth.UNKNOWN
                : Truth.of(ValueOrder.contains((String) stored, match.place(), match.text()));
    }

    private static Comparator<Seen> order(List<Ordering> steps, List<Column> last) {
        return Stream.concat(steps.stream(), last.stream().map(id -> new Ordering(id, Ordering.Direction.ASCENDING)))
                .map(QueryEvaluator::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<Seen> order(Ordering step) {
        Comparator<Seen> ascending = Comparator.comparing(row -> row.value(step.column()), ValueOrder.ORDER);
        return step.direction() == Ordering.Direction.ASCENDING ? ascending : ascending.reversed();
    }

    /** Shows only the selected columns, so that no caller relies on more. */
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
