package dev.connections.rest.error;

import static java.util.Map.entry;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a failure travels. This is the one place where a code meets its HTTP status.
 *
 * @param status the HTTP status
 * @param code the code as clients see it
 * @param message what is wrong, and what would be right
 * @param retryAfter when to ask again, in whole seconds; empty when that would not help
 */
public record ErrorAnswer(int status, String code, String message, Optional<Duration> retryAfter) {

    private static final int BAD_REQUEST = 400;

    /** When to ask again what a store could not do that is away, overloaded, or busy with others of the same user. */
    private static final Duration STORE_RETRY = Duration.ofSeconds(2);

    private static final Set<ErrorCode> RETRIED =
            Set.of(ErrorCode.GENERIC_SQL_ERROR, ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED);

    /** Codes with a status of their own; all others are 400. */
    private static final Map<ErrorCode, Integer> STATUSES = Map.ofEntries(
            entry(ErrorCode.OBJECT_DOES_NOT_EXIST, 404),
            entry(ErrorCode.PRIVILEGE_DENIED, 403),
            entry(ErrorCode.PRINCIPAL_PRIVILEGE_DENIED, 403),
            entry(ErrorCode.INVALID_PRIVILEGE_DEPTH, 403),
            entry(ErrorCode.ACCESS_DENIED, 403),
            entry(ErrorCode.ATTRIBUTE_PERMISSION_READ_IS_MISSING, 403),
            entry(ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE, 403),
            entry(ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE, 403),
            entry(ErrorCode.CONCURRENCY_VERSION_MISMATCH, 412),
            entry(ErrorCode.DUPLICATE_RECORD, 412),
            entry(ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, 405),
            entry(ErrorCode.EXPIRED_VERSION_STAMP, 410),
            entry(ErrorCode.SQL_TIMEOUT, 500),
            entry(ErrorCode.GENERIC_SQL_ERROR, 503),
            entry(ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED, 429),
            entry(ErrorCode.UNEXPECTED, 500),
            entry(ErrorCode.UNAUTHORIZED_ACCESS, 401),
            entry(ErrorCode.SYSTEM_USER_DISABLED, 403),
            entry(ErrorCode.CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER, 403),
            entry(ErrorCode.INVALID_PRINCIPAL, 403));

    /** A refusal by a rule. */
    public static ErrorAnswer of(RuleViolation violation) {
        ErrorCode code = violation.code();
        return new ErrorAnswer(
                STATUSES.getOrDefault(code, BAD_REQUEST),
                code.hex(),
                violation.getMessage(),
                RETRIED.contains(code) ? Optional.of(STORE_RETRY) : Optional.empty());
    }

    /** A refusal by the wire. */
    public static ErrorAnswer of(WireError error) {
        return new ErrorAnswer(error.code().status(), error.code().code(), error.getMessage(), error.retryAfter());
    }

    /**
     * An unexpected failure. Its details stay in the log, under the id of the request.
     *
     * @param requestId as the {@code REQ_ID} header gives it
     */
    public static ErrorAnswer unexpected(String requestId) {
        return of(WireCode.UNEXPECTED.error("The request could not be carried out because of a fault in the server."
                + " Its log has the details under " + requestId + "."));
    }
}
