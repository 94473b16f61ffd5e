package dev.connections.acceptance.roundtrip;

import dev.connections.acceptance.workload.Organisation;
import dev.connections.acceptance.workload.Read;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation whose round trips are counted.
 *
 * @param name the name that the table of ceilings knows it by
 * @param next makes what the operation needs, and the request that is counted
 */
record Operation(String name, Function<Desk, Request> next) {

    private static final String CRLF = "\r\n";

    private static final List<Operation> WRITES = List.of(
            new Operation("create", desk -> new Request("POST", "connections", desk.newConnection())),
            new Operation("amend", desk -> patch(desk, "{'description':'amended'}")),
            new Operation(
                    "reconnect",
                    desk -> patch(desk, "{'record2id_contact@odata.bind':'contacts(" + desk.someone() + ")'}")),
            new Operation("grant", desk -> new Request("POST", "GrantAccess", grant(desk))),
            new Operation("deactivate", desk -> patch(desk, "{'statecode':1,'statuscode':2}")),
            new Operation("delete", desk -> new Request("DELETE", row(desk.connection()), "")),
            new Operation("batch-100", desk -> batch(desk.newConnections(100))),
            new Operation(
                    // A hundred, not a thousand: what a row takes is the same, and the test a tenth as long.
                    "create-multiple-100",
                    desk -> new Request(
                            "POST",
                            "connections/Microsoft.Dynamics.CRM.CreateMultiple",
                            Desk.targets(desk.newConnections(100)))));

    /** All of them. */
    static Stream<Operation> all() {
        return Stream.concat(Read.ALL.stream().map(Operation::of), WRITES.stream());
    }

    private static Operation of(Read read) {
        return new Operation(read.name(), desk -> desk.asking(read));
    }

    private static Request patch(Desk desk, String body) {
        return new Request("PATCH", row(desk.connection()), body);
    }

    private static String row(String connection) {
        return "connections(" + connection + ")";
    }

    private static String grant(Desk desk) {
        return "{'Target':{'@odata.type':'Microsoft.Dynamics.CRM.connection','connectionid':'" + desk.connection()
                + "'},'PrincipalAccess':{'AccessMask':'ReadAccess','Principal':{'@odata.type':"
                + "'Microsoft.Dynamics.CRM.team','teamid':'" + Organisation.TEAM + "'}}}";
    }

    private static Request batch(List<String> bodies) {
        String parts = IntStream.range(0, bodies.size())
                .mapToObj(i -> String.join(
                        CRLF,
                        "--set",
                        "Content-Type: application/http",
                        "Content-Transfer-Encoding: binary",
                        "Content-ID: " + (i + 1),
                        "",
                        "POST connections HTTP/1.1",
                        "Content-Type: application/json",
                        "",
                        bodies.get(i),
                        ""))
                .collect(Collectors.joining());
        String whole = String.join(
                CRLF, "--all", "Content-Type: multipart/mixed;boundary=set", "", parts + "--set--", "--all--", "");
        return new Request("POST", "$batch", whole, List.of("Content-Type", "multipart/mixed;boundary=all"));
    }
}
