package dev.connections.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However an organisation is administered, and by whomever. */
@Label("Nobody gets further than those who act already were")
class EscalationProperties {

    @Property
    void whatever_they_do(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int acts) {
        Administration administration = Administration.of(Company.of(seed), new Choice(~seed));
        administration.carryOutAll(acts);

        assertThat(administration.escalations()).as(administration.toString()).isEmpty();
    }
}
