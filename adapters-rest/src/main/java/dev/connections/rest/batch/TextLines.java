package dev.connections.rest.batch;

/** Finds the lines of a text, which end in LF, with or without CR before it. */
final class TextLines {

    private TextLines() {}

    /** The line that begins there, without its end and the blanks before that. */
    static String at(String text, int begin) {
        int end = text.indexOf('\n', begin);
        return text.substring(begin, end < 0 ? text.length() : end).stripTrailing();
    }

    /** Where the line after the one that begins there begins. */
    static int next(String text, int begin) {
        int end = text.indexOf('\n', begin);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where the line before the one that begins there ends. */
    static int endBefore(String text, int begin) {
        int end = begin - 1;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
