package dev.connections.rest.batch;

import static dev.connections.rest.fixture.HostileInput.readOrRefused;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.application.access.Administrator;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.ServiceRoot;
import java.util.List;

/** Bodies of batches. */
class BatchFuzz {

    @DictionaryEntries({
        "--b\\x0d\\x0a",
        "--b--",
        "--c\\x0a",
        "--c--",
        "\\x0d\\x0a\\x0d\\x0a",
        "Content-Type: application/http\\x0d\\x0a",
        "Content-Type: multipart/mixed; boundary=c\\x0d\\x0a",
        "Content-ID: 1\\x0d\\x0a",
        "GET accounts HTTP/1.1\\x0d\\x0a",
        "PATCH $1 HTTP/1.1\\x0a",
        "DELETE /api/data/v9.2/accounts(1) HTTP/1.1\\x0a",
        "If-Match: *\\x0d\\x0a"
    })
    @FuzzTest
    void is_read_or_refused(byte[] input) {
        Request batch = new Request(
                "POST",
                ServiceRoot.at("http", "localhost"),
                "$batch",
                "",
                name -> name.equalsIgnoreCase("Content-Type") ? List.of("multipart/mixed; boundary=b") : List.of(),
                () -> input,
                Administrator.CALLER);
        readOrRefused(() -> BatchReader.read(batch).forEach(step -> within(step, batch)));
    }

    /** Each request of the batch, as it is executed. */
    private static void within(BatchStep step, Request batch) {
        List<BatchRequest> operations =
                step instanceof ChangeSet changes ? changes.requests() : List.of((BatchRequest) step);
        operations.forEach(batchRequest -> readOrRefused(() -> batchRequest.within(batch, batch.root())));
    }
}
