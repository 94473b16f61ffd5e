package dev.connections.jpa.transaction;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work that begin at the same moment, each in a thread of its own. */
final class Race {

    private Race() {}

    /** Runs all of them; tells of each why it was refused, or nothing when it was not, in the order given. */
    static List<Optional<ErrorCode>> between(Runnable... runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.length);
        ExecutorService threads = Executors.newFixedThreadPool(runners.length);
        try {
            List<Future<Optional<ErrorCode>>> running = new ArrayList<>();
            for (Runnable runner : runners) {
                running.add(threads.submit(outcome(runner, start)));
            }
            List<Optional<ErrorCode>> outcomes = new ArrayList<>();
            for (Future<Optional<ErrorCode>> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    /** The same work so many times. */
    static List<Optional<ErrorCode>> of(int runners, Runnable work) throws Exception {
        return between(Collections.nCopies(runners, work).toArray(Runnable[]::new));
    }

    private static Callable<Optional<ErrorCode>> outcome(Runnable runner, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                runner.run();
                return Optional.empty();
            } catch (RuleViolation refusal) {
                return Optional.of(refusal.code());
            }
        };
    }
}
