package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.TcpProxy;
import dev.connections.jpa.TestDatabase;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A PostgreSQL that is down, hangs, or is cut off: requests end, and the store comes back by itself. */
@Timeout(60)
class OutagesTest {

    private static final TestDatabase DATABASE = TestDatabase.POSTGRESQL;

    private TcpProxy network;
    private JpaStore store;
    private Ports ports;
    private Participant ann;

    @BeforeEach
    void connectThroughANetwork() {
        ann = new Fixtures(DATABASE.emptyStore().ports(Clock.systemUTC())).contact("Ann");
        network = new TcpProxy(DATABASE.port());
        store = JpaStore.open(settings(), RecordTypes.standard());
        ports = store.ports(Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
        network.close();
    }

    @Test
    void a_read_from_a_database_that_hangs_is_refused() {
        network.hang();

        assertThat(refusal(this::read).code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void a_write_to_a_database_that_hangs_is_refused() {
        network.hang();

        assertThat(refusal(this::write).code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void a_database_that_goes_on_is_used_again() {
        network.hang();
        refusal(this::read);
        refusal(this::write);

        network.comeBack();
        repeatUntilDone(this::read);

        assertThat(ports.records().find(ann.ref())).isPresent();
    }

    @Test
    void a_read_from_a_database_that_is_down_is_refused() {
        network.goDown();

        assertThat(refusal(this::read).code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void a_write_to_a_database_that_is_down_is_refused() {
        network.goDown();

        assertThat(refusal(this::write).code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void a_database_that_was_started_again_is_used_again() {
        network.goDown();
        refusal(this::write);

        network.comeBack();
        repeatUntilDone(this::write);

        assertThat(ports.records().find(ann.ref()).orElseThrow().version().number())
                .isGreaterThan(ann.version().number());
    }

    @Test
    void a_change_whose_commit_is_not_confirmed_is_neither_repeated_nor_said_to_be_lost() {
        AtomicInteger attempts = new AtomicInteger();
        network.cutBehind("COMMIT");

        RuleViolation refusal = refusal(() -> ports.unitOfWork().perform(() -> {
            ports.records().add(Fixtures.record(Fixtures.CONTACT, "Ben"));
            return attempts.incrementAndGet();
        }));

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
        assertThat(refusal.getMessage()).contains("may or may not have been kept");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_store_is_not_opened_on_a_database_that_hangs() {
        network.hang();

        assertThatThrownBy(() -> JpaStore.open(settings(), RecordTypes.standard()))
                .hasMessage("The database cannot be opened.")
                .rootCause()
                .isInstanceOfAny(SQLException.class, SocketTimeoutException.class);
    }

    private void read() {
        ports.records().find(ann.ref());
    }

    private void write() {
        ports.unitOfWork().perform(() -> {
            Participant seen = ports.records().find(ann.ref()).orElseThrow();
            ports.records().replace(seen.rename("Anna", Fixtures.on(Fixtures.TUESDAY)));
            return seen;
        });
    }

    /** As clients do that are told to come back. */
    private static void repeatUntilDone(Runnable work) {
        RuleViolation refusal = refusal(work);
        while (refusal != null) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
            assertThat(Thread.currentThread().isInterrupted()).as("timed out").isFalse();
            refusal = refusal(work);
        }
    }

    private static RuleViolation refusal(Runnable work) {
        return catchThrowableOfType(RuleViolation.class, work::run);
    }

    /** Statements as texts, so that the network can tell a commit. */
    private DatabaseSettings settings() {
        String url = "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres?preferQueryMode=simple";
        return new DatabaseSettings(url, "postgres", "postgres").withQueryTimeout(Duration.ofSeconds(1));
    }
}
