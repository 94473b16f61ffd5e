package dev.connections.jpa.store;

import java.util.ArrayList;
import java.util.List;

/** Lists in parts that one statement takes: well below the number of parameters that a statement may have. */
final class Chunks {

    private static final int SIZE = 1_000;

    private Chunks() {}

    /** The list in parts, in its order; none of an empty list. */
    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += SIZE) {
            chunks.add(all.subList(begin, Math.min(begin + SIZE, all.size())));
        }
        return chunks;
    }
}
