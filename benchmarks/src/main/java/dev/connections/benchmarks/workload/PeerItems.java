package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.contestant.Dialect;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.WrongAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations that peers can express, in their words. */
final class PeerItems {

    private static final int CREATED = 201;
    private static final int CHOICES = 256;

    private static final Set<String> OF_ODATA = Set.of(
            "read-connection",
            "read-connection-selected",
            "read-contact",
            "connections-of-record",
            "role-name-common",
            "role-name-rare",
            "page-of-5000",
            "own-list",
            "own-count",
            "by-date",
            "name-prefix",
            "name-infix",
            "create");

    private static final Map<String, BiFunction<Session, Choices, String>> OF_HAL = Map.ofEntries(
            Map.entry("read-connection", (session, choice) -> "connections/" + choice.connection()),
            Map.entry(
                    "read-connection-selected",
                    (session, choice) -> "connections/" + choice.connection() + "?projection=sides"),
            Map.entry("read-contact", (session, choice) -> "contacts/" + choice.contact()),
            Map.entry(
                    "connections-of-record",
                    (session, choice) ->
                            "connections/search/ofRecord?size=50&record=" + choice.contactWithConnections()),
            Map.entry("role-name-common", (session, choice) -> ofRole("Common")),
            Map.entry("role-name-rare", (session, choice) -> ofRole("Rare")),
            Map.entry("page-of-5000", (session, choice) -> "connections/search/page?size=5000&projection=page"),
            Map.entry(
                    "own-list",
                    (session, choice) -> "connections/search/ofOwner?size=50&projection=named&owner="
                            + session.caller().user()),
            Map.entry(
                    "own-count",
                    (session, choice) -> "connections/search/countOfOwner?owner="
                            + session.caller().user()),
            Map.entry("by-date", (session, choice) -> "connections/search/latest?size=50&projection=dated"),
            Map.entry(
                    "name-prefix",
                    (session, choice) -> "contacts/search/beginning?size=50&projection=named&prefix="
                            + encoded(choice.namePrefix())),
            Map.entry(
                    "name-infix",
                    (session, choice) ->
                            "contacts/search/containing?size=50&projection=named&part=" + encoded(choice.nameInfix())));

    private PeerItems() {}

    /** How an item is prepared in a dialect; empty when the dialect has no words for it. */
    static Optional<WorkItem.Preparation> of(Dialect dialect, WorkItem item) {
        if (dialect == Dialect.DATAVERSE || dialect == Dialect.ODATA && OF_ODATA.contains(item.name())) {
            return Optional.of(item.preparation());
        }
        if (dialect == Dialect.HAL && OF_HAL.containsKey(item.name())) {
            return Optional.of(session -> {
                Choices choices = session.choices();
                return MeasuredReads.inTurn(Stream.generate(
                                () -> session.get(OF_HAL.get(item.name()).apply(session, choices)))
                        .limit(CHOICES)
                        .toList());
            });
        }
        if (dialect == Dialect.HAL && item.name().equals("create")) {
            return Optional.of(session -> {
                Choices choices = session.choices();
                return () -> Optional.of(creation(session, choices));
            });
        }
        return Optional.empty();
    }

    private static PreparedRequest creation(Session session, Choices choices) {
        long number = session.pairs().next();
        UUID near;
        synchronized (choices) {
            near = choices.contactToConnect();
        }
        String body = "{\"record1TypeCode\":2,\"record1Id\":\"" + near + "\",\"role1Id\":\"" + choices.role(number)
                + "\",\"record2TypeCode\":2,\"record2Id\":\"" + choices.spareContact(number) + "\",\"role2Id\":\""
                + choices.role(number) + "\",\"description\":\"Made while measuring, number " + number + "\"}";
        return PreparedRequest.send("POST", session.root(), "connections", session.headers(), body, CREATED, answer -> {
            if (answer.header("Location").isEmpty()) {
                throw new WrongAnswer("No header Location names the new row.");
            }
        });
    }

    private static String ofRole(String name) {
        return "connections/search/inRole?size=50&projection=named&name=" + name;
    }

    private static String encoded(String text) {
        return text.replace(" ", "%20");
    }
}
