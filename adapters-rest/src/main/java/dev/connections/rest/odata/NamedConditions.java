package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Like;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.TextPattern;
import dev.connections.rest.error.WireError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Conditions by the names of Dataverse's {@code ConditionOperator}, such as {@code GreaterEqual}, and with values that are
 * texts without quotes. FetchXML and QueryExpressions are read into them, so that they mean the same as in a filter.
 *
 * @param context what values leave to their surroundings
 */
public record NamedConditions(QueryContext context) {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "Equal", Operator.EQUAL,
            "NotEqual", Operator.NOT_EQUAL,
            "GreaterThan", Operator.GREATER,
            "GreaterEqual", Operator.GREATER_OR_EQUAL,
            "LessThan", Operator.LESS,
            "LessEqual", Operator.LESS_OR_EQUAL);

    /** Where these look for a text; those that begin with a negation find the others. */
    private static final Map<String, Place> TEXTS = Map.of(
            "BeginsWith", Place.AT_START,
            "DoesNotBeginWith", Place.AT_START,
            "EndsWith", Place.AT_END,
            "DoesNotEndWith", Place.AT_END);

    private static final String NEGATION = "DoesNot";

    /**
     * What an operator says about a property.
     *
     * @return empty when there is no such operator
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} for values that do not go with the operator or
     *     with the property
     */
    public Optional<Condition> of(String operator, PropertyPath property, List<String> values) {
        return switch (operator) {
            case "Null" -> Optional.of(new IsNull(property.column()));
            case "NotNull" -> Optional.of(new Not(new IsNull(property.column())));
            case "Like" -> Optional.of(like(property, values));
            case "NotLike" -> Optional.of(new Not(like(property, values)));
            default -> withValues(operator, property, values);
        };
    }

    private Optional<Condition> withValues(String operator, PropertyPath property, List<String> values) {
        if (COMPARISONS.containsKey(operator)) {
            return Optional.of(compared(property, COMPARISONS.get(operator), only(property, values)));
        }
        if (TEXTS.containsKey(operator)) {
            requireText(property);
            Condition match = found(property, TEXTS.get(operator), only(property, values));
            return Optional.of(operator.startsWith(NEGATION) ? new Not(match) : match);
        }
        return called(operator, property, values);
    }

    /**
     * A comparison of two properties.
     *
     * @return empty when the operator compares no properties
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} when they never compare
     */
    public static Optional<Condition> compared(PropertyPath property, String operator, PropertyPath other) {
        return Optional.ofNullable(COMPARISONS.get(operator)).map(known -> compared(property, known, other));
    }

    private Condition compared(PropertyPath property, Operator operator, String value) {
        Tokens tokens = tokens(value);
        requireOrder(property, operator, tokens);
        return Comparisons.with(property, operator, new Literals(tokens, context).unquoted(property, text(value)));
    }

    private static Condition compared(PropertyPath property, Operator operator, PropertyPath other) {
        Tokens tokens = tokens(other.property().name());
        requireOrder(property, operator, tokens);
        Class<?> type = property.property().attribute().type().javaType();
        if (!type.equals(other.property().attribute().type().javaType())) {
            throw tokens.error(
                    tokens.peek(),
                    "it is not of the type of '" + property.property().name() + "'");
        }
        return new Condition.ColumnComparison(property.column(), operator, other.column());
    }

    /** What a query function of that name, without its namespace, says about a property. */
    private Optional<Condition> called(String function, PropertyPath property, List<String> values) {
        Tokens tokens = tokens(String.join(",", values));
        return new QueryFunctions(tokens, context)
                .of(
                        function,
                        property,
                        FunctionArguments.of(
                                tokens,
                                values.stream().map(NamedConditions::text).toList()));
    }

    private static Condition like(PropertyPath property, List<String> values) {
        requireText(property);
        return new Like(property.column(), only(property, values));
    }

    /** A text in a place of a property's text. It may be part of a {@linkplain TextPattern pattern}. */
    static Condition found(PropertyPath property, Place place, String text) {
        if (!TextPattern.isIn(text)) {
            return new Condition.TextMatch(property.column(), place, text);
        }
        String begun = place == Place.AT_START ? "" : "%";
        String open = place == Place.AT_END ? "" : "%";
        return new Condition.Like(property.column(), begun + text + open);
    }

    private static String only(PropertyPath property, List<String> values) {
        if (values.size() != 1) {
            Tokens tokens = tokens(String.join(",", values));
            throw tokens.error(
                    tokens.peek(),
                    "the condition on '" + property.property().name() + "' needs one value, found " + values.size());
        }
        return values.get(0);
    }

    private static void requireText(PropertyPath property) {
        if (!property.property().isText()) {
            String name = property.property().name();
            Tokens tokens = tokens(name);
            throw tokens.error(tokens.peek(), "the operator looks into a text, which '" + name + "' is not");
        }
    }

    private static void requireOrder(PropertyPath property, Operator operator, Tokens tokens) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (!equality && !Comparisons.isOrdered(property)) {
            throw tokens.error(
                    tokens.peek(), "values of '" + property.property().name() + "' have no order; ask for equality");
        }
    }

    /** Some clients write GUIDs in braces. */
    private static Token text(String value) {
        boolean braces = value.startsWith("{") && value.endsWith("}");
        Optional<UUID> id = braces ? Guids.parse(value.substring(1, value.length() - 1)) : Optional.empty();
        return new Token(Token.Kind.TEXT, id.map(UUID::toString).orElse(value), 1);
    }

    private static Tokens tokens(String value) {
        return new Tokens(new Syntax("a value", value), List.of(text(value), new Token(Token.Kind.END, "", 1)));
    }
}
