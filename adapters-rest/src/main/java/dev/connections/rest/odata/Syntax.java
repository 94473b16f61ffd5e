package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;

/**
 * An expression and where it stands, to say what is wrong with it.
 *
 * @param option such as {@code $filter}
 * @param text the expression
 */
record Syntax(String option, String text) {

    private static final int CONTEXT = 30;

    /** A refusal that points to the place, counted from 1. */
    WireError error(int position, String problem) {
        int begin = Math.max(0, position - 1 - CONTEXT);
        int end = Math.min(text.length(), position - 1 + CONTEXT);
        String before = (begin > 0 ? "…" : "") + text.substring(begin, position - 1);
        String after = text.substring(position - 1, end) + (end < text.length() ? "…" : "");
        return WireCode.QUERY.error("Syntax error in " + option + " at position " + position + ": " + problem
                + ". It stands at the arrow: " + Excerpt.of(before + "→" + after));
    }
}
