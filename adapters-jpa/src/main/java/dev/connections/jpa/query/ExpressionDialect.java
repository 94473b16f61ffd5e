package dev.connections.jpa.query;

import java.util.List;
import org.hibernate.query.SelectionQuery;

/** The dialect of regular expressions that a database has. */
public enum ExpressionDialect {
    /**
     * Java's, which H2 has. They backtrack over every way to divide a text among the gaps of a pattern, in exponential
     * time, unless an atomic group says that the first place where a part fits is as good as any other.
     */
    JAVA("(?>"),
    /** PostgreSQL's, which need no atomic groups and have none. */
    POSTGRESQL("(?:");

    private final String once;

    ExpressionDialect(String once) {
        this.once = once;
    }

    /** What opens an atomic group, where the dialect has them. */
    String once() {
        return once;
    }

    /** Gives a parameter its value: all of its values where the text has a list, its expression where it has a pattern. */
    void bind(SelectionQuery<?> query, String parameter, Object value) {
        if (value instanceof List<?> values) {
            query.setParameterList(parameter, values);
        } else if (value instanceof SqlPattern pattern) {
            query.setParameter(parameter, pattern.in(this));
        } else {
            query.setParameter(parameter, value);
        }
    }
}
