package dev.connections.acceptance.process;

import dev.connections.acceptance.world.rest.Answer;
import dev.connections.acceptance.world.rest.WebApiClient;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Six clients that connect contacts with one account, describe most of these connections and end half of them, as fast as they
 * can, until they get no answer or one of a server whose store is away. Each notes what it sent and what was acknowledged.
 */
final class SixWriters {

    private static final int WRITERS = 6;
    private static final int STORE_AWAY = 500;

    private final WebApiClient client;
    private final UUID account;
    private final WriteLog log = new WriteLog();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Throwable> complaints = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private int acknowledged;
    private int writing = WRITERS;

    private SixWriters(WebApiClient client, UUID account) {
        this.client = client;
        this.account = account;
        threads = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> write(number), "writer " + number))
                .toList();
    }

    /** Lets them begin; the account that all their connections lead to is made first. */
    static SixWriters begin(WebApiClient client) {
        UUID account = client.post("accounts", json().put("name", "Clinic"))
                .require(204)
                .entityId();
        SixWriters writers = new SixWriters(client, account);
        writers.threads.forEach(Thread::start);
        return writers;
    }

    /** Returns when all have noticed that the server or its store is gone, or have been told to end. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Returns when that many writes have been acknowledged, or none of the six writes any more. */
    synchronized void awaitAcknowledged(int number) throws InterruptedException {
        while (acknowledged < number && writing > 0) {
            wait();
        }
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    WriteLog log() {
        return log;
    }

    UUID account() {
        return account;
    }

    /** Answers that were neither a success nor the store's being away. */
    Queue<Throwable> complaints() {
        return complaints;
    }

    private void write(int number) {
        try {
            for (int round = 0; !over.get(); round++) {
                if (!connect("Patient " + number + "." + round, round % 4)) {
                    return;
                }
            }
        } catch (UncheckedIOException serverIsGone) {
            over.set(true);
        } catch (RuntimeException | AssertionError complaint) {
            complaints.add(complaint);
        } finally {
            end();
        }
    }

    private synchronized void end() {
        writing--;
        notifyAll();
    }

    private synchronized void acknowledge() {
        acknowledged++;
        notifyAll();
    }

    private boolean connect(String name, int kind) {
        UUID contact = UUID.randomUUID();
        UUID connection = UUID.randomUUID();
        return done(client.patch("contacts(" + contact + ")", json().put("fullname", name), Map.of()))
                && sent(connection, "", () -> client.post("connections", body(connection, contact)))
                && (kind == 0 || sent(connection, name, () -> describe(connection, name)))
                && (kind < 2 || sent(connection, WriteLog.ABSENT, () -> delete(connection)));
    }

    private boolean sent(UUID connection, String description, Supplier<Answer> write) {
        log.sent(connection, description);
        if (!done(write.get())) {
            return false;
        }
        log.acknowledged(connection, description);
        acknowledge();
        return true;
    }

    private static boolean done(Answer answer) {
        if (!answer.isDone() && answer.status() < STORE_AWAY) {
            throw answer.unexpected("to a write");
        }
        return answer.isDone();
    }

    private ObjectNode body(UUID connection, UUID contact) {
        return json().put("connectionid", connection.toString())
                .put("record1id_contact@odata.bind", "/contacts(" + contact + ")")
                .put("record2id_account@odata.bind", "/accounts(" + account + ")");
    }

    private Answer describe(UUID connection, String text) {
        return client.patch("connections(" + connection + ")", json().put("description", text), Map.of());
    }

    private Answer delete(UUID connection) {
        return client.delete("connections(" + connection + ")", Map.of());
    }

    private static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
