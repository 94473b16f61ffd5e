package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.record.RecordRef;
import dev.connections.jpa.OnEveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users read a row all the time, as lists and by id, while access to it is granted and revoked, again and again. */
@DisplayName("No read that began after access was taken back shows the row")
@Timeout(60)
class RevokedAccessTest extends OnEveryDatabase {

    private static final int TURNS = 8;
    private static final Caller ADMINISTRATOR = Administrator.CALLER;

    private final AtomicReference<Turn> current = new AtomicReference<>();
    private Application application;
    private Principal.User priya;
    private RecordRef ann;

    /** Whether access is given or taken back meanwhile, and which readers have found that out. */
    private record Turn(boolean given, List<CountDownLatch> found) {

        static final Turn LAST = new Turn(true, List.of());

        /** Begins before access is given, but after it was taken back. */
        static Turn of(boolean given) {
            return new Turn(given, List.of(new CountDownLatch(1), new CountDownLatch(1)));
        }

        void awaitReaders() throws InterruptedException {
            for (CountDownLatch reader : found) {
                reader.await();
            }
        }
    }

    @BeforeEach
    void prepare() {
        application = Application.of(ports, Rules.standard());
        application.installation().prepare();
        priya = given.user("Priya");
        application.roleAssignments().assign(StandardRoles.BASIC_USER, priya, ADMINISTRATOR);
        ann = given.contact("Ann").ref();
    }

    @Test
    void by_the_end_of_a_share() throws Exception {
        assertNeverShown(
                () -> application.share().grant(ann, priya, AccessRights.of(AccessRight.READ), ADMINISTRATOR),
                () -> application.share().revoke(ann, priya, ADMINISTRATOR));
    }

    @Test
    void by_leaving_the_team_that_it_is_shared_with() throws Exception {
        Principal.Team team = given.team("Patient Care");
        application.share().grant(ann, team, AccessRights.of(AccessRight.READ), ADMINISTRATOR);

        assertNeverShown(
                () -> application.teams().join(priya, team, ADMINISTRATOR),
                () -> application.teams().leave(priya, team, ADMINISTRATOR));
    }

    @Test
    void by_the_loss_of_a_role() throws Exception {
        assertNeverShown(
                () -> application.roleAssignments().assign(StandardRoles.SYSTEM_ADMINISTRATOR, priya, ADMINISTRATOR),
                () -> application.roleAssignments().withdraw(StandardRoles.SYSTEM_ADMINISTRATOR, priya, ADMINISTRATOR));
    }

    private void assertNeverShown(Runnable give, Runnable takeBack) throws Exception {
        begin(false);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> readers = List.of(
                    threads.submit(() -> watch(0, this::isListed)), threads.submit(() -> watch(1, this::isRead)));
            for (int turn = 0; turn < TURNS; turn++) {
                begin(true);
                give.run();
                current.get().awaitReaders();
                takeBack.run();
                begin(false);
                current.get().awaitReaders();
            }
            current.set(Turn.LAST);
            for (Future<Boolean> reader : readers) {
                assertThat(reader.get()).as("shown after it was taken back").isFalse();
            }
        } finally {
            current.set(Turn.LAST);
            threads.shutdown();
        }
    }

    private void begin(boolean given) {
        current.set(Turn.of(given));
    }

    /** Whether a read showed the row that began, and ended, in a turn in which access had been taken back. */
    private boolean watch(int reader, BooleanSupplier read) {
        boolean leaked = false;
        for (Turn turn = current.get(); !turn.found().isEmpty(); turn = current.get()) {
            boolean shown = read.getAsBoolean();
            leaked |= shown && !turn.given() && isStill(turn);
            if (shown == turn.given() || leaked) {
                turn.found().get(reader).countDown();
            }
        }
        return leaked;
    }

    /** Turns are told apart by their latches, which are equal to themselves only. */
    private boolean isStill(Turn turn) {
        return turn.equals(current.get());
    }

    private boolean isListed() {
        List<Object> found = new ArrayList<>();
        application.queries().run(contacts(), Caller.of(priya), row -> found.add(row));
        return !found.isEmpty();
    }

    private boolean isRead() {
        try {
            application.queries().retrieve(ann, contacts(), Caller.of(priya), row -> {});
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.ACCESS_DENIED);
            return false;
        }
    }

    private static Query contacts() {
        return new Query("contact", List.of(), Condition.everything(), List.of(), Query.MAX_ROWS);
    }
}
