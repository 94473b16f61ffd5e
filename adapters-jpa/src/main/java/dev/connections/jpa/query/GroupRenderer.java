package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering.Direction;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the select and group-by clauses of an aggregate query. */
final class GroupRenderer {

    // What sums are made in, wide enough for all that can be summed up: no attribute has more decimals.
    private static final int PRECISION = 38;
    private static final int DECIMALS = 12;

    private final Joins joins;

    GroupRenderer(Joins joins) {
        this.joins = joins;
    }

    /** What stands behind {@code select}: first the columns that are grouped by, then the measures. */
    String selected(Aggregation aggregation) {
        return Stream.concat(
                        aggregation.groups().stream()
                                .map(column -> joins.columnPath(column).ofMany()),
                        aggregation.measures().stream().map(this::measure))
                .collect(Collectors.joining(", "));
    }

    /** What stands behind the condition; nothing when all rows are one group. */
    String grouping(Aggregation aggregation) {
        if (aggregation.groups().isEmpty()) {
            return "";
        }
        String grouped = aggregation.groups().stream()
                .map(column -> joins.columnPath(column).comparable())
                .collect(Collectors.joining(", "));
        Stream<String> asked = aggregation.order().stream().map(this::step);
        Stream<String> byKeys = aggregation.groups().stream()
                .map(column -> joins.columnPath(column).perhapsAbsent().ordered(Direction.ASCENDING));
        return " group by " + grouped + " order by "
                + Stream.concat(asked, byKeys).distinct().collect(Collectors.joining(", "));
    }

    private String step(Aggregation.Rank rank) {
        return fact(rank.fact()).ordered(rank.direction());
    }

    private ColumnPath fact(Aggregation.Fact fact) {
        return fact instanceof Measure measure
                ? new ColumnPath(measure(measure), false, false, Optional.empty(), Optional.empty())
                : joins.columnPath((Column) fact).perhapsAbsent();
    }

    private String measure(Measure measure) {
        ColumnPath columnPath = joins.columnPath(measure.column());
        return switch (measure.function()) {
            case COUNT -> "count(" + columnPath.hql() + ")";
            case COUNT_DISTINCT -> "count(distinct " + columnPath.comparable() + ")";
            case SUM -> "sum(cast(" + columnPath.hql() + " as BigDecimal(" + PRECISION + ", " + DECIMALS + ")))";
            case AVERAGE -> "avg(" + columnPath.hql() + ")";
            case MINIMUM -> "min(" + columnPath.hql() + ")";
            case MAXIMUM -> "max(" + columnPath.hql() + ")";
        };
    }
}
