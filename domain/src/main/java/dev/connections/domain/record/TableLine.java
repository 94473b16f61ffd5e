package dev.connections.domain.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a table of data: values with {@code |} between. Lines that are empty or begin with {@code #} are none.
 *
 * @param file the name of the table, for messages
 * @param number of the line, from 1
 * @param columns its values without the blanks around them; those at the end may be left away
 */
record TableLine(String file, int number, List<String> columns) {

    private static final char BETWEEN_COLUMNS = '|';

    private static final int MOST_COLUMNS = 8;

    /** The lines of a table. */
    static List<TableLine> of(String file, String text) {
        List<TableLine> lines = new ArrayList<>();
        int number = 0;
        int end;
        for (int from = 0; from < text.length(); from = end + 1) {
            number++;
            end = endOfPart(text, from, text.length(), '\n');
            if (end > from && text.charAt(from) != '#') {
                lines.add(new TableLine(file, number, parts(text, from, end, BETWEEN_COLUMNS)));
            }
        }
        return lines;
    }

    /** The parts of a text without the blanks around them. */
    static List<String> parts(String text, char separator) {
        return parts(text, 0, text.length(), separator);
    }

    private static List<String> parts(String text, int start, int limit, char separator) {
        List<String> parts = new ArrayList<>(MOST_COLUMNS);
        int end;
        for (int from = start; from <= limit; from = end + 1) {
            end = endOfPart(text, from, limit, separator);
            parts.add(withoutBlanks(text, from, end));
        }
        return parts;
    }

    private static int endOfPart(String text, int from, int limit, char separator) {
        int end = text.indexOf(separator, from);
        return end < 0 || end > limit ? limit : end;
    }

    private static String withoutBlanks(String text, int from, int end) {
        int first = from;
        int last = end;
        while (first < last && text.charAt(first) <= ' ') {
            first++;
        }
        while (first < last && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return text.substring(first, last);
    }

    /** The value of that column, counted from 1; empty when the line ends before it. */
    String value(int column) {
        return column > columns.size() ? "" : columns.get(column - 1);
    }

    /** The value of that column, which must have one. */
    String require(int column) {
        String value = value(column);
        if (value.isEmpty()) {
            throw problem(column, "a value is missing");
        }
        return value;
    }

    /** Refuses a line that has more columns than that. */
    void requireAtMost(int count) {
        if (columns.size() > count) {
            throw problem(count + 1, "there is no such column; the last one is " + count);
        }
    }

    /** A whole number that stands in that column. */
    int whole(int column, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem(column, "'" + text + "' is not a whole number");
        }
    }

    /** A number that stands in that column. */
    BigDecimal decimal(int column, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw problem(column, "'" + text + "' is not a number");
        }
    }

    /** A name of the enumeration, in lower case, that stands in that column. */
    <E extends Enum<E>> E oneOf(int column, String text, E[] values) {
        for (E value : values) {
            if (isNameOf(value, text)) {
                return value;
            }
        }
        throw problem(column, "'" + text + "' is none of " + List.of(values));
    }

    /** No text is made for a name in lower case: tables are read when the server starts. */
    private static boolean isNameOf(Enum<?> value, String text) {
        return value.name().equalsIgnoreCase(text);
    }

    /** What is wrong with the value of a column. */
    IllegalStateException problem(int column, String what) {
        return new IllegalStateException(file + ", line " + number + ", column " + column + ": " + what + ".");
    }
}
