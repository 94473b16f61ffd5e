package dev.connections.benchmarks.floor;

import dev.connections.jpa.DatabaseSettings;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The floor on a store of its own, asked by several clients at once while a test holds rows of the store. */
final class RacedFloor implements AutoCloseable {

    private static final String COLLEAGUES = ", \"record1roleid@odata.bind\": \"/connectionroles(" + SmallStore.role(3)
            + ")\", \"record2roleid@odata.bind\": \"/connectionroles(" + SmallStore.role(3) + ")\"}";
    private static final int FIRST = SmallStore.HUBS + 1;
    private static final int NEAR = 26;
    private static final int FAR = 27;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger pairs = new AtomicInteger();
    private final StoreDialect database;
    private final TemporaryStores stores;
    private final DatabaseSettings store;
    private final Connection observer;
    private final FloorServer floor;

    RacedFloor(StoreDialect database) throws Exception {
        this.database = database;
        stores = new TemporaryStores(database);
        store = stores.create("raced");
        ConnectionsServer.start(ServerSettings.defaults()
                        .withPort(0)
                        .withDatabase(store)
                        .withDataDirectory(stores.directory().resolve("data")))
                .close();
        observer = TemporaryStores.connect(store);
        SmallStore.fill(observer);
        floor = FloorServer.start(TemporaryStores.floorOptions(store));
    }

    /** Two contacts that no other test connects, and a third that is connected to neither. */
    record Contacts(UUID near, UUID far, UUID other) {

        Contacts mirrored() {
            return new Contacts(far, near, other);
        }
    }

    /** The numbers of both sides have no common divisor, so that pairs do not repeat; the third is of the near side. */
    Contacts contacts() {
        int pair = pairs.getAndIncrement();
        return new Contacts(
                SmallStore.contact(FIRST + pair % NEAR),
                SmallStore.contact(FIRST + NEAR + pair % FAR),
                SmallStore.contact(FIRST + (pair + 1) % NEAR));
    }

    /** A request that is under way. */
    record Sent(CompletableFuture<HttpResponse<String>> answer) {

        boolean isAnswered() {
            return answer.isDone();
        }

        int status() {
            return answer.join().statusCode();
        }

        String body() {
            return answer.join().body();
        }

        /** The id of the row that it made. */
        UUID made() {
            String entity = answer.join().headers().firstValue("OData-EntityId").orElseThrow();
            return UUID.fromString(entity.substring(entity.indexOf('(') + 1, entity.length() - 1));
        }
    }

    Sent send(String method, String path, String body) {
        return send(method, address(path), body);
    }

    Sent send(String method, URI address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Sent(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    URI address(String path) {
        return URI.create(floor.address() + path);
    }

    /** Makes both contacts colleagues. */
    Sent create(Contacts contacts) {
        return send(
                "POST",
                "connections",
                "{" + contact(1, contacts.near()) + ", " + contact(2, contacts.far()) + COLLEAGUES);
    }

    /** How a body names the contact of a side. */
    static String contact(int side, UUID contact) {
        return "\"record" + side + "id_contact@odata.bind\": \"/contacts(" + contact + ")\"";
    }

    /** A connection that is there, by the row that it is changed through, and its twin. */
    record Made(UUID row, UUID twin) {

        String path() {
            return "connections(" + row + ")";
        }

        UUID greater() {
            return row.toString().compareTo(twin.toString()) > 0 ? row : twin;
        }
    }

    Made made(Contacts contacts) throws SQLException {
        UUID row = create(contacts).made();
        String twin = rows("select related_connection_id from connection where id = ?", row)
                .get(0);
        return new Made(row, UUID.fromString(twin));
    }

    /** Holds a row as an update of it would. On PostgreSQL references to it can still be made. */
    Held hold(String table, UUID id) throws SQLException {
        return hold(table, id, database == StoreDialect.POSTGRESQL ? "no key update" : "update");
    }

    /** Holds a row against references as well. */
    Held holdAgainstReferences(String table, UUID id) throws SQLException {
        return hold(table, id, "update");
    }

    private Held hold(String table, UUID id, String strength) throws SQLException {
        Connection transaction = TemporaryStores.connect(store);
        transaction.setAutoCommit(false);
        try (PreparedStatement statement =
                transaction.prepareStatement("select 1 from " + table + " where id = ? for " + strength)) {
            statement.setObject(1, id);
            statement.execute();
        }
        return new Held(transaction);
    }

    /** A row that a transaction of the test holds until this is closed. */
    final class Held implements AutoCloseable {

        private final Connection transaction;

        private Held(Connection transaction) {
            this.transaction = transaction;
        }

        /**
         * Waits until so many transactions wait for a row, or until one of the requests is answered, as it may be that none waits.
         *
         * @return how many transactions wait
         */
        int awaitWaiting(int transactions, Sent... requests) throws SQLException {
            while (true) {
                boolean answered = Stream.of(requests).anyMatch(Sent::isAnswered);
                int waiting = waiting();
                if (answered || waiting >= transactions) {
                    return waiting;
                }
                Thread.yield();
            }
        }

        @Override
        public void close() throws SQLException {
            transaction.rollback();
            transaction.close();
        }
    }

    private int waiting() throws SQLException {
        return Integer.parseInt(rows(database == StoreDialect.POSTGRESQL
                        ? "select count(distinct pid) from pg_locks where not granted"
                        : "select count(*) from information_schema.sessions where blocker_id is not null")
                .get(0));
    }

    /** How many writes wait for a row that is held: the gate of H2 lets one in. */
    int writers(int requests) {
        return database == StoreDialect.POSTGRESQL ? requests : 1;
    }

    /** The first column of what is found, as text. */
    List<String> rows(String query, UUID... ids) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = observer.prepareStatement(query)) {
            for (int at = 0; at < ids.length; at++) {
                statement.setObject(at + 1, ids[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException, SQLException {
        observer.close();
        floor.close();
        stores.close();
    }
}
