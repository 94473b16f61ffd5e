package dev.connections.rest.odata;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Condition;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request asks of rows taken together ({@code $apply}).
 *
 * @param groups by which properties they are told apart
 * @param measures what is computed of each group
 */
public record Aggregates(WireEntity entity, Condition filter, List<Key> groups, List<Named> measures) {

    private static final Set<String> OFFERED = Set.of("$apply");

    /** Keeps its own copies. */
    public Aggregates {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }

    /** What groups are told apart by, and what it is called in the answer. */
    public record Key(String name, Reached property) {}

    /** Something computed, and what it is called in the answer. */
    public record Named(String name, Function function, Reached property) {}

    /**
     * Reads the option.
     *
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}
     */
    public static Aggregates of(WireEntity entity, QueryOptions options) {
        options.allow(OFFERED);
        return ApplyParser.parse(entity, options.value("$apply").orElse(""), options);
    }

    /** The question that they put to the store, about rows that meet one more condition. */
    public Aggregation aggregation(Condition within) {
        return new Aggregation(
                entity.logicalName(),
                filter.and(within),
                groups.stream().map(key -> key.property().column()).toList(),
                measures.stream()
                        .map(measure -> new Measure(
                                measure.function(), measure.property().column()))
                        .toList());
    }

    /** A property of another row is called by that row's entity and its own name, such as {@code contact_fullname}. */
    static String nameOf(WireEntity entity, Reached group) {
        WireEntity current = entity;
        List<String> parts = new ArrayList<>();
        for (String step : group.path()) {
            Navigation navigation = current.navigation(step).orElseThrow();
            current = current.behind(navigation).orElseThrow();
            parts.add(current.logicalName());
        }
        return String.join(
                "_",
                Stream.concat(parts.stream(), Stream.of(group.property().name()))
                        .toList());
    }
}
