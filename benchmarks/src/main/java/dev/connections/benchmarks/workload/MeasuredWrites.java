package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.load.HttpAnswer;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.WrongAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes that are measured. Each connection that is made differs from all others of its store. */
final class MeasuredWrites {

    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    private static final int BATCH = 100;
    private static final int MULTIPLE = 1_000;
    private static final int HUB_WRITERS = 16;
    private static final int SPENDABLE = 80;
    private static final Pattern NO_CONTENT_PART = Pattern.compile("HTTP/1\\.1 204");
    private static final Pattern ID = Pattern.compile("\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");
    private static final AtomicInteger TEXTS = new AtomicInteger();

    private MeasuredWrites() {}

    static List<WorkItem> all() {
        return List.of(
                write("create", 0, session -> {
                    Choices choices = session.choices();
                    return () -> Optional.of(creation(session, choices));
                }),
                write("amend", 0, session -> {
                    ensureMade(session, 0);
                    return () -> Optional.of(amendment(session));
                }),
                write("reconnect", 0, session -> {
                    Choices choices = session.choices();
                    // A connection of an earlier turn has a role in which spare contacts of this turn are taken.
                    session.made().keepThoseOf(session.pairs().turnWithRoom(choices.spares()));
                    ensureMade(session, 0);
                    return () -> Optional.of(patch(
                            session,
                            session.made().anyKept(),
                            "{\"record2id_contact@odata.bind\":\"/contacts("
                                    + choices.spareContact(session.pairs().next()) + ")\"}"));
                }),
                write("grant", 0, session -> {
                    ensureMade(session, 0);
                    Choices choices = session.choices();
                    return () -> Optional.of(grant(session, choices));
                }),
                write("deactivate", 0, session -> {
                    ensureMade(session, SPENDABLE);
                    return () -> session.made()
                            .toDeactivate()
                            .map(id -> patch(session, id, "{\"statecode\":1,\"statuscode\":2}"));
                }),
                write("delete", 0, session -> {
                    ensureMade(session, SPENDABLE - session.made().inactive());
                    return () -> session.made()
                            .toDelete()
                            .map(id -> PreparedRequest.delete(
                                    session.root(), "connections(" + id + ")", session.headers(), NO_CONTENT));
                }),
                write("batch-100", 1, session -> {
                    Choices choices = session.choices();
                    return () -> Optional.of(batch(session, choices));
                }),
                write("create-multiple-1000", 1, session -> {
                    Choices choices = session.choices();
                    return () -> Optional.of(multiple(session, choices, MULTIPLE));
                }),
                write("hub-writers", HUB_WRITERS, session -> {
                    Choices choices = session.choices();
                    return () -> Optional.of(create(session, ofHub(session, choices)));
                }));
    }

    private static WorkItem write(String name, int clients, WorkItem.Preparation preparation) {
        return new WorkItem(name, WorkItem.Kind.WRITE, clients, preparation);
    }

    /** Makes connections until a hundred stay and that many more may be used up. */
    static void ensureMade(Session session, int spendable) throws IOException {
        Choices choices = session.choices();
        while (session.made().kept() < MadeConnections.KEPT || session.made().spendable() < spendable) {
            session.ask(creation(session, choices));
        }
    }

    /** Changes the description of one of the connections that stay. */
    static PreparedRequest amendment(Session session) {
        return patch(
                session, session.made().anyKept(), "{\"description\":\"Amended " + TEXTS.incrementAndGet() + "\"}");
    }

    private static PreparedRequest creation(Session session, Choices choices) {
        return create(session, between(session, choices));
    }

    private static PreparedRequest create(Session session, String body) {
        return PreparedRequest.send(
                "POST",
                session.root(),
                "connections",
                session.headers(),
                body,
                NO_CONTENT,
                answer -> session.made()
                        .add(AnswerLinks.newId(answer)
                                .orElseThrow(() -> new WrongAnswer("No header OData-EntityId names the new row."))));
    }

    private static PreparedRequest patch(Session session, String id, String body) {
        return PreparedRequest.send(
                "PATCH", session.root(), "connections(" + id + ")", session.headers(), body, NO_CONTENT, answer -> {});
    }

    private static PreparedRequest grant(Session session, Choices choices) {
        UUID user = chosen(choices::otherUser, choices);
        String body = "{\"Target\":{\"connectionid\":\"" + session.made().anyKept()
                + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\"},\"PrincipalAccess\":{\"AccessMask\":\"ReadAccess\","
                + "\"Principal\":{\"systemuserid\":\"" + user
                + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\"}}}";
        return PreparedRequest.send(
                "POST", session.root(), "GrantAccess", session.headers(), body, NO_CONTENT, answer -> {});
    }

    private static PreparedRequest batch(Session session, Choices choices) {
        String parts = Stream.generate(() -> between(session, choices))
                .limit(BATCH)
                .map(body -> "--changes\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
                        + "Content-ID: " + TEXTS.incrementAndGet() + "\r\n\r\nPOST "
                        + session.root().getRawPath()
                        + "connections HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n")
                .collect(Collectors.joining());
        String body = "--batch\r\nContent-Type: multipart/mixed;boundary=changes\r\n\r\n" + parts
                + "--changes--\r\n--batch--\r\n";
        return PreparedRequest.send(
                "POST",
                session.root(),
                "$batch",
                session.with("Content-Type: multipart/mixed;boundary=batch"),
                body,
                OK,
                answer -> requireParts(answer, NO_CONTENT_PART, BATCH));
    }

    private static PreparedRequest multiple(Session session, Choices choices, int count) {
        String targets = Stream.generate(() -> between(session, choices))
                .limit(count)
                .map(body -> "{\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\"," + body.substring(1))
                .collect(Collectors.joining(","));
        return PreparedRequest.send(
                "POST",
                session.root(),
                "connections/Microsoft.Dynamics.CRM.CreateMultiple",
                session.headers(),
                "{\"Targets\":[" + targets + "]}",
                OK,
                answer -> requireParts(answer, ID, count));
    }

    private static void requireParts(HttpAnswer answer, Pattern part, int least) {
        long found = part.matcher(answer.text()).results().count();
        if (found < least) {
            throw new WrongAnswer(
                    "Expected " + least + " parts like " + part + ", got " + found + ": " + answer.excerpt());
        }
    }

    private static String between(Session session, Choices choices) {
        long number = session.pairs().next();
        return body("contact", "contacts", chosen(choices::contactToConnect, choices), choices, number);
    }

    private static String ofHub(Session session, Choices choices) {
        return body(
                "account", "accounts", choices.hub(), choices, session.pairs().nextOfHub());
    }

    private static String body(String type, String set, UUID near, Choices choices, long number) {
        return "{\"record1id_" + type + "@odata.bind\":\"/" + set + "(" + near
                + ")\",\"record1roleid@odata.bind\":\"/connectionroles(" + choices.role(number)
                + ")\",\"record2id_contact@odata.bind\":\"/contacts(" + choices.spareContact(number)
                + ")\",\"record2roleid@odata.bind\":\"/connectionroles(" + choices.role(number)
                + ")\",\"description\":\"Made while measuring, number " + number + "\"}";
    }

    /** Choices are for one thread at a time, and several clients ask for the next change. */
    private static UUID chosen(Supplier<UUID> choice, Choices choices) {
        synchronized (choices) {
            return choice.get();
        }
    }
}
