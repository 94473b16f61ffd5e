package dev.connections.rest.error;

/** Shows what a client sent, in a message, without repeating all of it. */
public final class Excerpt {

    private static final int MAX_LENGTH = 100;

    private Excerpt() {}

    /** The text, cut when it is long, without control characters. */
    public static String of(Object value) {
        String text = String.valueOf(value);
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
