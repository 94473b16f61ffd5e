package dev.connections.jpa.query;

import java.util.ArrayList;
import java.util.List;

/** The lines that a statement follows through hierarchies. They stand before it, as queries within it cannot have any. */
final class Lines {

    private final List<String> texts = new ArrayList<>();

    /** A name for one more line. */
    String nextName() {
        return "line" + texts.size();
    }

    /** Adds what the line of the {@linkplain #nextName next name} consists of. */
    void add(String text) {
        texts.add(nextName() + " as (" + text + ")");
    }

    /** What stands before {@code select}. */
    String before() {
        return texts.isEmpty() ? "" : "with " + String.join(", ", texts) + " ";
    }
}
