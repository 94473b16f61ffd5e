package dev.connections.rest.batch;

import dev.connections.application.port.UnitOfWork;
import dev.connections.rest.answer.ErrorWriter;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.error.Failures;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.exchange.ServiceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out many requests in one. It stops at the first that fails, unless the client would rather go on ({@code
 * Prefer: odata.continue-on-error}); a change set happens as a whole or not at all.
 */
public final class Batch implements Action {

    /** The segment that addresses it. */
    public static final String SEGMENT = "$batch";

    private static final String CONTINUE = "odata.continue-on-error";

    private final Action single;
    private final UnitOfWork unitOfWork;

    /**
     * A batch of such requests.
     *
     * @param single carries out one request, and throws what it is refused with
     */
    public Batch(Action single, UnitOfWork unitOfWork) {
        this.single = single;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void perform(Request request, Response response) {
        List<BatchStep> steps = BatchReader.read(request);
        boolean goOn = Preferences.of(request.headers()).continueOnError();
        BatchWriter out = new BatchWriter();
        int status = 200;
        for (BatchStep step : steps) {
            Optional<PartAnswer> failure = step instanceof ChangeSet changes
                    ? changeSet(changes, request, out)
                    : operation((Operation) step, request, out);
            if (failure.isPresent() && !goOn) {
                status = failure.get().status();
                failure.get().retryAfter().ifPresent(wait -> response.header(PartAnswer.RETRY_AFTER, wait));
                break;
            }
        }
        response.status(status);
        response.header("Content-Type", out.contentType());
        if (goOn) {
            response.header("Preference-Applied", CONTINUE);
        }
        write(response, out.finished());
    }

    private Optional<PartAnswer> operation(Operation operation, Request batch, BatchWriter out) {
        PartAnswer answer;
        try {
            answer = performed(operation, batch, batch.root());
        } catch (RuntimeException | StackOverflowError failure) {
            answer = refused(operation, failure);
        }
        out.part(answer);
        return Optional.of(answer).filter(PartAnswer::isFailure);
    }

    /** A change set that fails is answered once, for the request that failed, and leaves nothing behind. */
    private Optional<PartAnswer> changeSet(ChangeSet changes, Request batch, BatchWriter out) {
        Operation[] current = new Operation[1];
        try {
            out.changeSet(unitOfWork.perform(() -> performed(changes, batch, current)));
            return Optional.empty();
        } catch (AnsweredRefusal refusal) {
            out.part(refusal.answer());
            return Optional.of(refusal.answer());
        } catch (RuntimeException | StackOverflowError failure) {
            PartAnswer answer = refused(current[0], failure);
            out.part(answer);
            return Optional.of(answer);
        }
    }

    private List<PartAnswer> performed(ChangeSet changes, Request batch, Operation[] current) {
        List<PartAnswer> answers = new ArrayList<>();
        ServiceRoot root = batch.root();
        for (Operation operation : changes.requests()) {
            current[0] = operation;
            PartAnswer answer = performed(operation, batch, root);
            if (answer.isFailure()) {
                throw new AnsweredRefusal(answer);
            }
            answers.add(answer);
            root = root.naming(
                    operation.contentId().orElseThrow(), answer.address().orElse(operation.url()));
        }
        return answers;
    }

    private PartAnswer performed(Operation operation, Request batch, ServiceRoot root) {
        PartAnswer answer = begun(operation);
        single.perform(operation.within(batch, root), answer);
        return answer;
    }

    private static PartAnswer begun(Operation operation) {
        PartAnswer answer = new PartAnswer(operation.contentId());
        answer.header("OData-Version", "4.0");
        return answer;
    }

    private static PartAnswer refused(Operation operation, Throwable failure) {
        String id = UUID.randomUUID().toString();
        PartAnswer answer = begun(operation);
        answer.header("REQ_ID", id);
        ErrorWriter.write(
                answer,
                Failures.answer(failure, id),
                Preferences.of(operation.headers()),
                operation.method() + " " + operation.url());
        return answer;
    }

    private static void write(Response response, byte[] content) {
        try {
            response.body().write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
