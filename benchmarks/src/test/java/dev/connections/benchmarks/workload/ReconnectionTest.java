package dev.connections.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reconnections at a server that makes whatever it is asked to. */
class ReconnectionTest {

    private static final DatasetSize SIZE = DatasetSize.of(1_000);
    private static final int RECONNECTIONS = 500;
    private static final Pattern ROLE = Pattern.compile("connectionroles\\(([^)]+)\\)");
    private static final Pattern FAR = Pattern.compile("record2id_contact@odata.bind\":\"/contacts\\(([^)]+)\\)");
    private static final Pattern ROW = Pattern.compile("/connections\\(([^)]+)\\)");

    private final Map<String, String> roles = new ConcurrentHashMap<>();
    private final Set<List<String>> taken = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = UUID.randomUUID().toString();
            roles.put(id, found(ROLE, body));
            taken.add(List.of(found(ROLE, body), found(FAR, body)));
            exchange.getResponseHeaders().add("OData-EntityId", "http://127.0.0.1/connections(" + id + ")");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void take_no_contact_that_a_connection_in_the_same_role_has_when_spare_contacts_are_used_again()
            throws IOException {
        Choices choices = new Choices(SIZE, MeasuredCaller.ADMINISTRATOR);
        long first = SIZE.spareContacts() - MadeConnections.KEPT / 2;
        for (long number = 0; number < first; number++) {
            taken.add(List.of(
                    choices.role(number).toString(),
                    choices.spareContact(number).toString()));
        }
        Session session = session(first);
        Requests requests =
                WorkItems.named(Set.of("reconnect")).get(0).preparation().prepare(session);
        Map<String, List<String>> reconnected = new HashMap<>();
        for (int i = 0; i < RECONNECTIONS; i++) {
            String request = text(requests.next().orElseThrow());
            String id = found(ROW, request);
            reconnected.put(request, List.of(roles.get(id), found(FAR, request)));
        }
        assertThat(new HashSet<>(reconnected.values())).hasSize(RECONNECTIONS).doesNotContainAnyElementsOf(taken);
    }

    private Session session(long first) {
        return new Session(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                MeasuredCaller.ADMINISTRATOR,
                List.of(),
                SIZE,
                new Pairs(first),
                new MadeConnections(),
                60);
    }

    private static String text(PreparedRequest request) {
        return new String(request.bytes(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
