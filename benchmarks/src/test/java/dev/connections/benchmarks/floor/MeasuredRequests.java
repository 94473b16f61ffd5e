package dev.connections.benchmarks.floor;

import dev.connections.benchmarks.floor.AskedServer.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The requests that are measured, on the rows of {@link SmallStore}, and some that are refused. */
final class MeasuredRequests {

    private static final String ANNOTATED = "odata.include-annotations=\"*\"";
    private static final String COLLEAGUES = bind("1roleid", "connectionroles", SmallStore.role(3)) + ", "
            + bind("2roleid", "connectionroles", SmallStore.role(3));
    private static final int MANY = 15;

    /** Contacts that many connections are made to begin at. */
    private static final List<Integer> BEGINNINGS = List.of(11, 21, 31, 41);

    private MeasuredRequests() {}

    static List<Ask> reads() {
        List<Ask> reads = new ArrayList<>();
        for (int pair : List.of(1, 2, 3, 4, 8, 10, 22)) {
            reads.add(Ask.get("read-connection " + pair, "connections(" + SmallStore.connection(pair) + ")"));
        }
        for (int number : List.of(1, 2, 3, 10, 11, 12)) {
            reads.add(Ask.get("read-contact " + number, "contacts(" + SmallStore.contact(number) + ")"));
        }
        reads.add(Ask.get("read-connection that is not there", "connections(" + SmallStore.connection(999) + ")"));
        reads.add(Ask.get(
                "read-connection-selected",
                "connections(" + SmallStore.connection(1) + ")?$select=name,_record1id_value,_record2id_value"));
        for (UUID record : List.of(SmallStore.contact(1), SmallStore.contact(5), SmallStore.id(0xACC, 1))) {
            reads.add(Ask.get("connections-of-record " + record, ofRecord(record) + "&$top=50", ANNOTATED));
            reads.add(Ask.get("hub-first-page " + record, ofRecord(record), "odata.maxpagesize=3", ANNOTATED));
        }
        for (String role : List.of("Doctor", "Employee", "colleague", "Unused")) {
            reads.add(Ask.get(
                    "role-name " + role,
                    "connections?$select=connectionid,name&$filter=record1roleid/name eq '" + role + "'&$top=50"));
        }
        reads.add(Ask.get("fetchxml-link", "connections?fetchXml=" + Links.encoded(fetch("like", "ann%", ""))));
        reads.add(
                Ask.get("fetchxml-link by alias", "connections?fetchXml=" + Links.encoded(fetch("eq", "Ben 1", "c"))));
        String columns = "connections?$select=connectionid,name,_record1id_value,_record2id_value,createdon";
        reads.add(Ask.get("page-of-5000", columns, "odata.maxpagesize=5000"));
        reads.add(Ask.get("a page of 7", columns, "odata.maxpagesize=7"));
        reads.add(Ask.get("the page behind it", "{next}", "odata.maxpagesize=7"));
        for (int number : List.of(1, 3, 10, 12, 42)) {
            for (int depth = 1; depth <= 3; depth++) {
                reads.add(Ask.get(
                        "connected-" + depth + " from " + number,
                        "contacts(" + SmallStore.contact(number) + ")/Microsoft.Dynamics.CRM.ConnectedRecords(Depth="
                                + depth + ")"));
            }
        }
        for (UUID owner : List.of(SmallStore.USER, SmallStore.TEAM, SmallStore.ADMINISTRATOR)) {
            String own = "$filter=_ownerid_value eq " + owner;
            reads.add(Ask.get(
                    "own-list " + owner, "connections?" + own + "&$select=connectionid,name", "odata.maxpagesize=5"));
            reads.add(Ask.get("own-page " + owner, "{next}", "odata.maxpagesize=5"));
            reads.add(Ask.get("own-count " + owner, "connections/$count?" + own));
            reads.add(Ask.get(
                    "own-count with rows " + owner,
                    "connections?" + own + "&$select=connectionid,name&$count=true&$top=1"));
        }
        reads.add(
                Ask.get("by-date", "connections?$select=connectionid,name,createdon&$orderby=createdon desc&$top=50"));
        for (String text : List.of("a", "an", "ç", "5", "zzz")) {
            String filter = "(fullname,'" + Links.encoded(text) + "')&$top=5";
            reads.add(Ask.get("name-prefix " + text, "contacts?$select=fullname&$filter=startswith" + filter));
            reads.add(Ask.get("name-infix " + text, "contacts?$select=fullname&$filter=contains" + filter));
        }
        reads.add(Ask.get(
                "delta-begin in pages", "connections?$select=name", "odata.track-changes", "odata.maxpagesize=100"));
        reads.add(Ask.get("delta-begin, further page", "{next}", "odata.maxpagesize=100"));
        reads.add(Ask.get("delta-begin, last page", "{next}", "odata.maxpagesize=100"));
        reads.add(Ask.get("delta without changes", "{delta}", "odata.maxpagesize=100"));
        reads.add(Ask.get("delta-begin", "connections?$select=connectionid,name", "odata.track-changes"));
        return reads;
    }

