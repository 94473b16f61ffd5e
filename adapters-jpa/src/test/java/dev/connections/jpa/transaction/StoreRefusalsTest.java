package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.jpa.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What a client is told when the store itself fails. */
@Timeout(60)
class StoreRefusalsTest {

    private final TestDatabase database = TestDatabase.H2_IN_MEMORY;
    private final Ports ports = database.emptyStore().ports(Clock.systemUTC());
    private final Fixtures given = new Fixtures(ports);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void a_store_that_is_away_is_said_to_be_so() {
        RuleViolation refusal = refusal(() -> fail(new SQLException("Away.", "53100")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
        assertThat(refusal.getMessage()).contains("Nothing was kept").contains("Try again");
    }

    @Test
    void a_pool_without_a_free_connection_is_not_asked_again() {
        RuleViolation refusal = refusal(() -> fail(new SQLTransientConnectionException("None is free.")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void many_refusals_of_a_store_are_one_line_in_the_log() {
        List<ILoggingEvent> log = logOf(() -> {
            refusal(() -> fail(new SQLTransientConnectionException("None is free.")));
            refusal(() -> fail(new SQLTransientConnectionException("None is free.")));
        });

        assertThat(log).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains("None is free.");
            assertThat(line.getThrowableProxy()).as("stack trace").isNull();
        });
    }

    @Test
    void work_that_keeps_conflicting_is_refused_with_retry_after() {
        RuleViolation refusal = refusal(() -> fail(new SQLException("Deadlock.", "40P01")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
        assertThat(attempts.get()).isGreaterThan(5);
    }

    @Test
    void work_that_reads_again_and_still_meets_stale_rows_is_refused_with_retry_after() {
        Participant ann = given.contact("Ann");

        RuleViolation refusal = refusal(() -> {
            attempts.incrementAndGet();
            Participant seen = ports.records().find(ann.ref()).orElseThrow();
            moveOn(ann);
            ports.records().replace(seen.rename("Anna", Fixtures.on(Fixtures.TUESDAY)));
        });

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void a_statement_that_makes_no_sense_stays_a_fault_of_the_server() {
        assertThat(refusal(() -> fail(new SQLException("Syntax.", "42601"))).code())
                .isEqualTo(ErrorCode.UNEXPECTED);
    }

    /** Another process changes the row. */
    private void moveOn(Participant row) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update participant set version_number = next value for version_number where id = '"
                    + row.ref().id() + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void fail(SQLException cause) {
        attempts.incrementAndGet();
        throw new IllegalStateException(cause);
    }

    private static List<ILoggingEvent> logOf(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(StoreRefusals.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            work.run();
        } finally {
            logger.detachAppender(log);
        }
        return log.list;
    }

    private RuleViolation refusal(Runnable work) {
        return catchThrowableOfType(RuleViolation.class, () -> given.work(work));
    }
}
