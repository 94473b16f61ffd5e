package dev.connections.jpa.query;

import dev.connections.application.query.TextPattern;
import dev.connections.application.query.TextPattern.AnyText;
import dev.connections.application.query.TextPattern.Letter;
import dev.connections.application.query.TextPattern.Range;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text pattern as a SQL LIKE pattern, or where LIKE cannot express it, as a regular expression of nothing but
 * letters, classes of letters and gaps.
 *
 * @param pattern in lower case
 */
record SqlPattern(TextPattern pattern) {

    private static final int FIRST_BEYOND_ASCII = 128;

    private static final String BEGIN = "(?s)^";
    private static final String END = "(?!.)";
    private static final String NO_LETTER = END + ".";

    /**
     * Whether SQL's own patterns cannot say it, or take too long: where letters follow more than one gap, H2 tries every
     * way to divide a text among them.
     */
    boolean isExpression() {
        return pattern.hasSets() || pattern.gaps() > 1;
    }

    /** The pattern as SQL has it, with {@link QueryShape#ESCAPE} before what would mean more. */
    String inSql() {
        return pattern.parts().stream().map(SqlPattern::sql).collect(Collectors.joining());
    }

    private static String sql(TextPattern.Part part) {
        if (part instanceof Letter letter) {
            return letter.ranges().stream()
                    .map(range -> escaped(range.first()))
                    .findFirst()
                    .orElse("_");
        }
        return "%";
    }

    private static String escaped(int letter) {
        String text = Character.toString(letter);
        return letter == '%' || letter == '_' || letter == QueryShape.ESCAPE ? QueryShape.ESCAPE + text : text;
    }

    /** The expression: what follows the last gap reaches to the end; what follows any other may stand where it first fits. */
    String in(SqlDialect dialect) {
        List<TextPattern.Part> parts = pattern.parts();
        int last = parts.lastIndexOf(new AnyText());
        if (last < 0) {
            return BEGIN + letters(parts) + END;
        }
        StringBuilder text = new StringBuilder(BEGIN);
        int begin = parts.indexOf(new AnyText());
        text.append(letters(parts.subList(0, begin)));
        while (begin < last) {
            int end = begin + 1 + parts.subList(begin + 1, parts.size()).indexOf(new AnyText());
            text.append(dialect.once())
                    .append(".*?")
                    .append(letters(parts.subList(begin + 1, end)))
                    .append(')');
            begin = end;
        }
        return text.append(".*")
                .append(letters(parts.subList(last + 1, parts.size())))
                .append(END)
                .toString();
    }

    private static String letters(List<TextPattern.Part> parts) {
        return parts.stream().map(part -> letter((Letter) part)).collect(Collectors.joining());
    }

    private static String letter(Letter letter) {
        String ranges = letter.ranges().stream()
                .filter(range -> !range.isEmpty())
                .map(SqlPattern::range)
                .collect(Collectors.joining());
        if (ranges.isEmpty()) {
            return letter.among() ? NO_LETTER : ".";
        }
        return (letter.among() ? "[" : "[^") + ranges + "]";
    }

    private static String range(Range range) {
        String first = literal(range.first());
        return range.first() == range.last() ? first : first + "-" + literal(range.last());
    }

    /** Signs may mean something to either database, letters and digits never do. */
    private static String literal(int letter) {
        String text = Character.toString(letter);
        boolean sign = letter < FIRST_BEYOND_ASCII && !Character.isLetterOrDigit(letter);
        return sign ? "\\" + text : text;
    }
}
