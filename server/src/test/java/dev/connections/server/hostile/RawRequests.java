package dev.connections.server.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes requests of all kinds that are right, or nearly so, about few rows, so that the store stays small. */
final class RawRequests {

    private static final String ROOT = "/api/data/v9.2/";
    private static final String CRM = "Microsoft.Dynamics.CRM.";
    private static final List<String> SETS =
            List.of("accounts", "contacts", "tasks", "connections", "connectionroles", "goals");
    private static final List<String> ODD_SETS = List.of(
            "systemusers",
            "teams",
            "businessunits",
            "roles",
            "transactioncurrencies",
            "asyncoperations",
            "usersettingscollection",
            "connectionroleassociations",
            "activitypointers",
            "EntityDefinitions",
            "$metadata",
            "principalobjectattributeaccessset");
    private static final List<String> QUERIES = List.of(
            "",
            "?$top=3",
            "?$select=name",
            "?$select=createdon&$orderby=createdon desc&$top=2",
            "?$filter=createdon ge 2024-01-01T10:30:00",
            "?$filter=name eq 'x' or contains(name,'y')",
            "?$count=true&$top=1",
            "?$filter=" + CRM + "LastXDays(PropertyName='createdon',PropertyValue=7)",
            "?$filter=" + CRM + "On(PropertyName=@p,PropertyValue=@v)&@p='createdon'&@v='2024-01-31'",
            "?$apply=groupby((statecode),aggregate($count as n))",
            "?$expand=ownerid($select=fullname)&$top=1",
            "?$expand=account_connections1($top=1)",
            "?AsOf=2024-05-01",
            "?$skiptoken=x",
            "?$deltatoken=x");
    private static final List<String> CONDITIONS = List.of(
            "X-None: 1",
            "X-None: 2",
            "X-None: 3",
            "X-None: 4",
            "If-Match: *",
            "If-None-Match: *",
            "If-Match: W/\"1\"",
            "MSCRMCallerID: 00000000-0000-0000-0000-000000000001");
    private static final List<String> FETCH = List.of(
            "<fetch><entity name='connection'><attribute name='name'/></entity></fetch>",
            "<fetch top='2'><entity name='account'><filter><condition attribute='createdon' operator='last-x-days' value='3'/>"
                    + "</filter></entity></fetch>",
            "<fetch aggregate='true'><entity name='connection'><attribute name='connectionid' aggregate='count' alias='n'/>"
                    + "</entity></fetch>",
            "<fetch count='2' page='2'><entity name='contact'><link-entity name='connection' from='record1id' to='contactid'/>"
                    + "</entity></fetch>");

    private final Random random;

    RawRequests(Random random) {
        this.random = random;
    }

    /** A request. */
    RawRequest next() {
        return switch (random.nextInt(15)) {
            case 0, 1, 2 ->
                new RawRequest("GET", ROOT + one(random.nextInt(4) == 0 ? ODD_SETS : SETS) + spaced(one(QUERIES)), "");
            case 3 ->
                new RawRequest(
                        "GET",
                        ROOT
                                + row()
                                + one(List.of(
                                        "", "?$select=name", "/name", "/ownerid", "/$ref", "/entityimage/$value")),
                        "");
            case 4 -> new RawRequest("GET", ROOT + "connections?fetchXml=" + encoded(one(FETCH)), "");
            case 5, 6 -> write().with(one(CONDITIONS));
            case 7 -> new RawRequest("POST", ROOT + one(SETS), one(bodies())).with("Prefer: return=representation");
            case 13 -> new RawRequest("DELETE", ROOT + row(), "").with(one(CONDITIONS));
            case 8, 9 -> batch();
            case 10 -> new RawRequest("GET", ROOT + one(functions()), "");
            case 11 -> new RawRequest("POST", ROOT + one(actions()), one(bodies()));
            case 12 ->
                new RawRequest(
                        one(List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")),
                        ROOT + row() + "/entityimage",
                        "GIF89a");
            default ->
                new RawRequest(
                        "GET",
                        one(List.of(
                                "/",
                                "/Image/download.aspx?Entity=connection&Attribute=entityimage&Id=" + id(),
                                "//api/data/v8.2//accounts",
                                "/api/data/v9.3/accounts",
                                "/favicon.ico",
                                "/api/data/v9.0/$metadata")),
                        "");
        };
    }

    private RawRequest batch() {
        StringBuilder body = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            RawRequest part = random.nextInt(2) == 0
                    ? new RawRequest("GET", one(List.of("", ROOT, "/api/data/v9.0/")) + one(SETS) + "?$top=1", "")
                    : write();
            String head = "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: " + i
                    + "\r\n\r\n";
            boolean set = random.nextInt(3) == 0;
            body.append("--b\r\n")
                    .append(set ? "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n" : "")
                    .append(head)
                    .append(part.text())
                    .append(set ? "\r\n--c--\r\n" : "\r\n");
        }
        RawRequest request =
                new RawRequest("POST", ROOT + "$batch", "").with("Content-Type: multipart/mixed; boundary=b");
        request.body = body.append("--b--\r\n").toString();
        return random.nextInt(3) == 0 ? request.with("Prefer: odata.continue-on-error") : request;
    }

