package dev.connections.jpa.query;

/** The few things that H2 and PostgreSQL write differently. */
public enum SqlDialect {
    /**
     * H2, whose regular expressions are Java's. They backtrack over every way to divide a text among the gaps of a
     * pattern, in exponential time, unless an atomic group says that the first place where a part fits is as good as any
     * other. H2 has no operators on bits.
     */
    H2("(?>", "bitand(%s, %s)"),
    /** PostgreSQL, whose regular expressions need no atomic groups and have none, and which has no function on bits. */
    POSTGRESQL("(?:", "(%s & %s)");

    private final String once;
    private final String bitAnd;

    SqlDialect(String once, String bitAnd) {
        this.once = once;
        this.bitAnd = bitAnd;
    }

    /** What opens an atomic group of a regular expression, where the dialect has them. */
    String once() {
        return once;
    }

    /** The bits that two whole numbers have in common. */
    String bitAnd(String one, String other) {
        return bitAnd.formatted(one, other);
    }
}
