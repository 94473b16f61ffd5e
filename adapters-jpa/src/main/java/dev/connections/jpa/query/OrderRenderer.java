package dev.connections.jpa.query;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the order-by clause: absent values first when ascending and last when descending, the ids at the end. */
final class OrderRenderer {

    private final Joins joins;
    private final EntityTable table;

    OrderRenderer(Joins joins) {
        this.joins = joins;
        this.table = joins.table();
    }

    /** What stands behind {@code order by}. */
    String of(QueryShape shape) {
        return String.join(", ", shape.distinct() ? ofDistinct(shape) : ofAll(shape));
    }

    /**
     * Begins with the columns that the condition fixes. They change nothing about the order, but H2 reads rows in the
     * order of an index only when all of its columns are ordered by.
     */
    private List<String> ofAll(QueryShape shape) {
        List<String> steps = new ArrayList<>();
        table.scope().ifPresent(scope -> steps.add(Joins.ROOT + "." + scope.column()));
        fixed(shape.condition())
                .forEach(column -> steps.add(joins.columnPath(column).sql()));
        shape.order().forEach(ordering -> steps.add(step(ordering)));
        if (shape.order().stream().noneMatch(this::isById)) {
            steps.add(joins.columnPath(new Column(table.primaryId())).sql());
        }
        shape.joins().stream()
                .filter(Join::multiplies)
                .forEach(join -> steps.add(joins.idBeside(join).ordered(Direction.ASCENDING)));
        return steps;
    }

    /** Ends with all columns: they are all that there is of a row. */
    private List<String> ofDistinct(QueryShape shape) {
        return Stream.concat(
                        shape.order().stream(),
                        shape.columns().stream().map(column -> new Ordering(column, Direction.ASCENDING)))
                .map(this::step)
                .distinct()
                .toList();
    }

    private boolean isById(Ordering ordering) {
        return ordering.column().equals(new Column(table.primaryId()));
    }

    private String step(Ordering ordering) {
        return joins.columnPath(ordering.column()).ordered(ordering.direction());
    }

    /** The first attribute with an index of its own that every row of the answer has the same value of. */
    private Stream<Column> fixed(Condition condition) {
        Set<Column> equal = equalities(condition).collect(Collectors.toSet());
        return table.leading().stream().map(Column::new).filter(equal::contains).limit(1);
    }

    private static Stream<Column> equalities(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(OrderRenderer::equalities);
        }
        return condition instanceof Condition.Comparison comparison && comparison.operator() == Condition.Operator.EQUAL
                ? Stream.of(comparison.column())
                : Stream.empty();
    }
}
