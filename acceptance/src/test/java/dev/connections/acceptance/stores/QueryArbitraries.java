package dev.connections.acceptance.stores;

import dev.connections.acceptance.stores.QueryColumns.Typed;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.ColumnComparison;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Like;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random queries: of every kind there is, nested, over any path. */
final class QueryArbitraries {

    /** How deep conditions are nested within each other at the most. */
    private static final int DEPTH = 3;

    /** The bits that are asked for: the numbers that there are have few. */
    private static final int MAX_BITS = 7;

    private static final List<String> ENTITIES = List.of(
            "connection",
            "connection",
            "connection",
            "contact",
            "account",
            "activitypointer",
            "phonecall",
            "connectionrole",
            "systemuser",
            "team",
            "transactioncurrency",
            "businessunit");

    private QueryArbitraries() {}

    /** Queries of all rows, in some order. */
    static Arbitrary<Query> queries() {
        return Arbitraries.of(ENTITIES).flatMap(entity -> {
            QueryColumns columns = QueryColumns.of(entity);
            return Combinators.combine(
                            columns.any().list().ofMaxSize(4),
                            conditions(entity, DEPTH),
                            orderings(columns).list().ofMaxSize(3))
                    .as((shown, condition, order) -> new Query(entity, shown, condition, order, Query.MAX_ROWS));
        });
    }

    /** Aggregate queries. */
    static Arbitrary<Aggregation> aggregations() {
        return Arbitraries.of(ENTITIES).flatMap(entity -> {
            QueryColumns columns = QueryColumns.of(entity);
            return Combinators.combine(
                            conditions(entity, 2),
                            columns.any().list().ofMaxSize(2),
                            measures(columns).list().ofMinSize(1).ofMaxSize(4))
                    .as((condition, groups, measures) -> new Aggregation(entity, condition, groups, measures));
        });
    }

