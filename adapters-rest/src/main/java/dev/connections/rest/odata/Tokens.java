package dev.connections.rest.odata;

import dev.connections.rest.error.WireError;
import java.util.List;

/** A cursor over the tokens of an expression. */
final class Tokens {

    private final Syntax syntax;
    private final List<Token> tokens;
    private int at;

    Tokens(Syntax syntax) {
        this(syntax, Lexer.tokens(syntax));
    }

    /** A cursor over given tokens, the end being the last. */
    Tokens(Syntax syntax, List<Token> tokens) {
        this.syntax = syntax;
        this.tokens = tokens;
    }

    /** The token that comes next. */
    Token peek() {
        return tokens.get(at);
    }

    /** Takes the token that comes next. */
    Token next() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }

    /** Takes the next token if it is that word. */
    boolean accept(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the next token if it is of that kind. */
    boolean accept(Token.Kind kind) {
        boolean found = peek().is(kind) && kind != Token.Kind.END;
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the next token, which has to be of that kind. */
    Token expect(Token.Kind kind) {
        if (!peek().is(kind)) {
            throw unexpected(kind.description());
        }
        return next();
    }

    /** A refusal of the next token, which says what would be right. */
    WireError unexpected(String expected) {
        return error(peek(), "expected " + expected + ", found " + peek().shown());
    }

    /** A refusal that points to that token. */
    WireError error(Token token, String problem) {
        return syntax.error(token.position(), problem);
    }
}
