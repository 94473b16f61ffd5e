package dev.connections.rest.write;

import dev.connections.domain.Change;
import java.util.Optional;
import java.util.function.Function;

/** Turns what a payload gives into changes. */
final class Changes {

    private Changes() {}

    /** Sets a fact that every row has, when a value is given. */
    static <T> Change<T> ifGiven(Optional<T> value) {
        return value.map(Change::to).orElseGet(Change::none);
    }

    /** The same change of a fact that may be absent, its value in another form. */
    static <A, B> Change<Optional<B>> mapped(Change<Optional<A>> change, Function<A, B> form) {
        return change.isNone()
                ? Change.none()
                : Change.to(change.appliedTo(Optional.empty()).map(form));
    }
}
