package dev.connections.rest.odata;

import dev.connections.application.metadata.AttributeType;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads {@code $filter} by recursive descent: {@code or} binds less than {@code and}, which binds less than {@code
 * not}.
 */
public final class FilterParser {

    private static final int DEEPEST = 100;
    private static final int MOST_CONDITIONS = 500;

    private static final Map<String, Place> TEXT_FUNCTIONS =
            Map.of("contains", Place.ANYWHERE, "startswith", Place.AT_START, "endswith", Place.AT_END);

    private final WireEntity entity;
    private final Tokens tokens;
    private final Operands operands;
    private int depth;
    private int conditions;

    private FilterParser(WireEntity entity, Syntax syntax, QueryOptions options) {
        this.entity = entity;
        this.tokens = new Tokens(syntax);
        this.operands = new Operands(entity, tokens, options);
    }

    /**
     * The condition that a filter expresses about rows of the entity.
     *
     * @param options where the values of parameter aliases are
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}, {@link
     *     WireCode#TOO_MANY_CONDITIONS} beyond {@value #MOST_CONDITIONS}
     */
    public static Condition parse(WireEntity entity, String filter, QueryOptions options) {
        FilterParser parser = new FilterParser(entity, new Syntax("$filter", filter), options);
        Condition condition = parser.alternatives();
        if (!parser.tokens.peek().is(Token.Kind.END)) {
            throw parser.tokens.unexpected("'and', 'or' or the end");
        }
        return condition;
    }

    private Condition alternatives() {
        return chain("or", this::conjunction, Condition.Any::new);
    }

    private Condition conjunction() {
        return chain("and", this::negation, Condition.All::new);
    }

    private Condition chain(
            String word, java.util.function.Supplier<Condition> part, Function<List<Condition>, Condition> whole) {
        Condition first = part.get();
        if (!tokens.peek().isWord(word)) {
            return first;
        }
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (tokens.accept(word)) {
            parts.add(part.get());
        }
        return whole.apply(parts);
    }

    private Condition negation() {
        if (depth++ >= DEEPEST) {
            throw tokens.error(tokens.peek(), "parentheses and 'not' may be nested " + DEEPEST + " deep at the most");
        }
        Condition condition = tokens.accept("not") ? new Condition.Not(negation()) : primary();
        depth--;
        return condition;
    }

    private Condition primary() {
        if (tokens.accept(Token.Kind.OPEN)) {
            Condition inner = alternatives();
            tokens.expect(Token.Kind.CLOSE);
            return inner;
        }
        if (++conditions > MOST_CONDITIONS) {
            throw WireCode.TOO_MANY_CONDITIONS.error("A filter may have " + MOST_CONDITIONS
                    + " conditions at the most. Split it into several requests.");
        }
        Operands.Operand left = operands.next();
        return left.function() ? function(left.token()) : comparison(left);
    }

    private Condition function(Token name) {
        Place place = TEXT_FUNCTIONS.get(name.text());
        if (place == null) {
            throw tokens.error(
                    name,
                    "there is no function " + name.shown() + " here; there are contains, startswith and endswith");
        }
        tokens.expect(Token.Kind.OPEN);
        Token subject = tokens.peek();
        WireProperty property =
                entity.requireProperty(tokens.expect(Token.Kind.NAME).text());
        if (!(property.attribute().type() instanceof AttributeType.Text)) {
            throw tokens.error(subject, name.shown() + " looks into texts, which " + subject.shown() + " is not");
        }
        tokens.expect(Token.Kind.COMMA);
        String text = operands.text();
        tokens.expect(Token.Kind.CLOSE);
        return new Condition.TextMatch(property.column(), place, text);
    }

    private Condition comparison(Operands.Operand left) {
        Operator operator = Comparisons.OPERATORS.get(tokens.peek().text());
        if (operator == null || !tokens.peek().is(Token.Kind.NAME)) {
            return alone(left);
        }
        Token word = tokens.next();
        Operands.Operand right = operands.next();
        if (left.property().isPresent() == right.property().isPresent()) {
            throw tokens.error(right.token(), "one side of " + word.shown() + " is a property, the other a value");
        }
        return left.property()
                .map(property -> compare(property, word, operator, right.token()))
                .orElseGet(() ->
                        compare(right.property().orElseThrow(), word, Comparisons.swapped(operator), left.token()));
    }

    /** A property that is true or false by itself is a condition. */
    private Condition alone(Operands.Operand operand) {
        return operand.property()
                .filter(property -> property.attribute().type() instanceof AttributeType.YesNo)
                .map(property -> Comparisons.with(property, Operator.EQUAL, Boolean.TRUE))
                .orElseThrow(() -> tokens.unexpected("a comparison: eq, ne, gt, ge, lt or le"));
    }

    private Condition compare(WireProperty property, Token word, Operator operator, Token literal) {
        if (literal.isWord("null")) {
            return Comparisons.withNull(property, operator);
        }
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (!equality && !Comparisons.isOrdered(property)) {
            throw tokens.error(word, "values of '" + property.name() + "' have no order; compare them by eq or ne");
        }
        return Comparisons.with(property, operator, new Literals(tokens).value(property, literal));
    }
}