    /** What rows of that entity may be asked to meet. */
    static Arbitrary<Condition> conditions(String entity, int depth) {
        Arbitrary<Condition> plain = plain(QueryColumns.of(entity));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(entity, depth - 1));
        Arbitrary<List<Condition>> several = inner.list().ofMaxSize(3);
        return Arbitraries.oneOf(
                plain,
                plain,
                several.map(Condition.All::new),
                several.map(Condition.Any::new),
                inner.map(Condition.Not::new),
                inner.map(Condition.IsNotTrue::new),
                Arbitraries.lazy(() -> related(entity, depth - 1)),
                Arbitraries.lazy(() -> paired(entity, depth - 1)),
                Arbitraries.lazy(() -> leadingTo(entity, depth - 1)),
                Arbitraries.lazy(() -> inLine(entity, depth - 1)));
    }

    /** Of entities that lead to no others, whatever else can be asked. */
    private static Arbitrary<Condition> leadingTo(String entity, int depth) {
        List<Tuple.Tuple2<Column, String>> lookups = QueryColumns.leadingTo(entity);
        return lookups.isEmpty()
                ? related(entity, depth)
                : Arbitraries.of(lookups)
                        .flatMap(lookup -> conditions(lookup.get2(), Math.min(depth, 1))
                                .map(condition -> new Condition.References(lookup.get1(), lookup.get2(), condition)));
    }

    /** Of entities that lead to no hierarchy, whatever else can be asked. */
    private static Arbitrary<Condition> inLine(String entity, int depth) {
        List<Tuple.Tuple2<Column, String>> lookups = QueryColumns.leadingToHierarchies(entity);
        return lookups.isEmpty()
                ? leadingTo(entity, depth)
                : Combinators.combine(
                                Arbitraries.of(lookups),
                                Arbitraries.of(Condition.HierarchyOperator.class),
                                Arbitraries.of(Population.RECORD_IDS))
                        .flatAs((lookup, hierarchyOperator, other) -> linesOver(lookup.get2())
                                .map(part -> new Condition.InHierarchy(
                                        lookup.get1(), lookup.get2(), hierarchyOperator, other, part)));
    }

    /** Most hierarchies lead over all rows, as for a user who may see all. */
    private static Arbitrary<Condition> linesOver(String entity) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Condition.everything())),
                Tuple.of(1, conditions(entity, 0)),
                Tuple.of(1, Arbitraries.lazy(() -> inLine(entity, 0))));
    }

    /** Of entities without such a relationship, whatever else can be asked. */
    private static Arbitrary<Condition> paired(String entity, int depth) {
        List<ManyToMany> relationships = QueryColumns.definition(entity).manyToMany();
        return relationships.isEmpty()
                ? related(entity, depth)
                : Arbitraries.of(relationships)
                        .flatMap(pairs -> Combinators.combine(
                                        Arbitraries.of(Condition.everything(), new IsNull(new Column(pairs.near()))),
                                        conditions(pairs.entity(), Math.min(depth, 1)))
                                .as((pair, other) -> new Condition.ExistsThroughLink(pairs, pair, other)));
    }

    /** Of entities that nothing leads to, whatever else can be asked. */
    private static Arbitrary<Condition> related(String entity, int depth) {
        List<Tuple.Tuple2<String, String>> lookups = QueryColumns.pointingTo(entity);
        return lookups.isEmpty()
                ? plain(QueryColumns.of(entity))
                : Arbitraries.of(lookups)
                        .flatMap(other -> conditions(other.get1(), Math.min(depth, 1))
                                .map(condition -> new Condition.Exists(other.get1(), other.get2(), condition)));
    }

    private static Arbitrary<Condition> plain(QueryColumns columns) {
        Arbitrary<Operator> operators = Arbitraries.of(Operator.class);
        Arbitrary<Typed> texts = columns.where(type -> type == String.class);
        return Arbitraries.oneOf(
                columns.where(type -> true)
                        .flatMap(column -> Combinators.combine(operators, values(column))
                                .as((operator, value) -> new Comparison(column.column(), operator, value))),
                columns.where(type -> true)
                        .flatMap(column -> Combinators.combine(operators, columns.where(type -> type == column.type()))
                                .as((operator, other) ->
                                        new ColumnComparison(column.column(), operator, other.column()))),
                columns.where(type -> true)
                        .flatMap(column ->
                                values(column).list().ofMaxSize(3).map(values -> new In(column.column(), values))),
                columns.has(Integer.class) ? bits(columns) : columns.any().map(IsNull::new),
                columns.any().map(IsNull::new),
                Combinators.combine(texts, Arbitraries.of(Place.class), Arbitraries.of(QueryValues.FRAGMENTS))
                        .as((column, place, text) -> new TextMatch(column.column(), place, text)),
                Combinators.combine(texts, Arbitraries.of(QueryValues.PATTERNS))
                        .as((column, pattern) -> new Like(column.column(), pattern)));
    }

    private static Arbitrary<Condition> bits(QueryColumns columns) {
        return Combinators.combine(
                        columns.where(type -> type == Integer.class),
                        Arbitraries.integers().between(1, MAX_BITS))
                .as((column, bits) -> new Condition.HasBits(column.column(), bits));
    }

    private static Arbitrary<Object> values(Typed column) {
        return Arbitraries.of(QueryValues.of(column.type())).map(value -> value);
    }

    private static Arbitrary<Ordering> orderings(QueryColumns columns) {
        return Combinators.combine(columns.any(), Arbitraries.of(Direction.class))
                .as(Ordering::new);
    }

    private static Arbitrary<Measure> measures(QueryColumns columns) {
        return columns.where(type -> true)
                .flatMap(column -> Arbitraries.of(Function.class)
                        .filter(function -> has(column.type(), function))
                        .map(function -> new Measure(function, column.column())));
    }

    private static boolean has(Class<?> type, Function function) {
        boolean number = Number.class.isAssignableFrom(type);
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> true;
            case SUM, AVERAGE -> number;
            case MINIMUM, MAXIMUM -> number || type == LocalDate.class || type == Instant.class;
        };
    }
}
