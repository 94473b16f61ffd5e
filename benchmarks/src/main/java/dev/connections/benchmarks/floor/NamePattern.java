package dev.connections.benchmarks.floor;

import java.util.Locale;

/**
 * A condition on a name, without regard to case. PostgreSQL has an index on names, so it is given the range of a prefix too.
 *
 * @param like the pattern; '!' makes the next character stand for itself
 * @param from the least name that may meet it; empty for any
 * @param below what all names that may meet it are less than
 */
record NamePattern(String like, String from, String below) {

    static NamePattern within(String text) {
        return new NamePattern("%" + escaped(text) + "%", "", "");
    }

    /** Names are compared by code point, so those that begin with a text lie between it and the text with its last one raised. */
    static NamePattern prefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return within(text);
        }
        int last = lower.codePointBefore(lower.length());
        String begin = lower.substring(0, lower.length() - Character.charCount(last));
        return new NamePattern(escaped(text) + "%", lower, begin + Character.toString(last + 1));
    }

    /** A pattern of FetchXML, of which the percent sign at the end is known. */
    static NamePattern fetched(String pattern) {
        return pattern.endsWith("%")
                ? prefix(pattern.substring(0, pattern.length() - 1))
                : new NamePattern(escaped(pattern), "", "");
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    Wanted restrict(Wanted wanted, String column, StoreDialect dialect) {
        Wanted alike = wanted.where("lower(" + column + ") like ? escape '!'", like);
        return from.isEmpty() || dialect == StoreDialect.H2
                ? alike
                : alike.where("lower(" + column + ") >= ? and lower(" + column + ") < ?", from, below);
    }

    void restrict(Sql sql, String column) {
        sql.add(" and lower(" + column + ") like ? escape '!'", like);
        if (!from.isEmpty() && sql.dialect() == StoreDialect.POSTGRESQL) {
            sql.add(" and lower(" + column + ") >= ? and lower(" + column + ") < ?", from, below);
        }
    }
}
