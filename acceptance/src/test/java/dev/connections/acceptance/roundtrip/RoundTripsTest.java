package dev.connections.acceptance.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.wire.RunningServer;
import dev.connections.acceptance.workload.CeilingTable;
import dev.connections.acceptance.workload.Organisation;
import dev.connections.acceptance.workload.Read;
import dev.connections.application.access.Administrator;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.rest.token.DevelopmentKey;
import dev.connections.server.AuthenticationMode;
import dev.connections.server.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("An operation takes no more statements and round trips than its ceiling says")
class RoundTripsTest {

    private static final Logger LOG = LoggerFactory.getLogger(RoundTripsTest.class);

    /** Operation, caller, and the numbers that are not to be exceeded. */
    private static final String CEILINGS = "ceilings.csv";

    /** How often an operation is carried out before it is counted, so that caches are filled. */
    private static final int WARM_UP = 1;

    /** The pool asks a connection that was idle for so long whether it works: a round trip that depends on time. */
    private static final String UNASKED_MILLIS = "com.zaxxer.hikari.aliveBypassWindowMs";

    private static final String POSTGRES = "postgres";

    private static final Map<Caller, Desk> DESKS = new EnumMap<>(Caller.class);

    private static EmbeddedPostgres postgres;
    private static RunningServer open;
    private static RunningServer byToken;

    private enum Caller {
        ADMINISTRATOR,
        /** The ordinary user, for whom the administrator asks: the rights of both are looked at. */
        IMPERSONATED_USER,
        /** The ordinary user, who signs in with a token. */
        USER_WITH_TOKEN
    }

    @BeforeAll
    static void start() throws IOException {
        System.setProperty(UNASKED_MILLIS, "600000");
        postgres = EmbeddedPostgres.start();
        open = new RunningServer(RoundTripsTest::onPostgres);
        AtomicReference<Path> directory = new AtomicReference<>();
        byToken = new RunningServer(settings -> {
            directory.set(settings.storage().dataDirectory());
            return onPostgres(settings).with(new AuthenticationMode.Development(Optional.empty()));
        });
        String token = DevelopmentKey.in(directory.get().resolve("development-key.json"))
                .token(Organisation.USER_NAME, Instant.now());
        new Organisation(open);
        Desk.makeRoles(open);
        String administrator = Administrator.USER.id().toString();
        String user = Organisation.USER;
        DESKS.put(Caller.ADMINISTRATOR, new Desk(open, open, administrator, List.of()));
        DESKS.put(Caller.IMPERSONATED_USER, new Desk(open, open, user, List.of("MSCRMCallerID", user)));
        DESKS.put(Caller.USER_WITH_TOKEN, new Desk(byToken, open, user, List.of("Authorization", "Bearer " + token)));
    }

    private static ServerSettings onPostgres(ServerSettings settings) {
        String address = postgres.getJdbcUrl(POSTGRES, POSTGRES) + "&socketFactory=" + RecordedSockets.class.getName();
        return settings.withDatabase(new DatabaseSettings(address, POSTGRES, POSTGRES));
    }

    @AfterAll
    static void stop() throws IOException {
        byToken.close();
        open.close();
        postgres.close();
        System.clearProperty(UNASKED_MILLIS);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvFileSource(resources = CEILINGS, useHeadersInDisplayName = false, numLinesToSkip = 1)
    void no_more_than_its_ceiling(String name, Caller caller, int statements, int roundTrips) {
        Operation operation = Operation.all()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Desk desk = DESKS.get(caller);
        for (int time = 0; time < WARM_UP; time++) {
            desk.send(operation.next().apply(desk));
        }
        Request request = operation.next().apply(desk);

        Traffic traffic = RecordedSockets.during(() -> desk.send(request));

        if (traffic.isBelow(statements, roundTrips)) {
            LOG.info("The ceiling can be lowered: {}", measured(name, caller, traffic));
        }
        assertThat(traffic.isWithin(statements, roundTrips))
                .as(
                        "%s: more than the %d statements and %d round trips of its ceiling. Look for the statement that is"
                                + " new, or that comes more often, among those below. The ceilings stand in %s: lower one"
                                + " when the operation needs less, and raise one only with the reason in the commit.%n%s",
                        measured(name, caller, traffic), statements, roundTrips, CEILINGS, traffic.listing())
                .isTrue();
    }

    /** Otherwise all ceilings would hold because nothing is counted. */
    @Test
    void what_requests_send_is_counted() {
        Desk desk = DESKS.get(Caller.ADMINISTRATOR);
        Request request = desk.asking(Read.ALL.get(0));

        assertThat(RecordedSockets.during(() -> desk.send(request)).statements())
                .singleElement()
                .asString()
                .contains("from connection ");
    }

    @Test
    void each_operation_has_a_ceiling_for_each_caller() {
        assertThat(new CeilingTable(RoundTripsTest.class, CEILINGS).rows())
                .containsExactlyElementsOf(
                        CeilingTable.of(Operation.all().map(Operation::name).toList(), Caller.values()));
    }

    private static String measured(String name, Caller caller, Traffic traffic) {
        return name + " by " + caller + " took " + traffic.statements().size() + " statements in "
                + traffic.roundTrips() + " round trips";
    }
}
