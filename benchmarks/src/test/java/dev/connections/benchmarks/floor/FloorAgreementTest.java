package dev.connections.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.benchmarks.floor.AskedServer.Ask;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floor answers what our server answers, byte for byte, and writes what it writes. */
final class FloorAgreementTest {

    private static final int BEFORE = 80;
    private static final int BEHIND = 300;

    /** A contact that connections would begin at if they were made. */
    private static final int REFUSED = 31;

    static Stream<Object[]> stores() {
        return Stream.of(new Object[] {StoreDialect.H2, false}, new Object[] {StoreDialect.POSTGRESQL, true});
    }

    @ParameterizedTest(name = "{0}, by token: {1}")
    @MethodSource("stores")
    void answersAndRowsAreThoseOfOurServer(StoreDialect database, boolean byToken) throws Exception {
        try (TwoStores stores = TwoStores.open(database, byToken)) {
            List<String> differences = new ArrayList<>();
            for (UUID reader : List.of(FurtherUsers.GLOBAL, FurtherUsers.DEEP)) {
                compare(MeasuredRequests.reads(), stores, reader, differences);
            }
            for (UUID sender : List.of(SmallStore.ADMINISTRATOR, SmallStore.USER)) {
                compare(MeasuredRequests.reads(), stores, sender, differences);
                boolean user = sender.equals(SmallStore.USER);
                UUID sharee = user ? SmallStore.ADMINISTRATOR : SmallStore.USER;
                compare(MeasuredRequests.writes(sharee, user ? 11 : 31), stores, sender, differences);
            }
            compare(plain(MeasuredRequests.reads()), stores, FurtherUsers.DISABLED, differences);
            compare(plain(MeasuredRequests.reads()), stores, FurtherUsers.WITHOUT_PRIVILEGE, differences);
            List<Ask> writes = MeasuredRequests.writes(SmallStore.USER, REFUSED);
            compare(plain(writes), stores, FurtherUsers.WITHOUT_PRIVILEGE, differences);
            assertSame(stores, differences);
        }
    }

    /** Without tokens the administrator acts for the user, which rows and events tell. */
    @Test
    void whatIsDoneOnBehalfOfAUserIsWrittenAsByOurServer() throws Exception {
        try (TwoStores stores = TwoStores.open(StoreDialect.POSTGRESQL, false)) {
            List<String> differences = new ArrayList<>();
            compare(oneOfEachKind(MeasuredRequests.reads()), stores, SmallStore.USER, differences);
            compare(MeasuredRequests.writes(SmallStore.ADMINISTRATOR, 11), stores, SmallStore.USER, differences);
            assertSame(stores, differences);
        }
    }

    private static void assertSame(TwoStores stores, List<String> differences) throws SQLException {
        assertThat(differences).isEmpty();
        assertThat(stores.changesOfFloor()).isNotEmpty().containsExactlyElementsOf(stores.changesOfOurs());
    }

    /**
     * One of each kind, without those that our server refuses in more words than the floor: annotated ones, and those that make
     * many connections.
     */
    private static List<Ask> plain(List<Ask> asks) {
        return oneOfEachKind(asks).stream()
                .filter(ask -> !ask.headers().getOrDefault("Prefer", "").contains("include-annotations"))
                .filter(ask -> !ask.name().startsWith("batch") && !ask.name().startsWith("create-multiple"))
                .toList();
    }

    /** The last of those whose names begin with the same word. */
    private static List<Ask> oneOfEachKind(List<Ask> asks) {
        Map<String, Ask> kinds = new LinkedHashMap<>();
        asks.forEach(ask -> kinds.put(ask.name().split(" ", 2)[0], ask));
        return List.copyOf(kinds.values());
    }

    private static void compare(List<Ask> asks, TwoStores stores, UUID sender, List<String> differences)
            throws Exception {
        Map<String, String> headers = stores.headersOf(sender);
        for (Ask ask : asks) {
            String ours = stores.ours().answer(ask, headers);
            String answer = stores.floor().answer(ask, headers);
            String expected = LaterAttributes.removed(ours, answer);
            if (!answer.equals(expected)) {
                differences.add(ask + " as " + sender + "\nours:  " + around(expected, answer) + "\nfloor: "
                        + around(answer, expected));
            }
        }
    }

    /** What stands where they begin to differ. */
    private static String around(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return text.substring(Math.max(0, same - BEFORE), Math.min(text.length(), same + BEHIND));
    }
}
