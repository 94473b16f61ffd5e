package dev.connections.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an amendment does to one fact: leave it as it is, or set it.
 *
 * @param value what the fact is set to; empty when it is left as it is
 * @param <T> the type of the fact; for a fact that may be absent itself, an {@link Optional}
 */
public record Change<T>(Optional<T> value) {

    /** Leaves the fact as it is. */
    public static <T> Change<T> none() {
        return new Change<>(Optional.empty());
    }

    /** Sets the fact. */
    public static <T> Change<T> to(T value) {
        return new Change<>(Optional.of(value));
    }

    /** Whether the fact is left as it is. */
    public boolean isNone() {
        return value.isEmpty();
    }

    /** The same change of the fact in another form. */
    public <R> Change<R> map(Function<T, R> form) {
        return new Change<>(value.map(form));
    }

    /** The fact after the change. */
    public T appliedTo(T current) {
        return value.orElse(current);
    }
}
