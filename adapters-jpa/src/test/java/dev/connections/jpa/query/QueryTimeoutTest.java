package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.ExistsThroughLink;
import dev.connections.application.query.Condition.IsNotTrue;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Query;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.OnEveryDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query that exceeds the timeout is cancelled, without effect on others. */
class QueryTimeoutTest extends OnEveryDatabase {

    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 17;
    private static final ManyToMany MATCHES = new EntityCatalogue(RecordTypes.standard())
            .named("connectionrole")
            .orElseThrow()
            .requireManyToMany("connectionroleassociation_association");

    /** Roles that all match each other, so that there are many ways to go from one to the next and on. */
    @BeforeEach
    void thirtyRoles() {
        List<ConnectionRole> roles = new ArrayList<>();
        given.work(() -> {
            for (int number = 0; number < 30; number++) {
                ConnectionRole role = Fixtures.role("Role " + number);
                for (ConnectionRole other : roles) {
                    role = role.match(other);
                }
                ports.roles().add(role);
                roles.add(role);
            }
        });
    }

    @Test
    void it_is_refused_whichever_way_it_is_asked() {
        try (JpaStore hasty = database.besides(Duration.ofSeconds(1))) {
            Ports impatient = hasty.ports(Clock.systemUTC());

            assertThat(refusal(() -> impatient.queries().run(endless(), row -> {})))
                    .isEqualTo(ErrorCode.SQL_TIMEOUT);
            assertThat(refusal(() -> impatient.queries().count(endless()))).isEqualTo(ErrorCode.SQL_TIMEOUT);
            assertThat(refusal(() -> impatient.queries().aggregate(counting(), group -> {})))
                    .isEqualTo(ErrorCode.SQL_TIMEOUT);
            assertThat(refusal(() -> impatient
                            .unitOfWork()
                            .perform(() -> impatient.queries().count(endless()))))
                    .isEqualTo(ErrorCode.SQL_TIMEOUT);
        }
    }

    @Test
    void its_connection_serves_the_next() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(MORE_THAN_THERE_ARE_CONNECTIONS);
        try (JpaStore hasty = database.besides(Duration.ofSeconds(1))) {
            Ports impatient = hasty.ports(Clock.systemUTC());
            List<Future<ErrorCode>> answers = new ArrayList<>();
            for (int asker = 0; asker < MORE_THAN_THERE_ARE_CONNECTIONS; asker++) {
                answers.add(
                        askers.submit(() -> refusal(() -> impatient.queries().count(endless()))));
            }
            for (Future<ErrorCode> answer : answers) {
                assertThat(answer.get()).isEqualTo(ErrorCode.SQL_TIMEOUT);
            }

            assertThat(impatient.queries().count(asking(Condition.everything())))
                    .isEqualTo(30);
        } finally {
            askers.shutdownNow();
        }
    }

    private static ErrorCode refusal(Runnable question) {
        return catchThrowableOfType(RuleViolation.class, question::run).code();
    }

    /**
     * Whether all roles that match roles that match roles ... have a name. They have, but that takes too long to find
     * out.
     */
    private static Query endless() {
        Condition asked = new Not(new IsNull(new Column("name")));
        for (int step = 0; step < 8; step++) {
            asked = new Not(new ExistsThroughLink(MATCHES, Condition.everything(), new IsNotTrue(asked)));
        }
        return asking(asked);
    }

    private static Aggregation counting() {
        Aggregation.Measure count = new Aggregation.Measure(Aggregation.Function.COUNT, new Column("connectionroleid"));
        return new Aggregation("connectionrole", endless().condition(), List.of(), List.of(count));
    }

    private static Query asking(Condition condition) {
        return new Query("connectionrole", List.of(), condition, List.of(), 10);
    }
}
