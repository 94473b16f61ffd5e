package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering.Direction;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the select and group-by clauses of an aggregate query. */
final class GroupRenderer {

    /** What sums are made in, wide enough for all that can be summed up: no attribute has more decimals. */
    private static final String SUMMED = "numeric(38, 12)";

    private final Joins joins;

    GroupRenderer(Joins joins) {
        this.joins = joins;
    }

    /** What stands behind {@code select}: first the columns that are grouped by, then the measures. */
    SelectList selected(Aggregation aggregation) {
        SelectList selected = new SelectList();
        aggregation.groups().stream()
                .map(joins::columnPath)
                .forEach(columnPath -> selected.add(columnPath.ofMany(), columnPath.javaType()));
        aggregation.measures().stream()
                .map(this::measure)
                .forEach(measure -> selected.add(measure.sql(), measure.javaType()));
        return selected;
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
                ? measure(measure)
                : joins.columnPath((Column) fact).perhapsAbsent();
    }

    private ColumnPath measure(Measure measure) {
        ColumnPath columnPath = joins.columnPath(measure.column());
        String sql = columnPath.sql();
        return switch (measure.function()) {
            case COUNT -> ColumnPath.computed("count(" + sql + ")", Long.class);
            case COUNT_DISTINCT -> ColumnPath.computed("count(distinct " + columnPath.comparable() + ")", Long.class);
            case SUM -> ColumnPath.computed("sum(cast(" + sql + " as " + SUMMED + "))", BigDecimal.class);
            case AVERAGE -> ColumnPath.computed("avg(cast(" + sql + " as double precision))", Double.class);
            case MINIMUM -> ColumnPath.computed("min(" + sql + ")", columnPath.javaType());
            case MAXIMUM -> ColumnPath.computed("max(" + sql + ")", columnPath.javaType());
        };
    }
}
