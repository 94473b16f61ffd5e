package dev.connections.benchmarks.load;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Looks at answers under load: at the status of each, and at the whole body of every {@value #SAMPLE}th to a question that
 * was asked before the load began.
 */
public final class AnswerCheck {

    private static final int SAMPLE = 32;
    private static final Pattern DELTA_LINK = Pattern.compile("\"@odata\\.deltaLink\":\"[^\"]*\"");

    private final Map<String, String> expected = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicReference<Optional<String>> firstFault = new AtomicReference<>(Optional.empty());

    /** Remembers the answer that a request has while nothing is written. */
    public void expect(PreparedRequest request, HttpAnswer answer) {
        expected.put(request.name(), withoutMoments(answer));
    }

    /** Judges an answer, and hands it on when its status is right. */
    public void judge(PreparedRequest request, HttpAnswer answer) {
        int number = asked.getAndIncrement();
        if (answer.status() != request.expectedStatus()) {
            fault(request.name(), "expected " + request.expectedStatus() + ", got " + answer.excerpt());
            return;
        }
        try {
            request.onAnswer().accept(answer);
        } catch (WrongAnswer wrong) {
            fault(request.name(), wrong.getMessage());
        }
        String body = request.repeatable() && number % SAMPLE == 0 ? expected.get(request.name()) : null;
        if (body != null) {
            compared.incrementAndGet();
            if (!body.equals(withoutMoments(answer))) {
                fault(request.name(), "the answer differs from the one before the load: " + answer.excerpt());
            }
        }
    }

    /** A delta link tells when it was given, so it alone may differ from answer to answer. */
    private static String withoutMoments(HttpAnswer answer) {
        return DELTA_LINK.matcher(answer.text()).replaceAll("");
    }

    /** Takes down that a request had no answer. */
    public void fault(String request, String what) {
        firstFault.compareAndSet(Optional.empty(), Optional.of(request + ": " + what));
    }

    /** The first answer that was wrong. */
    public Optional<String> firstFault() {
        return firstFault.get();
    }

    /** How many bodies were compared. */
    public int compared() {
        return compared.get();
    }
}
