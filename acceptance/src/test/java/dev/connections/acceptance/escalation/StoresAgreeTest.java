package dev.connections.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.memory.InMemoryStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The property of escalation is tried out in memory, so what memory refuses a database must refuse, and nothing else. */
@DisplayName("A store in memory and a database take and refuse the same acts")
class StoresAgreeTest {

    private static final int ACTS = 150;

    @ParameterizedTest(name = "in an organisation of seed {0}")
    @ValueSource(longs = {3, 13})
    void whatever_is_done(long seed) {
        List<String> inMemory =
                outcomes(InMemoryStore.of(RecordTypes.standard()).ports(Clock.systemUTC()), seed);

        try (JpaStore store = JpaStore.open(DatabaseSettings.inMemory("agreement" + seed), RecordTypes.standard())) {
            assertThat(outcomes(store.ports(Clock.systemUTC()), seed)).isEqualTo(inMemory);
        }
    }

    /** The administrator acts as often as all others together, as much of what they ask for is refused to them at once. */
    private static List<String> outcomes(Ports ports, long seed) {
        Company company = Company.in(ports, seed);
        Choice choice = new Choice(~seed);
        Acts acts = Acts.all(company, choice);
        List<String> outcomes = new ArrayList<>();
        for (int number = 0; number < ACTS; number++) {
            Caller caller = choice.oneIn(2) ? Company.ADMINISTRATOR : Caller.of(choice.any(company.users));
            String act = acts.next();
            outcomes.add(number + " " + act + ": " + outcome(acts, act, caller));
        }
        return outcomes;
    }

    private static String outcome(Acts acts, String act, Caller caller) {
        try {
            acts.carryOut(act, caller);
            return "taken";
        } catch (RuleViolation refused) {
            return refused.code().name();
        }
    }
}
