package dev.connections.jpa.query;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowVisibility;
import dev.connections.application.query.TextPattern;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query without its values. Queries of one shape have one text, so the text is rendered once; and as the shape is all
 * that the text is rendered from, no value can ever get into it.
 *
 * @param condition with {@link #VALUE} in the place of every value
 */
record QueryShape(
        String entity,
        List<Join> joins,
        List<Column> columns,
        boolean distinct,
        Condition condition,
        List<Ordering> order,
        RowVisibility rowVisibility) {

    /** What stands where a value stood. */
    static final String VALUE = "?";

    /** What stands where many values stood. */
    static final String LIST = "[]";

    /** What stands where a pattern stood that only a regular expression can tell. */
    static final String EXPRESSION = "[?]";

    private static final UUID NO_ID = new UUID(0, 0);

    /** Escapes the wildcards of SQL in a text that is looked for literally. */
    static final char ESCAPE = '!';

    /** How many values of a list have a place each. */
    private static final int FEW = 16;

    /** A query taken apart into its shape and its values. */
    record Bound(QueryShape shape, QueryValues values) {}

    /** An aggregate query taken apart. */
    record BoundAggregation(Aggregation shape, QueryValues values) {}

    /** The shape of an aggregate query, and its values. */
    static BoundAggregation of(Aggregation aggregation) {
        QueryValues values = new QueryValues();
        List<Join> joins = joinsWithoutValues(aggregation.joins(), values.ofConditions());
        Condition condition = withoutValues(aggregation.condition(), values.ofConditions());
        RowVisibility rowVisibility = withoutValues(aggregation.rowVisibility(), values);
        return new BoundAggregation(aggregation.seen(joins, condition, rowVisibility), values);
    }

    /** The shape of a query, and its values. */
    static Bound of(Query query) {
        QueryValues values = new QueryValues();
        List<Join> joins = joinsWithoutValues(query.joins(), values.ofConditions());
        Condition condition = withoutValues(query.condition(), values.ofConditions());
        RowVisibility rowVisibility = withoutValues(query.rowVisibility(), values);
        return new Bound(
                new QueryShape(
                        query.entity(),
                        joins,
                        query.columns(),
                        query.distinct(),
                        condition,
                        query.order(),
                        rowVisibility),
                values);
    }

    /** The shape of a query that counts the rows of this one. */
    QueryShape counting() {
        return new QueryShape(entity, joins, List.of(), false, condition, List.of(), rowVisibility);
    }

    private static RowVisibility withoutValues(RowVisibility rowVisibility, QueryValues values) {
        return new RowVisibility(
                withoutValues(rowVisibility.limits(), values, entity -> entity),
                withoutValues(rowVisibility.masks(), values, QueryValues::nameOf));
    }

    private static <K> Map<K, Condition> withoutValues(
            Map<K, Condition> conditions, QueryValues values, Function<K, String> name) {
        return conditions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> withoutValues(each.getValue(), values.of(name.apply(each.getKey())))));
    }

    private static List<Join> joinsWithoutValues(List<Join> joins, List<Object> values) {
        return joins.stream()
                .map(join -> join.with(withoutValues(join.condition(), values)))
                .toList();
    }

    /** The condition with {@link #VALUE} in the place of every value; the values go to the end of the list. */
    static Condition withoutValues(Condition condition, List<Object> values) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(withoutValues(all.conditions(), values));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(withoutValues(any.conditions(), values));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(withoutValues(not.condition(), values));
        }
        if (condition instanceof Condition.IsNotTrue isNotTrue) {
            return new Condition.IsNotTrue(withoutValues(isNotTrue.condition(), values));
        }
        if (condition instanceof Condition.Comparison comparison) {
            values.add(folded(comparison.value()));
            return new Condition.Comparison(comparison.column(), comparison.operator(), VALUE);
        }
        if (condition instanceof Condition.In in) {
            return withoutValues(in, values);
        }
        if (condition instanceof Condition.HasBits hasBits) {
            values.add(hasBits.bits());
            return new Condition.HasBits(hasBits.column(), 0);
        }
        if (condition instanceof Condition.Exists exists) {
            return new Condition.Exists(exists.entity(), exists.lookup(), withoutValues(exists.condition(), values));
        }
        if (condition instanceof Condition.ExistsThroughLink existsThroughLink) {
            Condition pair = withoutValues(existsThroughLink.pair(), values);
            return new Condition.ExistsThroughLink(
                    existsThroughLink.pairs(), pair, withoutValues(existsThroughLink.condition(), values));
        }
        if (condition instanceof Condition.References leads) {
            return new Condition.References(leads.column(), leads.entity(), withoutValues(leads.condition(), values));
        }
        if (condition instanceof Condition.InHierarchy asked) {
            return withoutValues(asked, values);
        }
        if (condition instanceof Condition.TextMatch match) {
            values.add(pattern(match));
            return new Condition.Like(match.column(), VALUE);
        }
        if (condition instanceof Condition.Like like) {
            return withoutPattern(like, values);
        }
        return condition;
    }

    /** The text has the condition twice: for the first row of the hierarchy, and for those that follow. */
    private static Condition withoutValues(Condition.InHierarchy asked, List<Object> values) {
        values.add(asked.other());
        withoutValues(asked.condition(), values);
        Condition condition = withoutValues(asked.condition(), values);
        return new Condition.InHierarchy(asked.column(), asked.entity(), asked.hierarchyOperator(), NO_ID, condition);
    }

    /** Lists of few values have a shape for each number of them, so that databases know their statements again. */
    private static Condition withoutValues(Condition.In in, List<Object> values) {
        List<Object> listed = in.values().stream().map(QueryShape::folded).toList();
        if (listed.isEmpty()) {
            return Condition.nothing();
        }
        if (listed.size() > FEW) {
            values.add(listed);
            return new Condition.In(in.column(), List.of(LIST));
        }
        values.addAll(listed);
        return listed.size() == 1
                ? new Condition.Comparison(in.column(), Condition.Operator.EQUAL, VALUE)
                : new Condition.In(in.column(), Collections.nCopies(listed.size(), VALUE));
    }

    private static Condition withoutPattern(Condition.Like like, List<Object> values) {
        SqlPattern text = new SqlPattern(TextPattern.of(like.pattern().toLowerCase(Locale.ROOT)));
        values.add(text.isExpression() ? text : text.inSql());
        return new Condition.Like(like.column(), text.isExpression() ? EXPRESSION : VALUE);
    }

    private static List<Condition> withoutValues(List<Condition> conditions, List<Object> values) {
        return conditions.stream()
                .map(condition -> withoutValues(condition, values))
                .toList();
    }

    private static Object folded(Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    private static String pattern(Condition.TextMatch match) {
        StringBuilder pattern = new StringBuilder(match.place() == Condition.Place.AT_START ? "" : "%");
        for (char letter : match.text().toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '%' || letter == '_' || letter == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(letter);
        }
        return pattern.append(match.place() == Condition.Place.AT_END ? "" : "%")
                .toString();
    }
}
