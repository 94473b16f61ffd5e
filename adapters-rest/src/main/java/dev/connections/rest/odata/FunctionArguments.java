package dev.connections.rest.odata;

import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a query function is called with: named values, lists of them, or aliases for either. */
final class FunctionArguments {

    /** So many days, years and so on are more than there are. */
    private static final int GREATEST_COUNT = 9_999;

    private static final String PROPERTY = "PropertyName";
    private static final String VALUE = "PropertyValue";
    private static final String VALUES = "PropertyValues";

    private final Tokens tokens;
    private final Token open;
    private final Map<String, List<Token>> named = new LinkedHashMap<>();

    private FunctionArguments(Tokens tokens, Token open) {
        this.tokens = tokens;
        this.open = open;
    }

    /** The values that there are, without names: each function finds in them what it needs. */
    static FunctionArguments of(Tokens tokens, List<Token> values) {
        FunctionArguments arguments = new FunctionArguments(tokens, tokens.peek());
        arguments.named.put(VALUES, values);
        arguments.named.put(VALUE, values);
        if (values.size() == 2) {
            arguments.named.put(VALUE + "1", values.subList(0, 1));
            arguments.named.put(VALUE + "2", values.subList(1, 2));
        }
        return arguments;
    }

    /**
     * Reads what stands in the parentheses.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY}
     */
    static FunctionArguments read(Tokens tokens, QueryOptions options) {
        FunctionArguments arguments = new FunctionArguments(tokens, tokens.expect(Token.Kind.OPEN));
        do {
            Token name = tokens.expect(Token.Kind.NAME);
            tokens.expect(Token.Kind.EQUALS);
            if (arguments.named.put(name.text(), arguments.values(tokens, options)) != null) {
                throw tokens.error(name, "the argument " + name.shown() + " stands twice; give it once");
            }
        } while (tokens.accept(Token.Kind.COMMA));
        tokens.expect(Token.Kind.CLOSE);
        return arguments;
    }

    private List<Token> values(Tokens from, QueryOptions options) {
        if (from.peek().is(Token.Kind.ALIAS)) {
            Token alias = from.next();
            String value = options.alias(alias.text())
                    .orElseThrow(() -> tokens.error(
                            alias, alias.shown() + " has no value. Add " + alias.text() + "=… to the query"));
            Tokens inner = new Tokens(new Syntax(alias.text(), value));
            List<Token> values = values(inner, options);
            inner.expect(Token.Kind.END);
            return values;
        }
        if (!from.accept(Token.Kind.OPEN_BRACKET)) {
            return List.of(from.next());
        }
        List<Token> values = new ArrayList<>();
        do {
            values.add(from.next());
        } while (from.accept(Token.Kind.COMMA));
        from.expect(Token.Kind.CLOSE_BRACKET);
        return values;
    }

    /** The property that is meant. */
    String property() {
        return only(PROPERTY).text();
    }

    /** Where the call stands. */
    Token place() {
        return open;
    }

    /** The one value. */
    Token value() {
        return only(VALUE);
    }

    /** The values of a list. */
    List<Token> values() {
        return Optional.ofNullable(named.get(VALUES)).orElseThrow(() -> lacks(VALUES + "=['…','…']"));
    }

    /** The two values of a list of two. */
    List<Token> pair() {
        List<Token> values = values();
        if (values.size() != 2) {
            throw tokens.error(open, "expected two " + VALUES + ", found " + values.size());
        }
        return values;
    }

    /** The one value as a number of something. */
    int count() {
        return number(only(VALUE), VALUE);
    }

    int first() {
        return number(only(VALUE + "1"), VALUE + "1");
    }

    int second() {
        return number(only(VALUE + "2"), VALUE + "2");
    }

    private int number(Token given, String name) {
        Token token = unquoted(given);
        boolean number = token.is(Token.Kind.NUMBER) && token.text().matches("\\d{1,4}");
        int value = number ? Integer.parseInt(token.text()) : 0;
        if (value < 1 || value > GREATEST_COUNT) {
            throw tokens.error(
                    open, name + " is a whole number from 1 to " + GREATEST_COUNT + ", found " + token.shown());
        }
        return value;
    }

    private Token only(String name) {
        List<Token> values = named.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw lacks(name + "=…");
        }
        return values.get(0);
    }

    private WireError lacks(String what) {
        return tokens.error(open, "the function needs " + what + " here");
    }

    /** What a text that stands for a value of another type says. */
    static Token unquoted(Token token) {
        if (!token.is(Token.Kind.TEXT)) {
            return token;
        }
        List<Token> inner = Lexer.tokens(new Syntax("'" + token.text() + "'", token.text()));
        return inner.size() == 2 ? inner.get(0) : token;
    }
}
