package dev.connections.rest.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request that was to change something, or that was refused for lack of authentication or rights.
 *
 * <p>Nothing of a body, of a query behind an address or of a token is in it, and no message, as messages repeat what was sent.
 *
 * @param moment when it was over; of a request within a change set, when that had been kept
 * @param requestId what its answer has as {@code REQ_ID}; of a request within a batch that succeeded, one of its own
 * @param batchId the {@code REQ_ID} of the batch that it came in, if it came in one
 * @param user the id of the user who signed in; empty without a sign-in
 * @param onBehalfOf the id of the user in whose name it happened, when that is another one
 * @param method the HTTP method, at most 1,000 characters
 * @param address the path as it was sent, without query, cut to 1,000 characters; it may have any characters that clients send
 * @param rows the rows that it is about, such as {@code accounts(00000000-0000-0000-0000-000000000001)}, as far as that is known
 * @param status the HTTP status of the answer
 * @param code the code of the error that it was refused with, such as {@code 0x80040220}
 */
public record AuditEntry(
        Instant moment,
        String requestId,
        Optional<String> batchId,
        Optional<UUID> user,
        Optional<UUID> onBehalfOf,
        String method,
        String address,
        List<String> rows,
        int status,
        Optional<String> code) {

    /** An entry with rows of its own. */
    public AuditEntry {
        rows = List.copyOf(rows);
    }
}
