package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void no_change_leaves_a_fact_as_it_is() {
        assertThat(Change.<String>none().appliedTo("knee")).isEqualTo("knee");
    }

    @Test
    void a_change_sets_a_fact() {
        assertThat(Change.to("elbow").appliedTo("knee")).isEqualTo("elbow");
    }

    @Test
    void clearing_a_fact_is_not_the_same_as_leaving_it() {
        Change<Optional<String>> clearing = Change.to(Optional.empty());

        assertThat(clearing.isNone()).isFalse();
        assertThat(clearing.appliedTo(Optional.of("knee"))).isEmpty();
    }

    @Test
    void a_change_to_what_a_fact_is_already_is_a_change_nevertheless() {
        assertThat(Change.to("knee").isNone()).isFalse();
        assertThat(Change.none().isNone()).isTrue();
    }
}
