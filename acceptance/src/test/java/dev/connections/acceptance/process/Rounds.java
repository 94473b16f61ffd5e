package dev.connections.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.rest.WebApiClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Rounds of writing, killing and looking, on one store. How many is up to the system properties
 * {@code connections.kill.rounds} and {@code connections.kill.seconds}, of which the first that is reached counts.
 */
final class Rounds {

    private static final int MAX_ROUNDS = Integer.getInteger("connections.kill.rounds", Integer.MAX_VALUE);
    private static final Duration MAX_DURATION = Duration.ofSeconds(Integer.getInteger("connections.kill.seconds", 20));
    private static final int ROUNDS_BETWEEN_FULL_LOOKS = 25;
    private static final List<String> ORDERS =
            List.of("createdon desc", "modifiedon", "name", "connectionid desc", "versionnumber desc");

    private final WriteLog everything = new WriteLog();
    private final long began = System.nanoTime();
    private final Random random;
    private int done;
    private long acknowledged;

    /** @param seed decides when the kills come, and is told with each failure */
    Rounds(long seed) {
        random = new Random(seed);
    }

    /** Whether there is to be another round. */
    boolean goOn() {
        return done < MAX_ROUNDS && System.nanoTime() - began < MAX_DURATION.toNanos();
    }

    /** How many writes are to be acknowledged before the next kill. */
    int writesBeforeTheKill() {
        return 5 + random.nextInt(120);
    }

    /** Looks for everything that was acknowledged in a round, on the server that was started again. */
    void verify(SixWriters writers, WebApiClient client) {
        done++;
        acknowledged += writers.acknowledged();
        everything.addAll(writers.log());
        assertThat(writers.complaints()).as("round %d", done).isEmpty();
        String ofRound = "_record1id_value eq " + writers.account() + " or _record2id_value eq " + writers.account();
        Map<UUID, StoredRow> rows = StoredRow.read(client, "&$filter=" + encoded(ofRound));
        assertThat(writers.log().differences(rows)).as("round %d", done).isEmpty();
        assertThat(StoredRow.brokenPairs(rows)).as("round %d", done).isEmpty();
        for (String order : ORDERS) {
            assertThat(StoredRow.read(client, "&$filter=" + encoded(ofRound) + "&$orderby=" + encoded(order))
                            .keySet())
                    .as("round %d ordered by %s", done, order)
                    .containsExactlyInAnyOrderElementsOf(rows.keySet());
        }
        if (done % ROUNDS_BETWEEN_FULL_LOOKS == 0) {
            verifyEverything(client);
        }
    }

    /** Looks for everything that was ever acknowledged, and compares the counts. */
    void verifyEverything(WebApiClient client) {
        Map<UUID, StoredRow> rows = StoredRow.read(client, "");
        assertThat(everything.differences(rows)).as("after %d rounds", done).isEmpty();
        assertThat(StoredRow.brokenPairs(rows)).as("after %d rounds", done).isEmpty();
        int counted = client.get("connections?$apply=" + encoded("aggregate($count as rows)"))
                .json()
                .get("value")
                .get(0)
                .get("rows")
                .asInt();
        assertThat(counted).as("rows counted after %d rounds", done).isEqualTo(rows.size());
        System.out.printf(
                "%d rounds, %d writes acknowledged, %d connections known, %d rows in the store: nothing lost%n",
                done, acknowledged, everything.size(), rows.size());
    }

    private static String encoded(String text) {
        return text.replace(" ", "%20");
    }
}
