package dev.connections.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.benchmarks.floor.AskedServer.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floor answers what our server answers, byte for byte, and writes what it writes. */
final class FloorAgreementTest {

    private static final int BEFORE = 80;
    private static final int BEHIND = 300;

    static Stream<Object[]> stores() {
        return Stream.of(new Object[] {StoreDialect.H2, false}, new Object[] {StoreDialect.POSTGRESQL, true});
    }

    @ParameterizedTest(name = "{0}, by token: {1}")
    @MethodSource("stores")
    void answersAndRowsAreThoseOfOurServer(StoreDialect database, boolean byToken) throws Exception {
        try (TwoStores stores = TwoStores.open(database, byToken)) {
            List<String> differences = new ArrayList<>();
            for (UUID sender : List.of(SmallStore.ADMINISTRATOR, SmallStore.USER)) {
                compare(MeasuredRequests.reads(), stores, sender, differences);
                boolean user = sender.equals(SmallStore.USER);
                UUID sharee = user ? SmallStore.ADMINISTRATOR : SmallStore.USER;
                compare(MeasuredRequests.writes(sharee, user ? 11 : 31), stores, sender, differences);
            }
            assertThat(differences).isEmpty();
            assertThat(stores.changesOfFloor()).isNotEmpty().containsExactlyElementsOf(stores.changesOfOurs());
        }
    }

    private static void compare(List<Ask> asks, TwoStores stores, UUID sender, List<String> differences)
            throws Exception {
        Map<String, String> headers = stores.headersOf(sender);
        for (Ask ask : asks) {
            String expected = stores.ours().answer(ask, headers);
            String answer = stores.floor().answer(ask, headers);
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
