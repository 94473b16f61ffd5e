package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.TextPattern;
import dev.connections.rest.error.WireError;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conditions for those who have names and texts in the place of tokens, so that these mean the same as in a filter. */
public final class NamedConditions {

    private NamedConditions() {}

    /**
     * A comparison of a property with a value, which is written as in a filter but without quotes.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} for a value of another type
     */
    public static Condition compared(Reached property, Operator operator, String value) {
        Tokens tokens = tokens(value);
        requireOrder(property, operator, tokens);
        return Comparisons.with(property, operator, QueryFunctions.value(new Literals(tokens), property, text(value)));
    }

    /**
     * A comparison of two properties.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} when they never compare
     */
    public static Condition compared(Reached property, Operator operator, Reached other) {
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

    /**
     * What a query function of that name, without its namespace, says about a property.
     *
     * @return empty when there is no such function
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} for values that it does not go with
     */
    public static Optional<Condition> called(String function, Reached property, List<String> values) {
        Tokens tokens = tokens(String.join(",", values));
        return new QueryFunctions(tokens)
                .of(
                        function,
                        property,
                        FunctionArguments.of(
                                tokens,
                                values.stream().map(NamedConditions::text).toList()));
    }

    /** A text in a place of a property's text. It may be part of a {@linkplain TextPattern pattern}. */
    public static Condition found(Reached property, Place place, String text) {
        if (!TextPattern.isIn(text)) {
            return new Condition.TextMatch(property.column(), place, text);
        }
        String begun = place == Place.AT_START ? "" : "%";
        String open = place == Place.AT_END ? "" : "%";
        return new Condition.Like(property.column(), begun + text + open);
    }

    private static void requireOrder(Reached property, Operator operator, Tokens tokens) {
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
