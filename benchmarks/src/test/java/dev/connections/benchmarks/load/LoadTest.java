package dev.connections.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final double LONG = 60;
    private static final double SHORT = 0.05;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private URI root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        answering("/whole", "the same", true);
        answering("/chunks", "the same", false);
        answering("/changing", null, true);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answers_with_a_length_and_in_chunks_are_read_whole() throws IOException {
        try (KeepAliveClient client = new KeepAliveClient(root.getPort())) {
            assertThat(List.of(
                            client.exchange(get("whole")).text(),
                            client.exchange(get("chunks")).text(),
                            client.exchange(get("whole")).text()))
                    .containsOnly("the same");
        }
    }

    @Test
    void clients_send_each_request_once() throws IOException {
        Outcome outcome = load("whole", 40, new AnswerCheck());
        assertThat(outcome.requests()).isEqualTo(40);
        assertThat(asked).hasValue(40);
    }

    @Test
    void an_answer_with_another_status_is_a_fault() throws IOException {
        AnswerCheck check = new AnswerCheck();
        load("nowhere", 1, check);
        assertThat(check.firstFault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("expected 200, got 404"));
    }

    @Test
    void an_answer_that_differs_from_the_one_before_the_load_is_a_fault() throws IOException {
        AnswerCheck check = new AnswerCheck();
        try (KeepAliveClient client = new KeepAliveClient(root.getPort())) {
            check.expect(get("changing"), client.exchange(get("changing")));
        }
        load("changing", 1, check);
        assertThat(check.firstFault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("the answer differs from the one before the load"));
    }

    @Test
    void a_fault_that_a_request_finds_in_its_answer_is_taken_down() throws IOException {
        AnswerCheck check = new AnswerCheck();
        PreparedRequest request = PreparedRequest.send("POST", root, "whole", List.of(), "{}", 200, answer -> {
            throw new WrongAnswer("nothing was made");
        });
        load(check, new ArrayDeque<>(List.of(request)));
        assertThat(check.firstFault()).contains("POST whole: nothing was made");
    }

    @Test
    void at_a_fixed_rate_each_moment_has_one_request() throws IOException {
        try (Load load = new Load(root.getPort(), 2, LONG)) {
            Outcome outcome = load.atRate(() -> Optional.of(get("whole")), new AnswerCheck(), 0.05, 1_000);
            assertThat(outcome.requests()).isEqualTo(50);
        }
    }

    @Test
    void an_answer_that_takes_too_long_ends_the_load() throws IOException {
        server.createContext("/never", exchange -> {});
        try (Load load = new Load(root.getPort(), 3, SHORT)) {
            assertThatThrownBy(() -> load.asFastAsAnswersCome(() -> Optional.of(get("never")), new AnswerCheck(), LONG))
                    .isInstanceOf(LateAnswer.class)
                    .hasMessage("No answer within 0.0500 s.");
        }
    }

    @Test
    void an_answer_whose_bytes_come_slowly_is_late_all_the_same() throws IOException {
        server.createContext("/slowly", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write('.');
                    body.flush();
                }
            }
        });
        try (KeepAliveClient client = new KeepAliveClient(root.getPort(), SHORT)) {
            assertThatThrownBy(() -> client.exchange(get("slowly"))).isInstanceOf(LateAnswer.class);
        }
    }

    private Outcome load(String path, int count, AnswerCheck check) throws IOException {
        return load(
                check,
                new ArrayDeque<>(
                        IntStream.range(0, count).mapToObj(i -> get(path)).toList()));
    }

    private Outcome load(AnswerCheck check, Queue<PreparedRequest> requests) throws IOException {
        try (Load load = new Load(root.getPort(), 3, LONG)) {
            return load.asFastAsAnswersCome(
                    () -> {
                        synchronized (requests) {
                            return Optional.ofNullable(requests.poll());
                        }
                    },
                    check,
                    LONG);
        }
    }

    private PreparedRequest get(String path) {
        return PreparedRequest.get(root, path, List.of());
    }

    private void answering(String path, @Nullable String text, boolean saysItsLength) {
        server.createContext(path, exchange -> {
            int number = asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] body = (text == null ? "answer " + number : text).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, saysItsLength ? body.length : 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
