package dev.connections.rest.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** One tally for each key that was used lately; unused keys are dropped. */
final class Tallies<K, T extends Tallies.Tally> {

    /** The tally of one key. It is only ever touched by one thread at a time. */
    interface Tally {

        /** Whether there is nothing in it that counts at that moment. */
        boolean isEmpty(long now);
    }

    private final Map<K, T> tallies = new ConcurrentHashMap<>();
    private final LongFunction<T> begin;
    private final AtomicLong nextClearing = new AtomicLong();

    /** @param begin makes an empty tally at a moment */
    Tallies(LongFunction<T> begin) {
        this.begin = begin;
    }

    /** Updates the tally of a key, which may be new. When the update throws, a new key is not added. */
    void update(K whose, long now, Consumer<T> work) {
        clear(now);
        tallies.compute(whose, (key, known) -> {
            T tally = known == null ? begin.apply(now) : known;
            work.accept(tally);
            return tally;
        });
    }

    /** The tally of a key, if it has one. */
    Optional<T> find(K whose) {
        return Optional.ofNullable(tallies.get(whose));
    }

    /** How many there are. */
    int size() {
        return tallies.size();
    }

    private void clear(long now) {
        long due = nextClearing.get();
        if (now >= due && nextClearing.compareAndSet(due, now + Window.SECONDS)) {
            tallies.keySet()
                    .forEach(key -> tallies.computeIfPresent(key, (same, tally) -> tally.isEmpty(now) ? null : tally));
        }
    }
}
