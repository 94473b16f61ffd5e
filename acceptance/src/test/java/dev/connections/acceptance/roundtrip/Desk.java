package dev.connections.acceptance.roundtrip;

import dev.connections.acceptance.wire.RunningServer;
import dev.connections.acceptance.workload.Read;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a caller asks, with the rows that its operations need. They are the caller's own. */
final class Desk {

    static final String COMMON = "c0000000-0000-4000-8000-000000000001";
    static final String RARE = "c0000000-0000-4000-8000-000000000002";

    /** Pages of one row, so that few rows have a twentieth. */
    private static final int OWN_CONNECTIONS = 24;

    private static final String TYPED = ",'@odata.type':'Microsoft.Dynamics.CRM.connection'";
    private static final int PEOPLE = 30;
    private static final int MANY = 100;

    private final RunningServer server;
    private final RunningServer administration;
    private final String owner;
    private final List<String> headers;
    private final List<String> people;
    private final List<String> many;
    private final Map<String, String> values;

    /**
     * @param server is asked
     * @param administration makes what is needed, as the administrator
     * @param owner of what is made
     * @param headers that say who asks
     */
    Desk(RunningServer server, RunningServer administration, String owner, List<String> headers) {
        this.server = server;
        this.administration = administration;
        this.owner = owner;
        this.headers = headers;
        people = contacts(PEOPLE);
        many = contacts(MANY);
        String record = people.get(0);
        for (int i = 1; i <= OWN_CONNECTIONS; i++) {
            connect(i < 10 ? record : people.get(1), people.get(i + 2), i % 5 == 0 ? RARE : COMMON);
        }
        String connection = connect(people.get(2), people.get(3), COMMON);
        values = Map.ofEntries(
                Map.entry("connection", connection),
                Map.entry("contact", people.get(0)),
                Map.entry("record", record),
                Map.entry("hub", people.get(1)),
                Map.entry("common", "Common role"),
                Map.entry("rare", "Rare role"),
                Map.entry("fullname", "Person 1"),
                Map.entry("prefix", "Person"),
                Map.entry("infix", "erson"),
                Map.entry("me", owner),
                Map.entry("page", "1"));
    }

    /** The two roles of connections, which go together. */
    static void makeRoles(RunningServer server) {
        server.make(
                "connectionroles",
                "{'connectionroleid':'" + COMMON + "','name':'Common role'}",
                "{'connectionroleid':'" + RARE + "','name':'Rare role'}");
        server.make(
                "connectionroles(" + COMMON + ")/connectionroleassociation_association/$ref",
                "{'@odata.id':'connectionroles(" + RARE + ")'}");
    }

    /** Sends a request as the caller. */
    HttpResponse<String> send(Request request) {
        HttpResponse<String> answer = server.sendAsIs(
                request.method(),
                request.path(),
                request.body().replace('\'', '"'),
                Stream.concat(headers.stream(), request.headers().stream()).toArray(String[]::new));
        if (answer.statusCode() >= 300 || answer.body().contains("HTTP/1.1 4")) {
            throw new IllegalStateException(request.method() + " " + request.path() + " was answered with "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** The request of a read that is to be looked at; those before it are sent. */
    Request asking(Read read) {
        Request first = new Request("GET", read.path(values), "", read.headers(values));
        return switch (read.from()) {
            case FIRST -> first;
            case PAGE_20 ->
                Stream.iterate(first, page -> following(page, "@odata.nextLink"))
                        .skip(19)
                        .findFirst()
                        .orElseThrow();
            case DELTA_LINK -> {
                Request delta = following(first, "@odata.deltaLink");
                administration.make("connections/Microsoft.Dynamics.CRM.CreateMultiple", targets(newConnections(50)));
                yield new Request("GET", delta.path(), "", List.of());
            }
        };
    }

    private Request following(Request request, String link) {
        return new Request("GET", json(send(request)).required(link).asString(), "", request.headers());
    }

    /** A new connection of the caller's. */
    String connection() {
        return connect(someone(), people.get(5), COMMON);
    }

    /** The body that connects a new contact of the caller's with one of theirs. */
    String newConnection() {
        return connecting(someone(), people.get(5), COMMON, "");
    }

    /** The bodies that connect a new contact of the caller's with many of theirs. */
    List<String> newConnections(int number) {
        String someone = someone();
        return many.stream()
                .limit(number)
                .map(other -> connecting(someone, other, COMMON, TYPED))
                .toList();
    }

    /** The body of a request that makes all of these rows. */
    static String targets(List<String> rows) {
        return "{'Targets':[" + String.join(",", rows) + "]}";
    }

    /** A new contact of the caller's. */
    String someone() {
        return contacts(1).get(0);
    }

    private String connect(String from, String to, String role) {
        String id = UUID.randomUUID().toString();
        administration.make("connections", connecting(from, to, role, ",'connectionid':'" + id + "'"));
        return id;
    }

    private String connecting(String from, String to, String role, String more) {
        return "{'record1id_contact@odata.bind':'contacts(" + from + ")','record2id_contact@odata.bind':'contacts(" + to
                + ")','record1roleid@odata.bind':'connectionroles(" + role
                + ")','record2roleid@odata.bind':'connectionroles(" + COMMON
                + ")','description':'since then','ownerid@odata.bind':'systemusers(" + owner + ")'" + more + "}";
    }

    private List<String> contacts(int number) {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> ids.add(UUID.randomUUID().toString()));
        administration.make(
                "contacts/Microsoft.Dynamics.CRM.CreateMultiple",
                targets(IntStream.range(0, number)
                        .mapToObj(i -> "{'@odata.type':'Microsoft.Dynamics.CRM.contact','contactid':'" + ids.get(i)
                                + "','fullname':'Person " + i + "','ownerid@odata.bind':'systemusers(" + owner + ")'}")
                        .toList()));
        return ids;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
