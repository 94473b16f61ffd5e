package dev.connections.jpa.query;

import java.util.ArrayList;
import java.util.List;

/** The common table expressions of a statement: the hierarchies that it follows. They stand before it, for all of its subqueries. */
final class CommonTableExpressions {

    private final List<String> texts = new ArrayList<>();
    private int names;

    /** A name for one more common table expression. */
    String nextName() {
        return "line" + names++;
    }

    /**
     * Adds the common table expression of that name; those that it refers to have been added before.
     *
     * @param columns the names of its columns, separated by commas
     */
    void add(String name, String columns, String rows) {
        texts.add(name + " (" + columns + ") as (" + rows + ")");
    }

    /** What stands before {@code select}. */
    String before() {
        return texts.isEmpty() ? "" : "with recursive " + String.join(", ", texts) + " ";
    }
}
