package dev.connections.jpa.query;

import java.util.List;
import org.hibernate.query.SelectionQuery;

/** Whose regular expressions a database reads. */
public enum ExpressionDialect {
    /**
     * Java's, which H2 has. They try every way to divide a text among the gaps of a pattern, longer than anybody waits,
     * unless they are told that the first place where a part fits is as good as any other.
     */
    JAVA("(?>"),
    /** PostgreSQL's, which need not be told and could not be. */
    POSTGRESQL("(?:");

    private final String once;

    ExpressionDialect(String once) {
        this.once = once;
    }

    /** What opens a group that is tried in one place only, where that makes a difference. */
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
