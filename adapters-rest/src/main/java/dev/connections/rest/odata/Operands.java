package dev.connections.rest.odata;

import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.Optional;
import java.util.Set;

/** Reads what stands on either side of an operator. */
final class Operands {

    private static final Set<String> LITERAL_WORDS = Set.of("null", "true", "false");

    private final WireEntity entity;
    private final Tokens tokens;
    private final QueryOptions options;

    Operands(WireEntity entity, Tokens tokens, QueryOptions options) {
        this.entity = entity;
        this.tokens = tokens;
        this.options = options;
    }

    /**
     * One side.
     *
     * @param property empty for a literal and for a function
     * @param function whether it is the name of a function, its parentheses following
     */
    record Operand(Token token, Optional<WireProperty> property, boolean function) {}

    /** The operand that comes next. */
    Operand next() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> named(tokens.next());
            case ALIAS -> literal(aliased(tokens.next()));
            case TEXT, NUMBER, GUID, DATE, MOMENT -> literal(tokens.next());
            default -> throw tokens.unexpected("a property or a value");
        };
    }

    /** The text that comes next, by itself or by an alias. */
    String text() {
        Token token = tokens.peek().is(Token.Kind.ALIAS) ? aliased(tokens.next()) : tokens.expect(Token.Kind.TEXT);
        if (!token.is(Token.Kind.TEXT)) {
            throw tokens.error(token, "expected a text, found " + token.shown());
        }
        return token.text();
    }

    private Operand named(Token name) {
        if (LITERAL_WORDS.contains(name.text())) {
            return literal(name);
        }
        if (tokens.peek().is(Token.Kind.OPEN)) {
            return new Operand(name, Optional.empty(), true);
        }
        if (tokens.peek().is(Token.Kind.SLASH)) {
            throw tokens.error(
                    tokens.peek(), "paths over navigation properties are not supported; filter by the lookup's id");
        }
        return new Operand(name, Optional.of(entity.requireProperty(name.text())), false);
    }

    /** What an alias stands for, at the place of the alias; nothing when it was given no value. */
    private Token aliased(Token alias) {
        Optional<String> value = options.alias(alias.text());
        if (value.isEmpty()) {
            return new Token(Token.Kind.NAME, "null", alias.position());
        }
        Tokens inner = new Tokens(new Syntax(alias.text(), value.get()));
        Token literal = inner.next();
        inner.expect(Token.Kind.END);
        return new Token(literal.kind(), literal.text(), alias.position());
    }

    private static Operand literal(Token token) {
        return new Operand(token, Optional.empty(), false);
    }
}
