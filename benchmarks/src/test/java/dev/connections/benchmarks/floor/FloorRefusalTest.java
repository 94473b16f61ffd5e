package dev.connections.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.benchmarks.floor.AskedServer.Ask;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the floor does not measure it refuses, and what our server refuses it refuses as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FloorRefusalTest {

    private static final Map<String, String> ADMINISTRATOR = Map.of();
    private static final String ROW = "connections(" + SmallStore.connection(1) + ")";
    private static final String SIDES = side(1, 16, 3) + ", " + side(2, 26, 3);

    private TwoStores stores;

    @BeforeAll
    void open() throws Exception {
        stores = TwoStores.open(StoreDialect.POSTGRESQL, false);
    }

    @AfterAll
    void close() throws Exception {
        stores.close();
    }

    static List<Ask> unmeasured() {
        String body = "{\"description\": \"new\"}";
        return List.of(
                new Ask("If-Match", "PATCH", ROW, Map.of("If-Match", "W/\"1\""), body),
                new Ask("If-Match of a deletion", "DELETE", ROW, Map.of("If-Match", "W/\"1\""), ""),
                new Ask("If-None-Match", "GET", ROW, Map.of("If-None-Match", "W/\"1\""), ""),
                new Ask("a representation", "PATCH", ROW, Map.of("Prefer", "return=representation"), body),
                Ask.send("a given id", "POST", "connections", "{\"connectionid\": \"x\", " + SIDES + "}"),
                Ask.send("a period", "POST", "connections", "{\"effectivestart\": \"2026-01-01\", " + SIDES + "}"),
                Ask.get("another order", "connections?$orderby=name&$top=5"),
                Ask.get("the newest in pages", "connections?$orderby=createdon desc", "odata.maxpagesize=5"),
                Ask.get("$expand", ROW + "?$expand=owninguser"),
                Ask.get("$skip", "contacts?$select=fullname&$filter=contains(fullname,'a')&$top=5&$skip=1"),
                Ask.get("FetchXML without top", fetch("<fetch>", "inner", "fullname")),
                Ask.get("FetchXML by page", fetch("<fetch top='5' page='2'>", "inner", "fullname")),
                Ask.get("an outer join", fetch("<fetch top='5'>", "outer", "fullname")),
                Ask.get("another attribute", fetch("<fetch top='5'>", "inner", "lastname")),
                new Ask("a caller that is no id", "GET", ROW, Map.of("MSCRMCallerID", "me"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmeasured")
    void whatIsNotMeasuredIsRefused(Ask ask) throws Exception {
        assertThat(stores.floor().answer(ask, ADMINISTRATOR)).startsWith("501 ");
    }

    @Test
    void anUnknownCallerIsRefusedAsByOurServer() throws Exception {
        Map<String, String> caller =
                Map.of("MSCRMCallerID", SmallStore.id(0xA, 66).toString());
        Ask ask = Ask.get("read", ROW);
        assertThat(stores.floor().answer(ask, caller)).isEqualTo(stores.ours().answer(ask, caller));
    }

    /** Where the second of three connections breaks a rule. */
    enum Broken {
        REPEATED(target(16, 27, 3), target(16, 27, 3), "0x80048208"),
        REPEATED_THE_OTHER_WAY_ROUND(target(16, 27, 3), target(27, 16, 3), "0x80048208"),
        THERE_ALREADY(target(16, 27, 3), target(1, 3, 3), "0x80048208"),
        UNMATCHED_ROLES(target(16, 27, 3), target(side(1, 16, 1), side(2, 28, 3)), "0x80048216");

        private final String first;
        private final String second;
        private final String code;

        Broken(String first, String second, String code) {
            this.first = first;
            this.second = second;
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource(Broken.class)
    void oneOfManyThatBreaksARuleLeavesNothingBehind(Broken broken) throws Exception {
        int before = stores.changesOfFloor().size();
        Ask ask = Ask.send(
                "create",
                "POST",
                "connections/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\": [" + broken.first + ", " + broken.second + ", " + target(16, 29, 3) + "]}");
        assertThat(stores.ours().answer(ask, ADMINISTRATOR)).startsWith("400 ");
        assertThat(stores.floor().answer(ask, ADMINISTRATOR)).startsWith("400 ").contains(broken.code);
        assertThat(stores.changesOfFloor()).hasSize(before);
    }

    @Test
    void aConnectionOfAnAdministratorWhoMovedIsOfItsNewUnit() throws Exception {
        UUID south = SmallStore.id(0xB, 3);
        stores.execute("update participant set owning_business_unit_id = '" + south + "' where id = '"
                + SmallStore.ADMINISTRATOR + "'");
        Ask create = Ask.send("create", "POST", "connections", "{" + side(1, 41, 3) + ", " + side(2, 46, 3) + "}");
        Ask read = Ask.get("read", "{made}?$select=_owningbusinessunit_value");
        stores.ours().answer(create, ADMINISTRATOR);
        stores.floor().answer(create, ADMINISTRATOR);
        String unit = "\"_owningbusinessunit_value\":\"" + south + "\"";
        assertThat(stores.ours().answer(read, ADMINISTRATOR)).contains(unit);
        assertThat(stores.floor().answer(read, ADMINISTRATOR)).contains(unit);
    }

    private static String target(int from, int to, int role) {
        return target(side(1, from, role), side(2, to, role));
    }

    private static String target(String from, String to) {
        return "{\"@odata.type\": \"Microsoft.Dynamics.CRM.connection\", " + from + ", " + to + "}";
    }

    private static String side(int number, int contact, int role) {
        return "\"record" + number + "id_contact@odata.bind\": \"/contacts(" + SmallStore.contact(contact)
                + ")\", \"record" + number + "roleid@odata.bind\": \"/connectionroles(" + SmallStore.role(role) + ")\"";
    }

    private static String fetch(String begin, String join, String attribute) {
        return "connections?fetchXml="
                + Links.encoded(begin + "<entity name='connection'><attribute name='name'/>"
                        + "<link-entity name='contact' from='contactid' to='record1id' link-type='" + join
                        + "'><filter><condition attribute='" + attribute
                        + "' operator='like' value='a%'/></filter></link-entity></entity></fetch>");
    }
}