    private List<String> bodies() {
        return List.of(
                "{\"name\":\"Zoë 😀\",\"description\":null}",
                "{\"fullname\":\"Ann\"}",
                "{\"subject\":\"Call\",\"regardingobjectid_account@odata.bind\":\"/accounts(" + id() + ")\"}",
                connection(),
                "{\"connectionid\":\"" + id() + "\",\"description\":\"x\",\"statecode\":1,\"statuscode\":2}",
                "{\"@odata.id\":\"/api/data/v9.1/connectionroles(" + id() + ")\"}",
                "{\"ownerid@odata.bind\":\"/systemusers(" + id() + ")\",\"versionnumber\":1e400}",
                "{\"Targets\":[{\"@odata.type\":\"" + CRM + "account\",\"name\":\"T\"},{}]}",
                "{\"Target\":{\"accountid\":\"" + id() + "\",\"@odata.type\":\"" + CRM
                        + "account\"},\"PrincipalAccess\":{\"Principal\":" + "{\"systemuserid\":\"" + id()
                        + "\",\"@odata.type\":\"" + CRM + "systemuser\"},\"AccessMask\":\"ReadAccess\"}}",
                "{\"name\":\"" + "x".repeat(random.nextInt(300)) + "\",\"a\":[[[{}]]]}");
    }

    private List<String> functions() {
        return List.of(
                "WhoAmI",
                "RetrieveVersion()",
                "RetrieveTotalRecordCount(EntityNames=@p1)?@p1=['account','contact']",
                "accounts(" + id() + ")/" + CRM + "ConnectedRecords(Depth=2,AsOf=2024-01-01)",
                "accounts(" + id() + ")/" + CRM + "RetrieveSharedPrincipalsAndAccess()",
                "systemusers(" + id() + ")/" + CRM + "RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'accounts("
                        + id() + ")'}",
                "EntityDefinitions(LogicalName='account')/Attributes?$select=LogicalName",
                "EntityDefinitions?$select=LogicalName&$filter=ObjectTypeCode%20gt%209000");
    }

    private static List<String> actions() {
        return List.of(
                "GrantAccess",
                "ModifyAccess",
                "RevokeAccess",
                "Merge",
                "accounts/" + CRM + "CreateMultiple",
                "connections/" + CRM + "UpdateMultiple",
                "contacts/" + CRM + "UpsertMultiple",
                "connectionroles(a0000000-0000-4000-8000-000000000001)/connectionroleassociation_association/$ref");
    }

    /** An upsert that fits its set, unless a set and a body of another one meet. */
    private RawRequest write() {
        String set = one(SETS);
        String body = switch (random.nextInt(8) == 0 ? "" : set) {
            case "accounts" -> "{\"name\":\"Zoë 😀\",\"ownerid@odata.bind\":\"/systemusers(" + id() + ")\"}";
            case "contacts" -> "{\"fullname\":\"Ann\"}";
            case "tasks" -> "{\"subject\":\"Call\"}";
            case "goals" -> "{\"title\":\"Goal\"}";
            case "connectionroles" -> "{\"name\":\"Role " + random.nextInt(9) + "\",\"category\":1}";
            case "connections" -> connection();
            default -> one(bodies());
        };
        boolean owned = random.nextInt(4) > 0;
        return new RawRequest(
                "PATCH",
                ROOT + set + "(" + id() + ")",
                owned ? body.replaceAll(",\"ownerid@odata.bind\":\"[^\"]*\"", "") : body);
    }

    private String connection() {
        return "{\"record1id_account@odata.bind\":\"/accounts(" + id()
                + ")\",\"record2id_contact@odata.bind\":\"/contacts(" + id() + ")\",\"effectivestart\":\"20"
                + (10 + random.nextInt(80)) + "-05-01T10:30:00\"}";
    }

    private String row() {
        return one(SETS) + "(" + id() + ")";
    }

    /** One of few, so that requests meet each other's rows. */
    private String id() {
        return "a0000000-0000-4000-8000-00000000000" + random.nextInt(6);
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String spaced(String query) {
        return query.replace(" ", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
