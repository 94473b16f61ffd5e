package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class Lexer {

    /** Tried in this order where the text goes on: the longer form of two that begin alike comes first. */
    private static final List<Map.Entry<Token.Kind, Pattern>> FORMS = List.of(
            Map.entry(Token.Kind.GUID, Pattern.compile(Guids.PATTERN + "(?![\\w-])")),
            Map.entry(Token.Kind.MOMENT, DateTimes.MOMENT),
            Map.entry(Token.Kind.DATE, DateTimes.DAY),
            Map.entry(Token.Kind.NUMBER, Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?(?![\\w.-])")),
            Map.entry(Token.Kind.NAME, Pattern.compile("[A-Za-z_][\\w.]*")),
            Map.entry(Token.Kind.ALIAS, Pattern.compile("@[A-Za-z_]\\w*")),
            Map.entry(Token.Kind.TEXT, Pattern.compile("'(?:[^']|'')*+'")),
            Map.entry(Token.Kind.TEXT, Pattern.compile("\"[^\"]*+\"")),
            Map.entry(Token.Kind.OPEN, Pattern.compile("\\(")),
            Map.entry(Token.Kind.CLOSE, Pattern.compile("\\)")),
            Map.entry(Token.Kind.COMMA, Pattern.compile(",")),
            Map.entry(Token.Kind.COLON, Pattern.compile(":")),
            Map.entry(Token.Kind.EQUALS, Pattern.compile("=")),
            Map.entry(Token.Kind.OPEN_BRACKET, Pattern.compile("\\[")),
            Map.entry(Token.Kind.CLOSE_BRACKET, Pattern.compile("\\]")),
            Map.entry(Token.Kind.SLASH, Pattern.compile("/")));

    private final Syntax syntax;
    private final String text;
    private int at;

    private Lexer(Syntax syntax) {
        this.syntax = syntax;
        this.text = syntax.text();
    }

    /**
     * All tokens of the expression, the end being the last.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY}
     */
    static List<Token> tokens(Syntax syntax) {
        return new Lexer(syntax).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (at < text.length()) {
            tokens.add(next());
            skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private Token next() {
        for (Map.Entry<Token.Kind, Pattern> form : FORMS) {
            Matcher matcher =
                    form.getValue().matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Token token = new Token(form.getKey(), content(form.getKey(), matcher.group()), at + 1);
                at = matcher.end();
                return token;
            }
        }
        throw syntax.error(at + 1, expectation());
    }

    private static String content(Token.Kind kind, String matched) {
        if (kind != Token.Kind.TEXT) {
            return matched;
        }
        String text = matched.substring(1, matched.length() - 1);
        return matched.startsWith("'") ? text.replace("''", "'") : text;
    }

    /** What would have been right where nothing fits. */
    private String expectation() {
        char c = text.charAt(at);
        if (c == '\'') {
            return "the text that begins here must end with a single quote; write '' for a quote within it";
        }
        if (Character.isDigit(c) || c == '-' || c == '+') {
            return "expected a number, a date such as 2024-01-31, a date and time such as 2024-01-31T12:00:00Z, or a"
                    + " GUID, found '" + Excerpt.of(word()) + "'";
        }
        return "'" + Excerpt.of(c) + "' means nothing here";
    }

    private String word() {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "(),".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
