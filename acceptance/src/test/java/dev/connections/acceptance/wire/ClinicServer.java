package dev.connections.acceptance.wire;

import dev.connections.domain.access.StandardRoles;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A server with a user who has the role of basic users and sees some of what is there: her patient Ann, and Cleo, who
 * is shared with her; how Ann is connected to Cleo, and that Ann is connected to a further record, but not to which.
 * That record is Zoe, whom she does not see, nor how Cleo is connected to Zoe.
 */
final class ClinicServer implements AutoCloseable {

    static final String PRIYA = "5a5a5a5a-0000-4000-8000-000000000001";
    static final String ANN = "c1c1c1c1-0000-4000-8000-000000000001";
    static final String CLEO = "c1c1c1c1-0000-4000-8000-000000000002";
    static final String ZOE = "c1c1c1c1-0000-4000-8000-000000000003";
    static final String ANN_TO_CLEO = "b1b1b1b1-0000-4000-8000-000000000001";
    static final String ANN_TO_ZOE = "b1b1b1b1-0000-4000-8000-000000000002";
    static final String CLEO_TO_ZOE = "b1b1b1b1-0000-4000-8000-000000000003";

    private static final String PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    final RunningServer server = new RunningServer();

    ClinicServer() {
        user(PRIYA, "Priya");
        server.make(
                "contacts",
                "{'contactid':'" + ANN + "','fullname':'Ann','ownerid@odata.bind':'systemusers(" + PRIYA + ")'}",
                "{'contactid':'" + CLEO + "','fullname':'Cleo'}",
                "{'contactid':'" + ZOE + "','fullname':'Zoe'}");
        server.make("GrantAccess", grant("contact", CLEO, "ReadAccess"));
        String hers = ",'ownerid@odata.bind':'systemusers(" + PRIYA + ")'";
        server.make(
                "connections",
                connection(ANN_TO_CLEO, ANN, CLEO, hers),
                connection(ANN_TO_ZOE, ANN, ZOE, hers),
                connection(CLEO_TO_ZOE, CLEO, ZOE, ",'entityimage':'" + PIXEL + "'"));
    }

    /** Makes a basic user. */
    void user(String id, String name) {
        server.make("systemusers", "{'systemuserid':'" + id + "','fullname':'" + name + "'}");
        server.make(
                "systemusers(" + id + ")/systemuserroles_association/$ref",
                "{'@odata.id':'roles(" + StandardRoles.BASIC_USER + ")'}");
    }

    private static String connection(String id, String from, String to, String more) {
        return "{'connectionid':'" + id + "','record1id_contact@odata.bind':'contacts(" + from
                + ")','record2id_contact@odata.bind':'contacts(" + to + ")'" + more + "}";
    }

    /** The arguments that share a row with Priya. */
    static String grant(String type, String id, String rights) {
        return "{'Target':{'" + type + "id':'" + id + "','@odata.type':'Microsoft.Dynamics.CRM." + type
                + "'},'PrincipalAccess':{'AccessMask':'" + rights + "','Principal':{'systemuserid':'" + PRIYA
                + "','@odata.type':'Microsoft.Dynamics.CRM.systemuser'}}}";
    }

    /** Sends as Priya. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return server.send(method, encoded(path), body, asPriya(headers));
    }

    /** Reads as Priya. */
    JsonNode get(String path, String... headers) {
        return server.get(encoded(path), asPriya(headers));
    }

    /** What Priya is shown of one property, row by row. */
    List<String> each(String path, String property) {
        return server.each(encoded(path), property, asPriya());
    }

    private static String[] asPriya(String... headers) {
        return Stream.concat(Stream.of("MSCRMCallerID", PRIYA), Stream.of(headers))
                .toArray(String[]::new);
    }

    /** What the client's own check of addresses takes offence at. */
    private static String encoded(String path) {
        return path.replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    @Override
    public void close() {
        server.close();
    }
}
