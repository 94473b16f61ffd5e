package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Place;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code $filter} by recursive descent: {@code or} binds less than {@code and}, which binds less than {@code
 * not}.
 */
public final class FilterParser {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_CONDITIONS = 500;

    private static final Map<String, Place> TEXT_FUNCTIONS =
            Map.of("contains", Place.ANYWHERE, "startswith", Place.AT_START, "endswith", Place.AT_END);

    private final WireEntity entity;
    private final Tokens tokens;
    private final QueryOptions options;
    private final Budget budget;
    private final PathParser pathParser;
    private final Operands operands;

    private FilterParser(
            WireEntity entity, Optional<String> variable, Tokens tokens, QueryOptions options, Budget budget) {
        this.entity = entity;
        this.tokens = tokens;
        this.options = options;
        this.budget = budget;
        this.pathParser = new PathParser(entity, variable, tokens);
        this.operands = new Operands(pathParser, tokens, options);
    }

    private QueryContext context() {
        return QueryContext.inUtc(entity.entities());
    }

    /** How much of a filter there has been so far. */
    private static final class Budget {
        private int depth;
        private int conditions;
    }

    /**
     * The condition that a filter expresses about rows of the entity.
     *
     * @param options where the values of parameter aliases are
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}, {@link
     *     WireCode#TOO_MANY_CONDITIONS} beyond {@value #MAX_CONDITIONS}
     */
    public static Condition parse(WireEntity entity, String filter, QueryOptions options) {
        Tokens tokens = new Tokens(new Syntax("$filter", filter));
        FilterParser parser = new FilterParser(entity, Optional.empty(), tokens, options, new Budget());
        Condition condition = parser.alternatives();
        if (!tokens.peek().is(Token.Kind.END)) {
            throw tokens.unexpected("'and', 'or' or the end");
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
        if (budget.depth++ >= MAX_DEPTH) {
            throw tokens.error(tokens.peek(), "parentheses and 'not' may be nested " + MAX_DEPTH + " deep at the most");
        }
        Condition condition = tokens.accept("not") ? new Condition.Not(negated()) : primary();
        budget.depth--;
        return condition;
    }

    /** Like Dataverse, which has functions such as NotIn and NotBetween instead. */
    private Condition negated() {
        if (tokens.peek().is(Token.Kind.NAME) && tokens.peek().text().startsWith(QueryFunctions.NAMESPACE)) {
            throw tokens.error(
                    tokens.peek(),
                    "not cannot stand before this function; use the one that says the opposite, where there is one");
        }
        return negation();
    }

    private Condition primary() {
        if (tokens.accept(Token.Kind.OPEN)) {
            Condition inner = alternatives();
            tokens.expect(Token.Kind.CLOSE);
            return inner;
        }
        if (++budget.conditions > MAX_CONDITIONS) {
            throw WireCode.TOO_MANY_CONDITIONS.error(
                    "A filter may have " + MAX_CONDITIONS + " conditions at the most. Split it into several requests.");
        }
        Operands.Operand left = operands.next();
        if (left.function()) {
            return function(left.token());
        }
        return left.member().orElse(null) instanceof Member.Rows rows
                ? rows(rows)
                : new ComparisonParser(tokens, operands, context()).of(left);
    }

    /** {@code any} and {@code all}: what is asked of related rows is a filter of its own. */
    private Condition rows(Member.Rows rows) {
        CollectionNavigation collection = rows.collection();
        boolean any = rows.word().isWord("any");
        tokens.expect(Token.Kind.OPEN);
        if (any && tokens.accept(Token.Kind.CLOSE)) {
            return member(collection, Condition.everything());
        }
        String variable = tokens.expect(Token.Kind.NAME).text();
        tokens.expect(Token.Kind.COLON);
        Condition inner = new FilterParser(entity.behind(collection), Optional.of(variable), tokens, options, budget)
                .alternatives();
        tokens.expect(Token.Kind.CLOSE);
        return any ? member(collection, inner) : new Condition.Not(member(collection, new Condition.IsNotTrue(inner)));
    }

    /** That there is a row in the collection which meets that. */
    private Condition member(CollectionNavigation collection, Condition condition) {
        return collection
                .lookup()
                .<Condition>map(back -> new Condition.Exists(collection.entity(), back.logicalName(), condition))
                .orElseGet(() -> new Condition.ExistsThroughLink(
                        entity.definition().requireManyToMany(collection.name()), Condition.everything(), condition));
    }

    private Condition function(Token name) {
        if (name.text().startsWith(QueryFunctions.NAMESPACE)) {
            return new QueryFunctions(tokens, context()).call(name, entity, options);
        }
        Place place = TEXT_FUNCTIONS.get(name.text());
        if (place == null) {
            throw tokens.error(
                    name,
                    "there is no function " + name.shown() + " here; there are contains, startswith and endswith");
        }
        tokens.expect(Token.Kind.OPEN);
        Token subject = tokens.peek();
        PropertyPath property = pathParser.property(tokens.expect(Token.Kind.NAME));
        if (!property.property().isText()) {
            throw tokens.error(subject, name.shown() + " looks into texts, which " + subject.shown() + " is not");
        }
        tokens.expect(Token.Kind.COMMA);
        String text = operands.text();
        tokens.expect(Token.Kind.CLOSE);
        return NamedConditions.found(property, place, text);
    }
}
