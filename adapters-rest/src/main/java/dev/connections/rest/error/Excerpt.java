package dev.connections.rest.error;

/** Shows what a client sent, in a message, without repeating all of it. */
public final class Excerpt {

    private static final int LONGEST = 100;

    private Excerpt() {}

    /** The text, cut when it is long, without control characters. */
    public static String of(Object value) {
        String text = String.valueOf(value);
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
