package dev.connections.rest.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands on either side of an operator. */
final class Operands {

    private static final Set<String> LITERAL_WORDS = Set.of("null", "true", "false");

    private final PathParser pathParser;
    private final Tokens tokens;
    private final QueryOptions options;

    Operands(PathParser pathParser, Tokens tokens, QueryOptions options) {
        this.pathParser = pathParser;
        this.tokens = tokens;
        this.options = options;
    }

    /**
     * One side.
     *
     * @param member empty for a literal and for a function
     * @param function whether it is the name of a function, its parentheses following
     */
    record Operand(Token token, Optional<Member> member, boolean function) {

        /** The property that it is, if it is one. */
        Optional<PropertyPath> property() {
            return member.filter(PropertyPath.class::isInstance).map(PropertyPath.class::cast);
        }
    }

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

    /** The literals that stand in parentheses, with commas between them. */
    List<Token> list() {
        tokens.expect(Token.Kind.OPEN);
        List<Token> literals = new ArrayList<>();
        do {
            Operand operand = next();
            if (operand.member().isPresent() || operand.function()) {
                throw tokens.error(
                        operand.token(),
                        "expected a value, found " + operand.token().shown());
            }
            literals.add(operand.token());
        } while (tokens.accept(Token.Kind.COMMA));
        tokens.expect(Token.Kind.CLOSE);
        return literals;
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
        return new Operand(name, Optional.of(pathParser.from(name)), false);
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
