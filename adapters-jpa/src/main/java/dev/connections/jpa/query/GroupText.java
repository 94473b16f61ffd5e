package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Measure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question about groups as text. */
final class GroupText {

    private final Joins joins;

    GroupText(Joins joins) {
        this.joins = joins;
    }

    /** What stands behind {@code select}: first what groups are told apart by, then what is computed of them. */
    String selected(Aggregation aggregation) {
        return Stream.concat(
                        aggregation.groups().stream().map(joins::path).map(GroupText::shown),
                        aggregation.measures().stream().map(this::measure))
                .collect(Collectors.joining(", "));
    }

    /** What stands behind the condition; nothing when all rows are one group. */
    String grouping(Aggregation aggregation) {
        if (aggregation.groups().isEmpty()) {
            return "";
        }
        List<Path> paths = aggregation.groups().stream().map(joins::path).toList();
        String grouped = paths.stream().map(Path::comparable).collect(Collectors.joining(", "));
        String ordered =
                paths.stream().map(path -> path.comparable() + " nulls first").collect(Collectors.joining(", "));
        return " group by " + grouped + " order by " + ordered;
    }

    /** Texts that differ in case only are one group, which one of them stands for. */
    private static String shown(Path path) {
        return path.text() ? "min(" + path.hql() + ")" : path.hql();
    }

    private String measure(Measure measure) {
        Path path = joins.path(measure.column());
        return switch (measure.function()) {
            case COUNT -> "count(" + path.hql() + ")";
            case COUNT_DISTINCT -> "count(distinct " + path.comparable() + ")";
            case SUM -> "sum(cast(" + path.hql() + " as BigDecimal))";
            case AVERAGE -> "avg(" + path.hql() + ")";
            case MINIMUM -> "min(" + path.hql() + ")";
            case MAXIMUM -> "max(" + path.hql() + ")";
        };
    }
}
