package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.load.HttpAnswer;
import dev.connections.benchmarks.load.KeepAliveClient;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.WrongAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One caller at one server.
 *
 * @param root of the Web API
 * @param caller whom requests are sent for
 * @param headers that name the caller
 * @param size of the dataset
 * @param pairs which connections are to be made next in this store
 * @param made the connections that this caller made
 * @param timeout how many seconds an answer may take
 */
public record Session(
        URI root,
        MeasuredCaller caller,
        List<String> headers,
        DatasetSize size,
        Pairs pairs,
        MadeConnections made,
        double timeout) {

    /** A question with more headers than those of the caller. */
    PreparedRequest get(String path, String... more) {
        return PreparedRequest.get(root, path, with(more));
    }

    /** The caller's headers and more. */
    List<String> with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return all;
    }

    /** New choices of the caller, the same ones each time. */
    Choices choices() {
        return new Choices(size, caller);
    }

    /**
     * Sends one request before a measurement.
     *
     * @throws dev.connections.benchmarks.load.LateAnswer when the answer takes too long
     */
    public HttpAnswer ask(PreparedRequest request) throws IOException {
        try (KeepAliveClient client = new KeepAliveClient(root.getPort(), timeout)) {
            HttpAnswer answer = client.exchange(request);
            if (answer.status() != request.expectedStatus()) {
                throw new WrongAnswer(
                        request.name() + ": expected " + request.expectedStatus() + ", got " + answer.excerpt());
            }
            request.onAnswer().accept(answer);
            return answer;
        }
    }
}
