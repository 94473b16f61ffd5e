package dev.connections.rest.odata;

import dev.connections.application.query.Condition.Operator;
import dev.connections.rest.error.WireError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@code $filter} on named values that are at hand, such as those of a definition: comparisons, {@code in},
 * {@code contains}, {@code startswith} and {@code endswith}, joined by {@code and}, {@code or} and {@code not}.
 * Texts compare without regard to case.
 *
 * @param names the values that it looks at
 */
public record FactFilter(Set<String> names, Predicate<Map<String, @Nullable Object>> condition) {

    /** The filter that everything passes. */
    public static final FactFilter ALL = new FactFilter(Set.of(), facts -> true);

    /**
     * Reads a filter.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY}
     */
    public static FactFilter parse(String filter) {
        Parser parser = new Parser(new Tokens(new Syntax("$filter", filter)));
        return new FactFilter(parser.names, parser.whole());
    }

    /** Whether these values pass. */
    public boolean test(Map<String, @Nullable Object> facts) {
        return condition.test(facts);
    }

    private static final class Parser {

        private static final int MAX_DEPTH = 100;
        private static final Map<String, BiPredicate<String, String>> FUNCTIONS =
                Map.of("contains", String::contains, "startswith", String::startsWith, "endswith", String::endsWith);

        private final Tokens tokens;
        private final Set<String> names = new TreeSet<>();
        private int depth;

        Parser(Tokens tokens) {
            this.tokens = tokens;
        }

        Predicate<Map<String, @Nullable Object>> whole() {
            Predicate<Map<String, @Nullable Object>> condition = alternatives();
            if (!tokens.peek().is(Token.Kind.END)) {
                throw tokens.unexpected("'and', 'or' or the end");
            }
            return condition;
        }

        private Predicate<Map<String, @Nullable Object>> alternatives() {
            Predicate<Map<String, @Nullable Object>> condition = conjunction();
            while (tokens.accept("or")) {
                condition = condition.or(conjunction());
            }
            return condition;
        }

        private Predicate<Map<String, @Nullable Object>> conjunction() {
            Predicate<Map<String, @Nullable Object>> condition = negation();
            while (tokens.accept("and")) {
                condition = condition.and(negation());
            }
            return condition;
        }

        private Predicate<Map<String, @Nullable Object>> negation() {
            if (depth++ >= MAX_DEPTH) {
                throw tokens.error(tokens.peek(), "parentheses and 'not' are nested too deep");
            }
            Predicate<Map<String, @Nullable Object>> condition =
                    tokens.accept("not") ? negation().negate() : primary();
            depth--;
            return condition;
        }

        private Predicate<Map<String, @Nullable Object>> primary() {
            if (tokens.accept(Token.Kind.OPEN)) {
                Predicate<Map<String, @Nullable Object>> inner = alternatives();
                tokens.expect(Token.Kind.CLOSE);
                return inner;
            }
            Token name = tokens.expect(Token.Kind.NAME);
            return tokens.accept(Token.Kind.OPEN) ? function(name) : comparison(path(name));
        }

        private Predicate<Map<String, @Nullable Object>> function(Token name) {
            BiPredicate<String, String> test = FUNCTIONS.get(name.text());
            if (test == null) {
                throw tokens.error(name, "there are contains, startswith and endswith here, found " + name.shown());
            }
            FactPath path = path(tokens.expect(Token.Kind.NAME));
            tokens.expect(Token.Kind.COMMA);
            String text = lower(tokens.expect(Token.Kind.TEXT).text());
            tokens.expect(Token.Kind.CLOSE);
            return facts -> path.value(facts) instanceof String value && test.test(lower(value), text);
        }

        private Predicate<Map<String, @Nullable Object>> comparison(FactPath path) {
            if (tokens.accept("in")) {
                tokens.expect(Token.Kind.OPEN);
                ArrayList<@Nullable Object> values = new ArrayList<>();
                do {
                    values.add(literal());
                } while (tokens.accept(Token.Kind.COMMA));
                tokens.expect(Token.Kind.CLOSE);
                return facts -> values.contains(path.comparable(facts));
            }
            Operator operator = Comparisons.OPERATORS.get(tokens.peek().text());
            if (operator == null || !tokens.peek().is(Token.Kind.NAME)) {
                throw tokens.unexpected("a comparison: eq, ne, gt, ge, lt, le or in");
            }
            tokens.next();
            @Nullable Object literal = literal();
            return facts -> holds(path.comparable(facts), operator, literal);
        }

        /** Values of different types, and absent ones, are not equal and neither is greater. */
        private static boolean holds(@Nullable Object value, Operator operator, @Nullable Object literal) {
            if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
                return (operator == Operator.EQUAL) == Objects.equals(value, literal);
            }
            return value != null
                    && literal != null
                    && FactPath.order(value, literal)
                            .filter(order -> switch (operator) {
                                case LESS -> order < 0;
                                case LESS_OR_EQUAL -> order <= 0;
                                case GREATER -> order > 0;
                                default -> order >= 0;
                            })
                            .isPresent();
        }

        private FactPath path(Token name) {
            names.add(name.text());
            return FactPath.read(name, tokens);
        }

        /** An enumeration's member may be written with its type: {@code Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned'}. */
        private @Nullable Object literal() {
            Token token = tokens.next();
            return switch (token.kind()) {
                case TEXT, GUID -> lower(token.text());
                case NUMBER -> new BigDecimal(token.text()).stripTrailingZeros();
                case NAME ->
                    switch (token.text()) {
                        case "true", "false" -> Boolean.valueOf(token.text());
                        case "null" -> null;
                        default -> lower(tokens.expect(Token.Kind.TEXT).text());
                    };
                default -> throw tokens.error(token, "expected a value, found " + token.shown());
            };
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
