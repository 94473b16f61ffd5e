package dev.connections.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The questions that are measured. */
final class MeasuredReads {

    private static final int CHOICES = 256;
    private static final int OWN_PAGE = 20;
    private static final String ANNOTATED = "Prefer: odata.include-annotations=\"*\"";
    private static final String OF_FIFTY = "Prefer: odata.maxpagesize=50";

    private MeasuredReads() {}

    static List<WorkItem> all() {
        return List.of(
                read("read-connection", (session, choice) -> session.get("connections(" + choice.connection() + ")")),
                read(
                        "read-connection-selected",
                        (session, choice) -> session.get("connections(" + choice.connection()
                                + ")?$select=name,_record1id_value,_record2id_value")),
                read("read-contact", (session, choice) -> session.get("contacts(" + choice.contact() + ")")),
                read(
                        "connections-of-record",
                        (session, choice) -> session.get(
                                filtered("_record1id_value eq " + choice.contactWithConnections()) + "&$top=50",
                                ANNOTATED)),
                read(
                        "hub-first-page",
                        (session, choice) -> session.get(
                                filtered("_record1id_value eq " + choice.hub()),
                                "Prefer: odata.maxpagesize=50,odata.include-annotations=\"*\"")),
                read("role-name-common", (session, choice) -> session.get(ofRole("Common"))),
                read("role-name-rare", (session, choice) -> session.get(ofRole("Rare"))),
                read("fetchxml-link", (session, choice) -> session.get(linked(choice.namePrefix()))),
                read(
                        "page-of-5000",
                        (session, choice) -> session.get(
                                "connections?$select=connectionid,name,_record1id_value,_record2id_value,createdon",
                                "Prefer: odata.maxpagesize=5000")),
                alone("connected-2", (session, choice) -> session.get(connected(choice, 2))),
                alone("connected-3", (session, choice) -> session.get(connected(choice, 3))),
                read("own-list", (session, choice) -> session.get(own(session), OF_FIFTY)),
                read(
                        "own-count",
                        (session, choice) -> session.get("connections/$count?$filter="
                                + encoded(
                                        "_ownerid_value eq " + session.caller().user()))),
                new WorkItem("own-page-20", WorkItem.Kind.READ, 0, MeasuredReads::ownPage),
                alone(
                        "by-date",
                        (session, choice) -> session.get(
                                "connections?$select=connectionid,name,createdon&$orderby=createdon%20desc&$top=50")),
                read(
                        "name-prefix",
                        (session, choice) ->
                                session.get(contacts("startswith(fullname,'" + choice.namePrefix() + "')"))),
                read(
                        "name-infix",
                        (session, choice) -> session.get(contacts("contains(fullname,'" + choice.nameInfix() + "')"))),
                new WorkItem("delta-100", WorkItem.Kind.READ, 0, DeltaReads::prepare));
    }

    private static WorkItem read(String name, BiFunction<Session, Choices, PreparedRequest> question) {
        return read(name, 0, question);
    }

    /** A question that takes so long that one client is enough. */
    private static WorkItem alone(String name, BiFunction<Session, Choices, PreparedRequest> question) {
        return read(name, 1, question);
    }

    private static WorkItem read(String name, int clients, BiFunction<Session, Choices, PreparedRequest> question) {
        return new WorkItem(name, WorkItem.Kind.READ, clients, session -> {
            Choices choices = session.choices();
            return inTurn(Stream.generate(() -> question.apply(session, choices))
                    .limit(CHOICES)
                    .toList());
        });
    }

    /** The same requests again and again. */
    static Requests inTurn(List<PreparedRequest> requests) {
        AtomicInteger turn = new AtomicInteger();
        return () -> Optional.of(requests.get(Math.floorMod(turn.getAndIncrement(), requests.size())));
    }

    private static Requests ownPage(Session session) throws IOException {
        PreparedRequest page = session.get(own(session), OF_FIFTY);
        for (int number = 2; number <= OWN_PAGE; number++) {
            int next = number;
            URI link = URI.create(AnswerLinks.in(session.ask(page), "@odata.nextLink")
                    .orElseThrow(() -> new WrongAnswer(session.caller().label() + " owns fewer than " + next
                            + " pages of 50 connections: take a larger dataset.")));
            page = session.get(AnswerLinks.path(link), OF_FIFTY);
        }
        return inTurn(List.of(page));
    }

    private static String own(Session session) {
        return "connections?$select=connectionid,name&$filter="
                + encoded("_ownerid_value eq " + session.caller().user());
    }

    private static String filtered(String filter) {
        return "connections?$filter=" + encoded(filter);
    }

    private static String ofRole(String name) {
        return "connections?$select=connectionid,name&$filter=" + encoded("record1roleid/name eq '" + name + "'")
                + "&$top=50";
    }

    private static String contacts(String filter) {
        return "contacts?$select=fullname&$filter=" + encoded(filter) + "&$top=50";
    }

    private static String connected(Choices choice, int depth) {
        return "contacts(" + choice.contact() + ")/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=" + depth + ")";
    }

    private static String linked(String prefix) {
        return "connections?fetchXml="
                + encoded("<fetch top=\"50\"><entity name=\"connection\"><attribute name=\"connectionid\"/>"
                        + "<attribute name=\"name\"/><attribute name=\"description\"/>"
                        + "<link-entity name=\"contact\" from=\"contactid\" to=\"record1id\" alias=\"c\">"
                        + "<attribute name=\"fullname\"/><filter><condition attribute=\"fullname\" operator=\"like\" value=\""
                        + prefix + "%\"/></filter></link-entity></entity></fetch>");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
