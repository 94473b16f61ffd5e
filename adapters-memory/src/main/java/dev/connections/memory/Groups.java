package dev.connections.memory;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Group;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Ordering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows put into groups, and what is computed of each: as plainly as it can be said. */
final class Groups {

    private static final Comparator<List<@Nullable Object>> BY_KEYS = (one, other) -> {
        int order = 0;
        for (int place = 0; order == 0 && place < one.size(); place++) {
            order = ValueOrder.ORDER.compare(one.get(place), other.get(place));
        }
        return order;
    };

    private final Aggregation aggregation;
    private final TreeMap<List<@Nullable Object>, List<Function<Column, @Nullable Object>>> rows =
            new TreeMap<>(BY_KEYS);

    Groups(Aggregation aggregation) {
        this.aggregation = aggregation;
        if (aggregation.groups().isEmpty()) {
            rows.put(List.of(), new ArrayList<>());
        }
    }

    /** Puts a row, known by its values, into its group. */
    void add(Function<Column, @Nullable Object> row) {
        List<@Nullable Object> keys = new ArrayList<>();
        aggregation.groups().forEach(column -> keys.add(row.apply(column)));
        rows.computeIfAbsent(keys, none -> new ArrayList<>()).add(row);
    }

    void answer(GroupReader reader) {
        rows.values().stream()
                .map(this::group)
                .sorted(order())
                .limit(aggregation.limit())
                .forEach(reader::read);
    }

    private Group group(List<Function<Column, @Nullable Object>> members) {
        return new Group() {
            @Override
            public @Nullable Object key(int number) {
                return values(members, aggregation.groups().get(number))
                        .min(Groups::plainly)
                        .orElse(null);
            }

            @Override
            public @Nullable Object measure(int number) {
                return compute(members, aggregation.measures().get(number));
            }
        };
    }

    /** Groups that it leaves equal stay in the order of their keys. */
    private Comparator<Group> order() {
        return aggregation.order().stream().map(this::order).reduce((one, other) -> 0, Comparator::thenComparing);
    }

    private Comparator<Group> order(Aggregation.Rank rank) {
        Comparator<Group> ascending = Comparator.comparing(group -> fact(group, rank.fact()), ValueOrder.ORDER);
        return rank.direction() == Ordering.Direction.ASCENDING ? ascending : ascending.reversed();
    }

    private @Nullable Object fact(Group group, Aggregation.Fact fact) {
        return fact instanceof Measure measure
                ? group.measure(aggregation.measures().indexOf(measure))
                : group.key(aggregation.groups().indexOf(fact));
    }

    private static @Nullable Object compute(List<Function<Column, @Nullable Object>> members, Measure measure) {
        Stream<Object> values = values(members, measure.column());
        return switch (measure.function()) {
            case COUNT -> values.count();
            case COUNT_DISTINCT -> values.map(ValueOrder::folded).distinct().count();
            case SUM -> values.map(Groups::decimal).reduce(BigDecimal::add).orElse(null);
            case AVERAGE -> {
                List<BigDecimal> numbers = values.map(Groups::decimal).toList();
                yield numbers.isEmpty()
                        ? null
                        : numbers.stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .doubleValue()
                                / numbers.size();
            }
            case MINIMUM -> values.min(ValueOrder.ORDER).orElse(null);
            case MAXIMUM -> values.max(ValueOrder.ORDER).orElse(null);
        };
    }

    private static Stream<Object> values(List<Function<Column, @Nullable Object>> members, Column column) {
        return members.stream().map(row -> row.apply(column)).filter(Objects::nonNull);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    /** Of texts that are alike but for case, the one that comes first letter by letter. */
    @SuppressWarnings("unchecked")
    private static int plainly(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
