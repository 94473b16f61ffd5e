package dev.connections.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The property that nobody escalates is tried out in memory: the database must refuse the same. */
@DisplayName("A database refuses the same acts as the store in memory")
class EscalationAgreementTest {

    private static final int ACTS = 80;

    @ParameterizedTest(name = "of an organisation of seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_done(long seed) {
        Administration inMemory = Administration.of(Company.of(seed), new Choice(~seed));
        inMemory.carryOutAll(ACTS);

        try (JpaStore store = JpaStore.open(DatabaseSettings.inMemory("escalation" + seed), RecordTypes.standard())) {
            Administration onH2 =
                    Administration.of(Company.in(store.ports(Clock.systemUTC()), seed), new Choice(~seed));
            onH2.carryOutAll(ACTS);

            assertThat(onH2.done()).isEqualTo(inMemory.done());
            assertThat(onH2.escalations()).isEmpty();
        }
    }
}
