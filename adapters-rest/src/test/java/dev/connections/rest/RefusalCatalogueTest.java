package dev.connections.rest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.signin.Provisioning;
import dev.connections.application.signin.TokenSubject;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.Issuer;
import dev.connections.rest.fixture.RunningWebApi;
import dev.connections.rest.limit.RequestLimits;
import dev.connections.rest.token.TokenAuthentication;
import dev.connections.rest.token.TokenRules;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each code that there is comes over the wire, with its status")
class RefusalCatalogueTest {

    /** The header by which these clients say who they are. */
    private static final String AS = "As";

    /** The header by which they say what they are known by. */
    private static final String KNOWN_BY = "Known-By";

    /** The smallest picture, as a GIF. */
    private static final String PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static final UUID UNKNOWN = new UUID(9, 9);
    private static final String CONNECT =
            "{\"record1id_account@odata.bind\":\"accounts(%s)\",\"record2id_contact@odata.bind\":\"contacts(%s)\"%s}";

    private static final String NOTHING_SECURED = "nothing is secured here; another test asks where something is";

    /** Codes that no request can bring about by itself, and why. */
    private static final Map<Enum<?>, String> CANNOT_OCCUR = Map.ofEntries(
            entry(ErrorCode.ATTRIBUTE_PERMISSION_READ_IS_MISSING, NOTHING_SECURED),
            entry(ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE, NOTHING_SECURED),
            entry(ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE, NOTHING_SECURED),
            entry(ErrorCode.ATTRIBUTE_SHARING_CREATE_DUPLICATE, NOTHING_SECURED),
            entry(ErrorCode.ATTRIBUTE_SHARING_UPDATE_INVALID, NOTHING_SECURED),
            entry(
                    ErrorCode.CONNECTION_NOT_SUPPORTED,
                    "records of types that are not connected have no navigation property, so the payload is refused"
                            + " first"),
            entry(
                    ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE,
                    "names in $select, $filter and $orderby are checked when they are read, with 0x0, and in FetchXML as"
                            + " well"),
            entry(WireCode.TOO_MUCH_TIME, "it takes requests that take seconds: see ThrottleTest"),
            entry(WireCode.TOO_MANY_AT_ONCE, "it takes several requests at once: see RequestLimitsTest"),
            entry(WireCode.MISDIRECTED, "it takes another Host header than the client here sends: see WebPagesTest"),
            entry(WireCode.INSUFFICIENT_SCOPE, "it takes a server that asks for permissions: see TokenSignInTest"));

    private static RunningWebApi api;

    /** A code, its status, and a request that is refused with it. */
    private record Refusal(Enum<?> constant, String code, int status, String of, Supplier<Answer> request) {
        @Override
        public String toString() {
            return "'" + code + "' " + status + " for " + of;
        }
    }

    @BeforeAll
    static void start() {
        api = RunningWebApi.startFor(RefusalCatalogueTest::whoTheySayTheyAre);
    }

