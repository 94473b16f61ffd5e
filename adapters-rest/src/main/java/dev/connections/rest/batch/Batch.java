package dev.connections.rest.batch;

import dev.connections.application.port.UnitOfWork;
import dev.connections.rest.answer.ErrorWriter;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.audit.Trace;
import dev.connections.rest.error.Failures;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.exchange.ServiceRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Carries out many requests in one. It stops at the first that fails, unless the client would rather go on ({@code
 * Prefer: odata.continue-on-error}); a change set happens as a whole or not at all. However many answers there are, no more
 * than one request's or change set's are in memory.
 */
public final class Batch implements Action {

    /** The segment that addresses it. */
    public static final String SEGMENT = "$batch";

    /** A gigabyte. */
    private static final long MAX_KEPT = 1L << 30;

    private static final int SUCCESS = 200;
    private static final int FIRST_FAULT = 500;
    private static final String CONTINUE = "odata.continue-on-error";

    private final Action single;
    private final UnitOfWork unitOfWork;
    private final Consumer<List<Request>> hold;
    private final long mostKept;

    /**
     * A batch of such requests.
     *
     * @param single carries out one request, and throws what it is refused with
     * @param hold locks the rows that the requests of a change set are about, before the first is executed, so that
     *     change sets with the same rows in different orders do not deadlock
     */
    public Batch(Action single, UnitOfWork unitOfWork, Consumer<List<Request>> hold) {
        this(single, unitOfWork, hold, MAX_KEPT);
    }

    /** @param mostKept how many bytes of answers may wait for the others */
    Batch(Action single, UnitOfWork unitOfWork, Consumer<List<Request>> hold, long mostKept) {
        this.single = single;
        this.unitOfWork = unitOfWork;
        this.hold = hold;
        this.mostKept = mostKept;
    }

    @Override
    public void perform(Request request, Response response) {
        List<BatchStep> steps = BatchReader.read(request);
        if (Preferences.of(request.headers()).continueOnError()) {
            goOn(steps, request, response);
        } else {
            untilFailure(steps, request, response);
        }
    }

    /** Whatever happens, the batch as a whole succeeds: each answer leaves as soon as it is there. */
    private void goOn(List<BatchStep> steps, Request request, Response response) {
        Trace trace = response.trace();
        BatchWriter out = new BatchWriter(response::body);
        response.status(SUCCESS);
        response.header("Content-Type", out.contentType());
        response.header("Preference-Applied", CONTINUE);
        steps.forEach(step -> perform(step, request, trace, out));
        out.finish();
    }

    /** The first failure decides the status of the batch as a whole, which comes before the answers: these wait outside. */
    private void untilFailure(List<BatchStep> steps, Request request, Response response) {
        try (Spool answers = new Spool()) {
            BatchWriter out = new BatchWriter(() -> answers);
            Trace trace = response.trace();
            int status = SUCCESS;
            for (BatchStep step : steps) {
                Optional<PartAnswer> failure =
                        answers.size() > mostKept ? Optional.of(tooMuch(out)) : perform(step, request, trace, out);
                if (failure.isPresent()) {
                    status = statusOfBatch(failure.get().status());
                    failure.get().retryAfter().ifPresent(wait -> response.header(PartAnswer.RETRY_AFTER, wait));
                    break;
                }
            }
            out.finish();
            response.status(status);
            response.header("Content-Type", out.contentType());
            answers.pourInto(response.body());
        }
    }

    /**
     * Clients read the parts of a batch that answers 400 (and of one that succeeds), as Dataverse answers whatever a part was
     * refused with. What they are to try again later keeps its status, and so does a fault of the server.
     */
    private static int statusOfBatch(int part) {
        boolean refused = part < FIRST_FAULT && part != HttpStatus.TOO_MANY_REQUESTS_429;
        return refused ? HttpStatus.BAD_REQUEST_400 : part;
    }

    private PartAnswer tooMuch(BatchWriter out) {
        PartAnswer answer = refused(
                new BatchRequest("POST", SEGMENT, name -> List.of(), () -> new byte[0], Optional.empty()),
                Trace.untold(),
                WireCode.BODY_TOO_LARGE.error("The answers up to here have more than " + mostKept
                        + " bytes, and the requests from here on were not carried out. Ask for fewer rows in one batch, or"
                        + " with Prefer: " + CONTINUE + ", which sends each answer at once."));
        out.part(answer);
        return answer;
    }

