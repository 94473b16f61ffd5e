package dev.connections.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The property is tried out in memory; some organisations of it are kept in a database as well. */
@DisplayName("Administrators gain no access that none of them had before, in a database either")
class EscalationOnH2Test {

    private static final int ACTS = 80;

    @ParameterizedTest(name = "in an organisation of seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_they_do(long seed) {
        try (JpaStore store = JpaStore.open(DatabaseSettings.inMemory("escalation" + seed), RecordTypes.standard())) {
            Administration administration =
                    Administration.of(Company.in(store.ports(Clock.systemUTC()), seed), new Choice(~seed));
            administration.carryOutAll(ACTS);

            assertThat(administration.escalations())
                    .as(administration.toString())
                    .isEmpty();
        }
    }
}
