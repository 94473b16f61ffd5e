package dev.connections.rest.error;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

/** Translates every failure to an error answer. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /**
     * The answer to a request that failed. Details of unexpected failures stay in the log.
     *
     * @param requestId under which the log has it
     */
    public static ErrorAnswer answer(Throwable failure, String requestId) {
        if (failure instanceof WireError error) {
            return ErrorAnswer.of(error);
        }
        if (failure instanceof RuleViolation violation && violation.code() != ErrorCode.UNEXPECTED) {
            return ErrorAnswer.of(violation);
        }
        if (isLostConnection(failure)) {
            LOG.debug("The body of request {} broke off", requestId, failure);
            return ErrorAnswer.of(WireCode.BAD_REQUEST.error("The body of the request broke off or was garbled."));
        }
        LOG.error("Request {} failed", requestId, failure);
        return ErrorAnswer.unexpected(requestId);
    }

    /**
     * The code that reads and writes the socket throws these: neither the server's fault nor worth a line in its log.
     */
    public static boolean isLostConnection(Throwable failure) {
        return failure instanceof HttpException
                || failure instanceof UncheckedIOException
                || failure instanceof JacksonIOException;
    }
}
