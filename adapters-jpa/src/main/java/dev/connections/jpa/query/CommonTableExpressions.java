package dev.connections.jpa.query;

import java.util.ArrayList;
import java.util.List;

/** The lines that a statement follows through hierarchies. They stand before it, as queries within it cannot have any. */
final class CommonTableExpressions {

    private final List<String> texts = new ArrayList<>();
    private int names;

    /** A name for one more line. */
    String nextName() {
        return "line" + names++;
    }

    /** Adds the rows of the line of that name; those of lines that it asks for itself have been added before. */
    void add(String name, String rows) {
        texts.add(name + " as (" + rows + ")");
    }

    /** What stands before {@code select}. */
    String before() {
        return texts.isEmpty() ? "" : "with " + String.join(", ", texts) + " ";
    }
}
