package dev.connections.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * No sequence of administrative acts escalates privileges. Most faults in the guard show within a hundred
 * organisations; some take rare circumstances, and so several hundred. {@code -Djqwik.tries.default=2000} asks for
 * more.
 */
@Label("Administrators gain no access that none of them had before")
class EscalationProperties {

    /** What a build has time for. */
    private static final int MIN_ACTS = 15;

    private static final int MAX_ACTS = 60;

    /** The same organisations in each build, so that a build fails for what has changed; more tries add further ones. */
    private static final String SEED = "1";

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(MIN_ACTS, MAX_ACTS).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
    }

    @Property(seed = SEED)
    void whatever_they_do(@ForAll("seeds") long seed, @ForAll("numbers") int acts) {
        Administration administration = Administration.of(Company.of(seed), new Choice(~seed));
        administration.carryOutAll(acts);

        assertThat(administration.escalations()).as(administration.toString()).isEmpty();
    }
}
