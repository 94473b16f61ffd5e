package dev.connections.jpa.transaction;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.jpa.OnEveryDatabase;
import dev.connections.jpa.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two units of work that change the same rows in different orders. */
@Timeout(60)
class LockOrderTest extends OnEveryDatabase {

    private static final Caller CALLER = Administrator.CALLER;

    private final AtomicInteger attempts = new AtomicInteger();
    private final CyclicBarrier bothHaveBegun = new CyclicBarrier(2);
    private Application application;

    @BeforeEach
    void anInstallation() {
        application = Application.of(ports, Rules.standard());
        application.installation().prepare();
    }

    @Test
    void neither_waits_for_the_other_once_it_has_locked_its_rows() throws Exception {
        ConnectionId one = aConnection();
        ConnectionId other = aConnection();

        List<Optional<ErrorCode>> outcomes =
                Race.between(holdingFirst(List.of(one, other)), holdingFirst(List.of(other, one)));

        assertThat(outcomes).containsOnly(Optional.empty());
        assertThat(attempts)
                .as("units of work that were begun, those begun anew included")
                .hasValue(2);
    }

    private Runnable holdingFirst(List<ConnectionId> rows) {
        List<RecordRef> refs = rows.stream().map(ConnectionId::ref).toList();
        return () -> given.work(() -> {
            attempts.incrementAndGet();
            meet();
            application.rows().hold(refs);
            rows.forEach(row -> application.update().update(describing(row), CALLER));
        });
    }

    private static UpdateCommand describing(ConnectionId row) {
        return UpdateCommand.amend(row, Amendment.NONE.describedAs(Optional.of("Anew")));
    }

    /** H2 gets one unit of work at a time: there the other one cannot have begun. */
    private void meet() {
        if (database == TestDatabase.POSTGRESQL && attempts.get() <= 2) {
            try {
                bothHaveBegun.await(20, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new IllegalStateException("The other one did not come.", failure);
            }
        }
    }

    private ConnectionId aConnection() {
        return given.keep(connection(as(given.contact("Ben")), as(given.contact("Cleo"))))
                .rows()
                .master()
                .id();
    }
}