    /** Requests with a token fail, as the keys to verify it cannot be fetched. */
    private static Authentication whoTheySayTheyAre(Application application) {
        Authentication tokens = TokenAuthentication.by(
                new TokenRules(
                        "https://issuer.example",
                        Set.of("us"),
                        URI.create("file:///there/is/no/such/file"),
                        TokenRules.ALGORITHMS,
                        TokenRules.USER_CLAIM),
                application.signIn(),
                Provisioning.REFUSED,
                Optional.empty());
        return headers -> headers.first("Authorization").isPresent()
                ? tokens.caller(headers)
                : headers.first(KNOWN_BY)
                        .map(id ->
                                application.signIn().signIn(TokenSubject.of(UUID.fromString(id)), Provisioning.REFUSED))
                        .or(() -> headers.first(AS).map(id -> Caller.of(new Principal.User(UUID.fromString(id)))))
                        .orElse(Administrator.CALLER);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void it_comes_with_its_status(Refusal refusal) {
        Answer answer = refusal.request().get();
        assertThat(answer.errorCode()).as(answer.body()).isEqualTo(refusal.code());
        assertThat(answer.status()).isEqualTo(refusal.status());
        assertThat(answer.errorMessage()).isNotBlank();
    }

    @Test
    void none_is_missing() {
        Set<Enum<?>> shown = refusals().map(Refusal::constant).collect(Collectors.toSet());
        assertThat(shown).doesNotContainAnyElementsOf(CANNOT_OCCUR.keySet());
        assertThat(Stream.concat(shown.stream(), CANNOT_OCCUR.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.<Enum<?>>concat(Stream.of(ErrorCode.values()), Stream.of(WireCode.values()))
                                .toList());
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                        ofConnecting(),
                        ofRolesAndStates(),
                        ofAccess(),
                        ofSigningIn(),
                        ofStoring(),
                        ofValues(),
                        ofRequests())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> ofConnecting() {
        return Stream.of(
                refusal(ErrorCode.CONNECTION_EXISTS, 400, "the same connection again", () -> {
                    UUID account = api.account("Fabrikam");
                    UUID contact = api.contact("Ann");
                    connect(account, contact, "");
                    return connect(account, contact, "");
                }),
                refusal(
                        ErrorCode.CONNECTION_INVALID_START_END_DATE,
                        400,
                        "an end before its start",
                        () -> connect(
                                api.account("Fabrikam"),
                                api.contact("Ann"),
                                ",\"effectivestart\":\"2024-02-01\",\"effectiveend\":\"2024-01-01\"")),
                refusal(ErrorCode.AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED, 400, "too many rows taken together", () -> {
                    api.store().pretendToHave(50_001);
                    return api.get("connections?$apply=aggregate($count as rows)");
                }),
                refusal(
                        ErrorCode.CONNECTION_OBJECTS_MISSING,
                        400,
                        "a connection of nothing",
                        () -> api.post("connections", "{}")),
                refusal(
                        ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED,
                        400,
                        "a connection with one side",
                        () -> api.post("connections", "{\"record1id_account\":{\"name\":\"Fabrikam\"}}")),
                refusal(ErrorCode.ACCOUNT_LOOP_BEING_CREATED, 400, "an account under itself", () -> {
                    UUID account = api.account("Fabrikam");
                    return under("accounts", "parentaccountid", account, account);
                }),
                refusal(ErrorCode.USER_LOOP_BEING_CREATED, 400, "a manager of oneself", () -> {
                    UUID user =
                            api.post("systemusers", "{\"fullname\":\"Ann\"}").entityId();
                    return under("systemusers", "parentsystemuserid", user, user);
                }),
                refusal(ErrorCode.BUSINESS_MANAGEMENT_LOOP_BEING_CREATED, 400, "a business unit under itself", () -> {
                    UUID unit = api.post("businessunits", "{\"name\":\"Ward\"}").entityId();
                    return under("businessunits", "parentbusinessunitid", unit, unit);
                }),
                refusal(ErrorCode.CANNOT_CONNECT_TO_SELF, 400, "a record on both sides", () -> {
                    UUID account = api.account("Fabrikam");
                    return api.post(
                            "connections",
                            "{\"record1id_account@odata.bind\":\"accounts(" + account
                                    + ")\",\"record2id_account@odata.bind\":\"accounts(" + account + ")\"}");
                }),
                refusal(
                        ErrorCode.OBJECT_DOES_NOT_EXIST,
                        404,
                        "a record that is not there",
                        () -> connect(UNKNOWN, api.contact("Ann"), "")),
                refusal(
                        ErrorCode.OBJECT_DOES_NOT_EXIST,
                        404,
                        "a row that is not there",
                        () -> api.get("accounts(" + UNKNOWN + ")")));
    }

    private static Answer under(String set, String lookup, UUID row, UUID parent) {
        return api.patch(set + "(" + row + ")", "{\"" + lookup + "@odata.bind\":\"" + set + "(" + parent + ")\"}");
    }

    private static Stream<Refusal> ofRolesAndStates() {
        return Stream.of(
                refusal(
                        ErrorCode.CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE,
                        400,
                        "a role for other records",
                        () -> connect(
                                api.account("Fabrikam"),
                                api.contact("Ann"),
                                ",\"record1roleid\":{\"name\":\"Doctor\","
                                        + "\"connection_role_connection_role_object_type_codes\":"
                                        + "[{\"associatedobjecttypecode\":\"contact\"}]}")),
                refusal(
                        ErrorCode.UNRELATED_CONNECTION_ROLES,
                        400,
                        "two roles that do not match",
                        () -> connect(
                                api.account("Fabrikam"),
                                api.contact("Ann"),
                                ",\"record1roleid\":{\"name\":\"Doctor\"},\"record2roleid\":{\"name\":\"Friend\"}")),
                refusal(
                        ErrorCode.INVALID_STATE,
                        400,
                        "a role out of use",
                        () -> connect(
                                api.account("Fabrikam"),
                                api.contact("Ann"),
                                ",\"record1roleid\":{\"name\":\"Doctor\",\"statecode\":1}")),
                refusal(ErrorCode.CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE, 400, "a change of the inactive", () -> {
                    String connection = "connections(" + api.connection() + ")";
                    api.patch(connection, "{\"statecode\":1}");
                    return api.patch(connection, "{\"description\":\"x\"}");
                }),
                refusal(
                        ErrorCode.INVALID_STATE_CODE_STATUS_CODE,
                        400,
                        "a reason of another state",
                        () -> api.patch(
                                "connections(" + api.connection() + ")", "{\"statecode\":0,\"statuscode\":2}")));
    }

    private static Stream<Refusal> ofAccess() {
        return Stream.of(
                refusal(
                        ErrorCode.PRIVILEGE_DENIED,
                        403,
                        "a stranger who makes a row",
                        () -> api.post("accounts", "{\"name\":\"x\"}", AS, UNKNOWN.toString())),
                refusal(ErrorCode.ACCESS_DENIED, 403, "a user who changes a row of another user", () -> {
                    UUID user =
                            api.post("systemusers", "{\"fullname\":\"Priya\"}").entityId();
                    return api.patch(
                            "accounts(" + api.account("Fabrikam") + ")", "{\"name\":\"x\"}", AS, user.toString());
                }),
                refusal(ErrorCode.PRINCIPAL_PRIVILEGE_DENIED, 403, "an owner who may read nothing", () -> {
                    UUID team = team();
                    api.store().withoutPrivileges(team);
                    return api.post("accounts", "{\"ownerid@odata.bind\":\"teams(" + team + ")\"}");
                }),
                refusal(ErrorCode.INVALID_PRIVILEGE_DEPTH, 403, "a depth where there is none", () -> {
                    UUID role = api.post("roles", "{\"name\":\"Nurse\"}").entityId();
                    return api.post(
                            "roles(" + role + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole",
                            "{\"Privileges\":[{\"PrivilegeName\":\"prvReadConnectionRole\",\"Depth\":\"Local\"}]}");
                }),
                refusal(
                        ErrorCode.CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY,
                        400,
                        "a change of the role of administrators",
                        () -> {
                            UUID role = StandardRoles.SYSTEM_ADMINISTRATOR.value();
                            api.post("roles", "{\"name\":\"x\",\"roleid\":\"" + role + "\"}");
                            return api.patch("roles(" + role + ")", "{\"name\":\"y\"}");
                        }),
                refusal(
                        ErrorCode.INVALID_ACCESS_RIGHTS_PASSED,
                        400,
                        "a right that cannot be shared",
                        () -> share("CreateAccess", team())),
                refusal(
                        ErrorCode.INVALID_SHAREE,
                        400,
                        "a share with an unknown principal",
                        () -> share("ReadAccess", UNKNOWN)),
                refusal(ErrorCode.CANNOT_SHARE_WITH_OWNER, 400, "a share with the owner", () -> {
                    UUID team = team();
                    UUID account = api.post(
                                    "accounts", "{\"name\":\"x\",\"ownerid@odata.bind\":\"teams(" + team + ")\"}")
                            .entityId();
                    return share(account, "ReadAccess", team);
                }),
                refusal(
                        ErrorCode.ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS,
                        400,
                        "a share of an attribute that permits nothing",
                        () -> shareAttribute(false)),
                refusal(
                        ErrorCode.ATTRIBUTE_NOT_SECURED,
                        400,
                        "a share of an attribute that is open to all",
                        () -> shareAttribute(true)),
                refusal(
                        ErrorCode.INVALID_ASSIGNEE_ID,
                        400,
                        "an owner who does not exist",
                        () -> api.post("accounts", "{\"ownerid@odata.bind\":\"teams(" + UNKNOWN + ")\"}")));
    }

    private static Stream<Refusal> ofSigningIn() {
        return Stream.of(
                refusal(
                        WireCode.NOT_AUTHENTICATED,
                        401,
                        "credentials that are no token",
                        () -> api.get("WhoAmI", "Authorization", "Basic eA==")),
                refusal(
                        WireCode.INVALID_TOKEN,
                        401,
                        "a token that is none",
                        () -> api.get("WhoAmI", "Authorization", "Bearer x")),
                refusal(
                        WireCode.KEYS_UNAVAILABLE,
                        503,
                        "a token that cannot be checked",
                        () -> api.get(
                                "WhoAmI",
                                "Authorization",
                                "Bearer " + Issuer.withKey("one").token(UNKNOWN))),
                refusal(
                        ErrorCode.UNAUTHORIZED_ACCESS,
                        401,
                        "a caller who is not a user",
                        () -> api.get("WhoAmI", KNOWN_BY, UNKNOWN.toString())),
                refusal(ErrorCode.SYSTEM_USER_DISABLED, 403, "a user who is disabled", () -> {
                    api.post(
                            "systemusers",
                            "{\"azureactivedirectoryobjectid\":\"" + UNKNOWN + "\",\"isdisabled\":true}");
                    return api.get("WhoAmI", KNOWN_BY, UNKNOWN.toString());
                }),
                refusal(
                        ErrorCode.CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER,
                        403,
                        "a stranger on behalf of the administrator",
                        () -> api.get(
                                "WhoAmI", AS, UNKNOWN.toString(), "MSCRMCallerID", Administrator.USER.toString())),
                refusal(
                        ErrorCode.INVALID_PRINCIPAL,
                        403,
                        "the administrator on behalf of an unknown user",
                        () -> api.get("WhoAmI", "MSCRMCallerID", UNKNOWN.toString())));
    }

    private static Stream<Refusal> ofStoring() {
        return Stream.of(
                refusal(
                        ErrorCode.CONCURRENCY_VERSION_MISMATCH,
                        412,
                        "an outdated version",
                        () -> api.patch(
                                "accounts(" + api.account("Fabrikam") + ")",
                                "{\"name\":\"x\"}",
                                "If-Match",
                                "W/\"0\"")),
                refusal(
                        ErrorCode.DUPLICATE_RECORD,
                        412,
                        "an id that is taken",
                        () -> api.post("accounts", "{\"accountid\":\"" + api.account("Fabrikam") + "\"}")),
                refusal(ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, 405, "an owner who is to go", () -> {
                    UUID team = team();
                    api.post("accounts", "{\"ownerid@odata.bind\":\"teams(" + team + ")\"}");
                    return api.delete("teams(" + team + ")");
                }),
                refusal(ErrorCode.SQL_TIMEOUT, 500, "a question that takes too long", () -> {
                    api.store().failAfter(0, RuleViolation.of(ErrorCode.SQL_TIMEOUT, 30));
                    return api.get("accounts");
                }),
                refusal(ErrorCode.GENERIC_SQL_ERROR, 503, "a store that is away", () -> {
                    api.store()
                            .failAfter(
                                    0, RuleViolation.of(ErrorCode.GENERIC_SQL_ERROR, "The store is away. Try again."));
                    return api.get("accounts");
                }),
                refusal(
                        ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED,
                        429,
                        "a user with as many queries as are answered at once",
                        () -> {
                            api.store()
                                    .failAfter(
                                            0, RuleViolation.of(ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED, 6, 2));
                            return api.get("accounts");
                        }),
                refusal(ErrorCode.UNEXPECTED, 500, "a store that gives up", () -> {
                    api.store().failAfter(0, RuleViolation.of(ErrorCode.UNEXPECTED, "The store gave up."));
                    return api.get("accounts(" + UNKNOWN + ")");
                }),
                refusal(WireCode.UNEXPECTED, 500, "a fault in the server", () -> {
                    api.store().failAfter(0, new IllegalStateException("a fault for the test"));
                    return api.get("accounts(" + UNKNOWN + ")");
                }));
    }

    private static Stream<Refusal> ofValues() {
        return Stream.of(
                refusal(
                        ErrorCode.STRING_LENGTH_TOO_LONG,
                        400,
                        "a text beyond its length",
                        () -> api.post("connectionroles", "{\"name\":\"" + "x".repeat(101) + "\"}")),
                refusal(
                        ErrorCode.INTEGER_VALUE_OUT_OF_RANGE,
                        400,
                        "a number beyond its range",
                        () -> currency("\"currencyprecision\":17,\"exchangerate\":1")),
                refusal(
                        ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE,
                        400,
                        "a rate of nothing",
                        () -> currency("\"currencyprecision\":2,\"exchangerate\":0")),
                refusal(
                        ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE,
                        400,
                        "no option",
                        () -> api.post("connectionroles", "{\"name\":\"Doctor\",\"category\":17}")),
                refusal(
                        ErrorCode.PROCESS_IMAGE_FAILURE,
                        400,
                        "an image that is none",
                        () -> connect(api.account("Fabrikam"), api.contact("Ann"), ",\"entityimage\":\"bm9uZQ==\"")),
                refusal(
                        ErrorCode.INVALID_ARGUMENT,
                        400,
                        "a name that is cleared",
                        () -> api.send("DELETE", "connectionroles(" + api.role("Doctor") + ")/name", "")),
                refusal(WireCode.PAYLOAD, 400, "an undeclared property", () -> api.post("accounts", "{\"bananas\":1}")),
                refusal(WireCode.PAYLOAD, 400, "a value of another type", () -> api.post("accounts", "{\"name\":1}")));
    }

    private static Answer fetch(String inner) {
        String query = "<fetch><entity name=\"contact\">" + inner + "</entity></fetch>";
        return api.get("contacts?fetchXml=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static Stream<Refusal> ofRequests() {
        return Stream.of(
                refusal(
                        WireCode.NO_ENTITY,
                        400,
                        "a link to an entity that there is not",
                        () -> fetch("<link-entity name=\"bananas\" from=\"a\" to=\"b\" />")),
                refusal(
                        WireCode.KEY_NOT_DEFINED,
                        400,
                        "an alternate key",
                        () -> api.get("contacts(fullname='Ann',createdon=2024-01-01)")),
                refusal(
                        WireCode.TOO_MANY_LINKS,
                        400,
                        "sixteen links",
                        () -> fetch("<link-entity name=\"systemuser\" from=\"systemuserid\" to=\"createdby\" />"
                                .repeat(16))),
                refusal(
                        WireCode.CONDITION_OPERATOR,
                        400,
                        "an operator that there is not",
                        () -> fetch("<filter><condition attribute=\"fullname\" operator=\"sounds-like\" value=\"x\" />"
                                + "</filter>")),
                refusal(
                        WireCode.NO_ATTRIBUTE,
                        400,
                        "an attribute in FetchXML that there is not",
                        () -> fetch("<attribute name=\"bananas\" />")),
                refusal(
                        ErrorCode.CHANGE_TRACKING_NOT_ENABLED,
                        400,
                        "changes of what is not tracked",
                        () -> api.get("businessunits", "Prefer", "odata.track-changes")),
                refusal(ErrorCode.EXPIRED_VERSION_STAMP, 410, "changes since long ago", () -> {
                    String link = api.get("accounts?$select=name", "Prefer", "odata.track-changes")
                            .json()
                            .get("@odata.deltaLink")
                            .asString();
                    api.store().letPass(Duration.ofDays(8));
                    return api.get(link.substring(api.root().length()));
                }),
                refusal(
                        WireCode.URL_TOO_LONG,
                        414,
                        "an address beyond its length",
                        () -> api.get("contacts?$select=" + "x".repeat(33_000))),
                refusal(WireCode.PAGING, 400, "a page of nothing", () -> api.get("contacts?$skiptoken=2")),
                refusal(
                        WireCode.SIMPLE_PAGING,
                        400,
                        "a page far away without a cookie",
                        () -> api.get("contacts?fetchXml="
                                + URLEncoder.encode(
                                        "<fetch count=\"5000\" page=\"11\"><entity name=\"contact\" /></fetch>",
                                        StandardCharsets.UTF_8))),
                refusal(WireCode.QUERY, 400, "an option that is not served", () -> api.get("accounts?$skip=1")),
                refusal(
                        WireCode.QUERY,
                        400,
                        "a lookup by its value",
                        () -> api.post("connections", "{\"_record1id_value\":\"" + UNKNOWN + "\"}")),
                refusal(
                        WireCode.UNKNOWN_PROPERTY,
                        400,
                        "an unknown property",
                        () -> api.get("accounts?$select=bananas")),
                refusal(WireCode.UNKNOWN_SEGMENT, 404, "an unknown set", () -> api.get("bananas")),
                refusal(WireCode.WRONG_VERB, 404, "a function that is written", () -> api.post("WhoAmI", "{}")),
                refusal(WireCode.METHOD, 405, "a collection that is deleted", () -> api.delete("accounts")),
                refusal(
                        WireCode.BODY_TOO_LARGE,
                        413,
                        "a body beyond the limit",
                        () -> api.post("accounts", "{\"name\":\"" + "x".repeat(RunningWebApi.LIMIT) + "\"}")),
                refusal(
                        WireCode.MEDIA_TYPE,
                        415,
                        "a body that is no JSON",
                        () -> api.post("accounts", "name", "Content-Type", "text/csv")),
                refusal(
                        WireCode.FOREIGN_ORIGIN,
                        403,
                        "a page of another origin",
                        () -> api.get("accounts", "Origin", "https://evil.example")),
                refusal(WireCode.TOO_MANY_REQUESTS, 429, "a request beyond the limit", () -> {
                    try (RunningWebApi limited =
                            RunningWebApi.startWithin(new RequestLimits(1, 0, 0, 0), Authentication.none())) {
                        limited.get("WhoAmI");
                        return limited.get("WhoAmI");
                    }
                }),
                refusal(
                        WireCode.TOO_MANY_CONDITIONS,
                        400,
                        "a filter beyond its length",
                        () -> api.get("accounts?$filter=" + "name eq 'a' or ".repeat(500) + "name eq 'b'")),
                refusal(
                        WireCode.NO_OPTIMISTIC_CONCURRENCY,
                        400,
                        "a version of what never changes",
                        () -> api.delete("connectionroleobjecttypecodes(" + UNKNOWN + ")", "If-Match", "W/\"1\"")),
                refusal(WireCode.RANGE, 416, "a part behind the end of an image", () -> {
                    String image = "connections(" + api.connection() + ")/entityimage";
                    api.send("PUT", image, "{\"value\":\"" + PIXEL + "\"}");
                    return api.get(image + "/$value", "Range", "bytes=1000000-1000001");
                }),
                refusal(
                        WireCode.BAD_REQUEST,
                        400,
                        "a condition that is none",
                        () -> api.patch("accounts(" + UNKNOWN + ")", "{}", "If-Match", "yesterday")));
    }

    private static Refusal refusal(ErrorCode code, int status, String of, Supplier<Answer> request) {
        return new Refusal(code, code.hex(), status, of, request);
    }

    private static Refusal refusal(WireCode code, int status, String of, Supplier<Answer> request) {
        return new Refusal(code, code.code(), status, of, request);
    }

    private static Answer connect(UUID account, UUID contact, String more) {
        return api.post("connections", CONNECT.formatted(account, contact, more));
    }

    private static Answer share(String rights, UUID team) {
        return share(api.account("Fabrikam"), rights, team);
    }

    private static Answer share(UUID account, String rights, UUID team) {
        return api.post(
                "GrantAccess",
                "{\"Target\":{\"@odata.id\":\"accounts(" + account + ")\"},\"PrincipalAccess\":{\"AccessMask\":\""
                        + rights + "\",\"Principal\":{\"@odata.id\":\"teams(" + team + ")\"}}}");
    }

    private static Answer shareAttribute(boolean readable) {
        UUID connection =
                connect(api.account("Fabrikam"), api.contact("Priya"), "").entityId();
        return api.post(
                "principalobjectattributeaccessset",
                "{\"objectid_connection@odata.bind\":\"connections(%s)\",\"attributeid\":\"%s\","
                                .formatted(connection, UNKNOWN)
                        + "\"principalid_team@odata.bind\":\"teams(%s)\",\"readaccess\":%s}"
                                .formatted(team(), readable));
    }

    private static UUID team() {
        return api.post("teams", "{\"name\":\"Nurses\"}").entityId();
    }

    private static Answer currency(String more) {
        return api.post(
                "transactioncurrencies",
                "{\"currencyname\":\"Euro\",\"isocurrencycode\":\"EUR\",\"currencysymbol\":\"€\"," + more + "}");
    }
}
