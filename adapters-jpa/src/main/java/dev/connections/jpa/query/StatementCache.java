package dev.connections.jpa.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the statements of the shapes that were asked last. Clients make shapes up at will, so there is a bound. */
final class StatementCache<S> {

    private static final int SHAPES = 1_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final Function<QueryShape, S> build;

    private final Map<QueryShape, S> statements = new LinkedHashMap<>(SHAPES, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<QueryShape, S> eldest) {
            return size() > SHAPES;
        }
    };

    StatementCache(Function<QueryShape, S> build) {
        this.build = build;
    }

    /** The statement for that shape. */
    synchronized S of(QueryShape shape) {
        return statements.computeIfAbsent(shape, build);
    }
}
