package dev.connections.acceptance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.workload.CeilingTable;
import dev.connections.acceptance.workload.Read;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedDatabase.class)
@DisplayName("Among a million connections, PostgreSQL looks at no more rows than a ceiling says")
class ReadsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsTest.class);

    /**
     * Read, caller, how many rows were looked at when the ceiling was set, and whether that is good. Where it is known not to be,
     * the ceiling keeps a change from making it worse unseen.
     */
    private static final String CEILINGS = "ceilings.csv";

    /** A ceiling is exceeded by a multiple: a plan that is worse by its shape is worse by far. */
    private static final int TOLERATED = 3;

    /** How many rows more or less do not count: those of small tables, which are read as a whole or not. */
    private static final int NOT_COUNTED = 500;

    /** A statement that is prepared at once is planned for its values five times, and for any values after that. */
    private static final int UNTIL_PLANS_ARE_SETTLED = 7;

    /** A request that looks at so many rows is not sent again: it has shown what it does, and takes seconds. */
    private static final long WALK = 100_000;

    /** Plans are based on samples of the rows, of which one in many misleads: a plan is bad that is bad after each of these. */
    private static final int SAMPLES = 3;

    private static MillionConnections database;

    @BeforeAll
    static void open(MillionConnections shared) {
        database = shared;
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvFileSource(resources = CEILINGS, numLinesToSkip = 1)
    void no_more_rows_than_the_ceiling(String name, Asker asker, long ceiling, String judgement) {
        Read read = Read.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        long most = TOLERATED * ceiling + NOT_COUNTED;
        Looked looked = heaviest(read, asker);
        for (int sample = 1; sample < SAMPLES && looked.rows() > most; sample++) {
            database.analyzeAgain();
            looked = heaviest(read, asker);
        }

        if (TOLERATED * looked.rows() + NOT_COUNTED < ceiling) {
            LOG.info(
                    "The ceiling can be lowered: {} by {} looked at {} rows, not {}",
                    name,
                    asker,
                    looked.rows(),
                    ceiling);
        }
        assertThat(looked.rows())
                .as(
                        "%s by %s: rows looked at, in vain or not. Its ceiling is %d (%s), of which %d times and %d more are"
                                + " tolerated. The ceilings stand in %s: lower one when the plan gets better, and raise one"
                                + " only with the reason in the commit.%n%s",
                        name, asker, ceiling, judgement, TOLERATED, NOT_COUNTED, CEILINGS, looked.worst())
                .isLessThanOrEqualTo(most);
    }

    @Test
    void each_read_has_a_ceiling_for_the_administrator_and_an_ordinary_user() {
        List<String> reads = Read.ALL.stream().map(Read::name).toList();

        assertThat(new CeilingTable(ReadsTest.class, CEILINGS).rows())
                .containsAll(CeilingTable.of(reads, Asker.ADMINISTRATOR, Asker.ORDINARY_USER));
    }

    private static Looked heaviest(Read read, Asker asker) {
        String path = address(read, asker);
        Looked heaviest = new Looked(List.of());
        for (int time = 0; time < UNTIL_PLANS_ARE_SETTLED && heaviest.rows() < WALK; time++) {
            Looked looked = new Looked(database.plansOf(() -> ask(path, read, asker)));
            heaviest = looked.rows() > heaviest.rows() ? looked : heaviest;
        }
        return heaviest;
    }

    private static String address(Read read, Asker asker) {
        return switch (read.from()) {
            case FIRST -> read.path(asker.asksAbout());
            case DELTA_LINK -> database.deltaLink(asker);
            case PAGE_20 -> {
                String path = read.path(asker.asksAbout());
                for (int page = 1; page < 20; page++) {
                    path = JsonMapper.shared()
                            .readTree(ask(path, read, asker))
                            .required("@odata.nextLink")
                            .asString();
                }
                yield path;
            }
        };
    }

    private static String ask(String path, Read read, Asker asker) {
        List<String> headers = read.from() == Read.From.DELTA_LINK ? List.of() : read.headers(asker.asksAbout());
        HttpResponse<String> answer =
                database.server().sendAsIs("GET", path, "", asker.headers(headers.toArray(String[]::new)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** By which plans a request was answered. */
    private record Looked(List<Plan> plans) {

        long rows() {
            return plans.stream().mapToLong(Plan::rowsLookedAt).sum();
        }

        String worst() {
            return plans.stream()
                    .max(Comparator.comparingLong(Plan::rowsLookedAt))
                    .map(Plan::toString)
                    .orElse("No plan was written down.");
        }
    }
}