    /**
     * In this order, as they work on what those before have made.
     *
     * @param sharee with whom rows are shared
     * @param first the contact that many connections begin at
     */
    static List<Ask> writes(UUID sharee, int first) {
        List<Ask> writes = new ArrayList<>();
        writes.add(create("create", 16, 26));
        writes.add(create("create the same again", 16, 26));
        writes.add(create("create the same the other way round", 26, 16));
        writes.add(create("create with one that is not there", 16, 999));
        writes.add(create("create with itself", 16, 16));
        writes.add(create("create with one that is not seen", 16, 14));
        writes.add(Ask.send("amend", "PATCH", "{made}", "{\"description\": \"said \\\"anew\\\"\"}"));
        writes.add(Ask.send("reconnect", "PATCH", "{made}", "{" + record(2, 36) + "}"));
        writes.add(Ask.send("reconnect to what is not there", "PATCH", "{made}", "{" + record(2, 999) + "}"));
        writes.add(grant("grant", "ReadAccess", sharee));
        writes.add(grant("grant the same again", "ReadAccess", sharee));
        writes.add(grant("grant more", "ReadAccess, WriteAccess", sharee));
        boolean toUser = sharee.equals(SmallStore.USER);
        writes.add(grant("grant to the owner", "ReadAccess", toUser ? SmallStore.ADMINISTRATOR : SmallStore.USER));
        writes.add(grant("grant to one who is not there", "ReadAccess", SmallStore.id(0xA, 77)));
        writes.add(Ask.send("deactivate", "PATCH", "{made}", "{\"statecode\": 1, \"statuscode\": 2}"));
        writes.add(Ask.send("deactivate again", "PATCH", "{made}", "{\"statecode\": 1}"));
        writes.add(Ask.send("amend what is inactive", "PATCH", "{made}", "{\"description\": \"late\"}"));
        writes.add(Ask.get("read what was changed", "{made}"));
        writes.add(create("create after that was deactivated", 16, 36));
        writes.add(new Ask("delete", "DELETE", "{made}", Map.of(), ""));
        writes.add(new Ask("delete again", "DELETE", "{made}", Map.of(), ""));
        for (int pair : List.of(1, 2, 3, 22)) {
            String row = "connections(" + SmallStore.connection(pair) + ")";
            writes.add(Ask.send("amend " + pair, "PATCH", row, "{\"description\": \"by whom it may\"}"));
        }
        writes.add(batch(first));
        writes.add(multiple(first + 10));
        for (int page = 1; page <= 4; page++) {
            writes.add(
                    Ask.get("delta-100 in pages, " + page, page == 1 ? "{delta}" : "{next}", "odata.maxpagesize=20"));
        }
        writes.add(Ask.get("delta-100", "{delta}"));
        return writes;
    }

    private static String ofRecord(UUID record) {
        return "connections?$filter=_record1id_value eq " + record;
    }

    private static String fetch(String operator, String value, String alias) {
        return "<fetch top='50'><entity name='connection'><attribute name='name'/><attribute name='record1id'/>"
                + "<link-entity name='contact' from='contactid' to='record1id'"
                + (alias.isEmpty() ? "" : " alias='" + alias + "'") + "><attribute name='fullname'/><filter>"
                + "<condition attribute='fullname' operator='" + operator + "' value='" + value
                + "'/></filter></link-entity></entity></fetch>";
    }

    private static String bind(String side, String set, UUID id) {
        return "\"record" + side + "@odata.bind\": \"/" + set + "(" + id + ")\"";
    }

    private static String record(int side, int contact) {
        return bind(side + "id_contact", "contacts", SmallStore.contact(contact));
    }

    private static String body(int from, int to) {
        return record(1, from) + ", " + record(2, to) + ", " + COLLEAGUES + ", \"description\": \"Made\"}";
    }

    private static Ask create(String name, int from, int to) {
        return Ask.send(name, "POST", "connections", "{" + body(from, to));
    }

    private static Ask grant(String name, String mask, UUID sharee) {
        return Ask.send(
                name,
                "POST",
                "GrantAccess",
                "{\"Target\": {\"@odata.id\": \"{made}\"}, \"PrincipalAccess\": {\"AccessMask\": \"" + mask
                        + "\", \"Principal\": {\"@odata.id\": \"systemusers(" + sharee + ")\"}}}");
    }

    private static Ask batch(int from) {
        StringBuilder text = new StringBuilder("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n");
        for (int to : others()) {
            text.append("--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ")
                    .append(to)
                    .append(
                            "\r\n\r\nPOST /api/data/v9.2/connections HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{")
                    .append(body(from, to))
                    .append("\r\n");
        }
        text.append("--c--\r\n--b--\r\n");
        Map<String, String> headers = Map.of("Content-Type", "multipart/mixed; boundary=b");
        return new Ask("batch-100", "POST", "$batch", headers, text.toString());
    }

    private static Ask multiple(int from) {
        String targets = others().stream()
                .map(to -> "{\"@odata.type\": \"Microsoft.Dynamics.CRM.connection\", " + body(from, to))
                .collect(Collectors.joining(", "));
        return Ask.send(
                "create-multiple-1000",
                "POST",
                "connections/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\": [" + targets + "]}");
    }

    /** Contacts that the ordinary user sees and may refer to: of its units, its own, and those of its team; none that is connected to a hub already. */
    private static List<Integer> others() {
        return IntStream.rangeClosed(SmallStore.HUBS + 1, SmallStore.CONTACTS)
                .filter(number -> number % 5 == 1 || number % 5 == 2 || number % 7 == 3 || number % 7 == 5)
                .filter(number -> !BEGINNINGS.contains(number))
                .boxed()
                .limit(MANY)
                .toList();
    }
}
