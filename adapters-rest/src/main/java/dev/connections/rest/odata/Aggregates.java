package dev.connections.rest.odata;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Aggregation.Rank;
import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The aggregation of a request ({@code $apply}, or FetchXML that aggregates).
 *
 * @param joins which other rows are put beside them
 * @param groups the properties that they are grouped by
 * @param measures what is computed of each group
 * @param order in which order groups come
 * @param top how many groups at the most, from 0 on
 * @param counted whether the answer says how many groups there are
 */
public record Aggregates(
        WireEntity entity,
        List<Join> joins,
        Condition filter,
        List<Key> groups,
        List<Named> measures,
        List<Rank> order,
        int top,
        boolean counted) {

    private static final Set<String> OFFERED = Set.of("$apply", "$top", "$count");

    /** Keeps its own copies. */
    public Aggregates {
        joins = List.copyOf(joins);
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        order = List.copyOf(order);
    }

    /** All groups of rows without joins, in the order of their properties. */
    Aggregates(WireEntity entity, Condition filter, List<Key> groups, List<Named> measures) {
        this(entity, List.of(), filter, groups, measures, List.of(), Aggregation.MAX_ROWS, false);
    }

    /**
     * A property that rows are grouped by.
     *
     * @param name what it is called in the answer
     * @param columnPart the property's value, or which part of it
     */
    public record Key(String name, PropertyPath property, ColumnPart columnPart) {

        /** The column that rows are grouped by. */
        public Column column() {
            return property.column().showing(columnPart);
        }
    }

    /** Something computed, and what it is called in the answer. */
    public record Named(String name, Function function, PropertyPath property) {

        /** The same without its name. */
        public Measure measure() {
            return new Measure(function, property.column());
        }
    }

    /**
     * Reads the options.
     *
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}
     */
    public static Aggregates of(WireEntity entity, QueryOptions options) {
        options.allow(OFFERED);
        Aggregates all = ApplyParser.parse(entity, options.value("$apply").orElse(""), options);
        return new Aggregates(
                entity,
                all.joins,
                all.filter,
                all.groups,
                all.measures,
                all.order,
                CollectionOptions.top(options).orElse(all.top),
                CollectionOptions.counted(options));
    }

    /** The aggregate query, with one more condition on the rows. */
    public Aggregation aggregation(Condition within) {
        return aggregation(within, top);
    }

    /** The same about as many groups as there can be. */
    public Aggregation allGroups(Condition within) {
        return aggregation(within, Aggregation.MAX_ROWS);
    }

    private Aggregation aggregation(Condition within, int limit) {
        return new Aggregation(
                entity.logicalName(),
                joins,
                filter.and(within),
                groups.stream().map(Key::column).toList(),
                measures.stream().map(Named::measure).toList(),
                order,
                limit);
    }

    /** A property of another row is called by that row's entity and its own name, such as {@code contact_fullname}. */
    static String nameOf(WireEntity entity, PropertyPath group) {
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
