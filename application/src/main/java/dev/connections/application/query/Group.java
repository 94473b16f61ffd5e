package dev.connections.application.query;

import org.jspecify.annotations.Nullable;

/** One group of an answer. It is only good for as long as its {@link GroupReader} looks at it. */
public interface Group {

    /**
     * What the rows of the group have in common.
     *
     * @param number which of the {@linkplain Aggregation#groups groups' attributes}, counted from 0
     * @return null when it is absent
     */
    @Nullable
    Object key(int number);

    /**
     * What was computed of the group.
     *
     * @param number which of the {@linkplain Aggregation#measures measures}, counted from 0
     * @return null when there was nothing to compute it of
     */
    @Nullable
    Object measure(int number);
}
