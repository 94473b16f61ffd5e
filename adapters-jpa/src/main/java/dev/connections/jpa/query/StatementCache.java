package dev.connections.jpa.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the statements of the shapes that were asked last. Clients make shapes up at will, so there is a bound. */
final class StatementCache {

    private static final int SHAPES = 1_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final Function<QueryShape, Statement> build;

    private final Map<QueryShape, Statement> statements = new LinkedHashMap<>(SHAPES, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<QueryShape, Statement> eldest) {
            return size() > SHAPES;
        }
    };

    StatementCache(Function<QueryShape, Statement> build) {
        this.build = build;
    }

    /** The statement for that shape. */
    synchronized Statement of(QueryShape shape) {
        return statements.computeIfAbsent(shape, build);
    }
}