    /** What went wrong with that step, if anything did. */
    private Optional<PartAnswer> perform(BatchStep step, Request batch, Trace trace, BatchWriter out) {
        return step instanceof ChangeSet changes
                ? changeSet(changes, batch, trace, out)
                : operation((BatchRequest) step, batch, trace.part(), out);
    }

    private Optional<PartAnswer> operation(BatchRequest batchRequest, Request batch, Trace trace, BatchWriter out) {
        PartAnswer answer;
        try {
            answer = performed(batchRequest, batch, batch.root(), trace);
        } catch (RuntimeException | StackOverflowError failure) {
            answer = refused(batchRequest, trace, failure);
        }
        trace.end(batchRequest.method(), batchRequest.address(batch.root()));
        out.part(answer);
        return Optional.of(answer).filter(PartAnswer::isFailure);
    }

    /**
     * A change set that fails is answered once, for the request that failed, and leaves nothing behind. Only committed
     * requests, and the failed one, are audited.
     */
    private Optional<PartAnswer> changeSet(ChangeSet changes, Request batch, Trace trace, BatchWriter out) {
        Attempt[] current = new Attempt[1];
        List<Attempt> done;
        try {
            done = unitOfWork.perform(() -> performed(changes, batch, trace, current));
        } catch (RuntimeException | StackOverflowError failure) {
            PartAnswer answer =
                    failure instanceof AnsweredRefusal refusal ? refusal.answer() : current[0].refused(failure);
            current[0].end();
            out.part(answer);
            return Optional.of(answer);
        }
        done.forEach(Attempt::end);
        out.changeSet(done.stream().map(Attempt::answer).toList());
        return Optional.empty();
    }

    private List<Attempt> performed(ChangeSet changes, Request batch, Trace trace, Attempt[] current) {
        List<Attempt> done = new ArrayList<>();
        ServiceRoot root = batch.root();
        if (changes.operations() > 1) {
            hold.accept(changes.requests().stream()
                    .flatMap(batchRequest -> batchRequest.known(batch).stream())
                    .toList());
        }
        for (BatchRequest batchRequest : changes.requests()) {
            Attempt attempt = new Attempt(batchRequest, root, begun(batchRequest, trace.part()));
            current[0] = attempt;
            PartAnswer answer = attempt.answer();
            single.perform(batchRequest.within(batch, root), answer);
            if (answer.isFailure()) {
                throw new AnsweredRefusal(answer);
            }
            done.add(attempt);
            root = root.naming(
                    batchRequest.contentId().orElseThrow(), answer.address().orElse(batchRequest.url()));
        }
        return done;
    }

    private PartAnswer performed(BatchRequest batchRequest, Request batch, ServiceRoot root, Trace trace) {
        PartAnswer answer = begun(batchRequest, trace);
        single.perform(batchRequest.within(batch, root), answer);
        return answer;
    }

    private static PartAnswer begun(BatchRequest batchRequest, Trace trace) {
        PartAnswer answer = new PartAnswer(batchRequest.contentId(), trace);
        answer.header("OData-Version", "4.0");
        return answer;
    }

    private static PartAnswer refused(BatchRequest batchRequest, Trace trace, Throwable failure) {
        String id = trace.id();
        PartAnswer answer = begun(batchRequest, trace);
        answer.header("REQ_ID", id);
        ErrorWriter.write(
                answer,
                Failures.answer(failure, id),
                Preferences.of(batchRequest.headers()),
                batchRequest.method() + " " + batchRequest.url());
        return answer;
    }

    /**
     * A request of a change set that was tried.
     *
     * @param root where the service is, with the names that were known when it was tried
     */
    private record Attempt(BatchRequest batchRequest, ServiceRoot root, PartAnswer answer) {

        PartAnswer refused(Throwable failure) {
            return Batch.refused(batchRequest, answer.trace(), failure);
        }

        void end() {
            answer.trace().end(batchRequest.method(), batchRequest.address(root));
        }
    }

    /** A refusal that is written already, on its way out of the unit of work that it undoes. */
    private static final class AnsweredRefusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PartAnswer answer;

        AnsweredRefusal(PartAnswer answer) {
            super("A request of a change set was refused with " + answer.status());
            this.answer = answer;
        }

        PartAnswer answer() {
            return answer;
        }
    }
}
