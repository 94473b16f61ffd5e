package dev.connections.acceptance.world.rest;

import dev.connections.acceptance.world.Refusal;
import dev.connections.domain.ErrorCode;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a refusal off the wire, and holds its status against the code that it carries. */
final class Refusals {

    private Refusals() {}

    /** The same answer, when it is none. */
    static Answer refuse(Answer answer) {
        if (answer.isDone()) {
            return answer;
        }
        JsonNode error = answer.json().path("error");
        String message = error.path("message").asString("");
        ErrorCode code = Stream.of(ErrorCode.values())
                .filter(candidate -> candidate.hex().equals(error.path("code").asString("")))
                .findFirst()
                .orElseThrow(() -> answer.unexpected("with a code that no rule has"));
        if (message.isBlank()) {
            throw answer.unexpected("without a message");
        }
        if (answer.status() != statusOf(code)) {
            throw answer.unexpected("instead of " + statusOf(code) + " for " + code.symbol());
        }
        throw new Refusal(code.symbol(), message);
    }

    /** Which status each code travels with. */
    private static int statusOf(ErrorCode code) {
        return switch (code) {
            case OBJECT_DOES_NOT_EXIST -> 404;
            case CONCURRENCY_VERSION_MISMATCH, DUPLICATE_RECORD -> 412;
            case PRIVILEGE_DENIED, PRINCIPAL_PRIVILEGE_DENIED, INVALID_PRIVILEGE_DEPTH, ACCESS_DENIED -> 403;
            case CANNOT_DELETE_DUE_TO_ASSOCIATION -> 405;
            case SQL_TIMEOUT, UNEXPECTED -> 500;
            case GENERIC_SQL_ERROR -> 503;
            case THROTTLING_CONCURRENCY_LIMIT_EXCEEDED -> 429;
            default -> 400;
        };
    }
}
