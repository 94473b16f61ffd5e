package dev.connections.memory;

import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Units of work, one at a time: each works on a copy of the state, which takes the place of the state when the unit ends
 * well and is forgotten when it does not. Writers take turns, so no work ever collides; work that changes what was found
 * before its turn came is done anew once.
 */
final class InMemoryTransactions implements UnitOfWork {

    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile State committed = new State();
    private @Nullable State draft;

    @Override
    public <T> T perform(Supplier<T> work) {
        if (turn.isHeldByCurrentThread()) {
            return work.get();
        }
        turn.lock();
        try {
            return performOnceOrTwice(work);
        } finally {
            draft = null;
            turn.unlock();
        }
    }

    private <T> T performOnceOrTwice(Supplier<T> work) {
        try {
            return performAlone(work);
        } catch (StaleVersion movedOn) {
            try {
                return performAlone(work);
            } catch (StaleVersion again) {
                throw RuleViolation.of(ErrorCode.CONCURRENCY_VERSION_MISMATCH, again.found());
            }
        }
    }

    private <T> T performAlone(Supplier<T> work) {
        State working = committed.copy();
        draft = working;
        T result = work.get();
        ReferentialIntegrity.require(working);
        committed = working;
        return result;
    }

    void clear() {
        turn.lock();
        try {
            committed = new State();
        } finally {
            turn.unlock();
        }
    }

    /** What the current thread sees: its own unit of work, or what was committed last. */
    State state() {
        State own = turn.isHeldByCurrentThread() ? draft : null;
        return own == null ? committed : own;
    }

    /** Changes the state, as part of the unit of work or as one of its own. */
    void write(Consumer<State> change) {
        perform(() -> {
            State state = state();
            change.accept(state);
            return state;
        });
    }
}
