package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;

/**
 * The smallest part of an expression.
 *
 * @param text what it says; of a text, without its quotes
 * @param position where it begins, counted from 1
 */
public record Token(Kind kind, String text, int position) {

    /** What a token is. */
    enum Kind {
        NAME("a name"),
        ALIAS("a parameter alias"),
        TEXT("a text"),
        NUMBER("a number"),
        GUID("a GUID"),
        DATE("a date"),
        MOMENT("a date and time"),
        OPEN("'('"),
        CLOSE("')'"),
        COMMA("','"),
        COLON("':'"),
        SLASH("'/'"),
        EQUALS("'='"),
        OPEN_BRACKET("'['"),
        CLOSE_BRACKET("']'"),
        END("the end");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** How messages call it. */
        String description() {
            return description;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is that word. */
    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** How messages show it. */
    String shown() {
        return switch (kind) {
            case END -> kind.description();
            case TEXT -> "the text '" + Excerpt.of(text) + "'";
            default -> "'" + Excerpt.of(text) + "'";
        };
    }
}
