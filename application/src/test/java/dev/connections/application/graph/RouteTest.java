package dev.connections.application.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.Refusals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A route over connections")
class RouteTest {

    @ParameterizedTest
    @ValueSource(ints = {1, Route.MAX_DEPTH})
    void leads_as_far_as_it_says(int depth) {
        assertThat(Route.of(depth).depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Route.MAX_DEPTH + 1})
    void leads_neither_nowhere_nor_everywhere(int depth) {
        assertThat(Refusals.refusal(ErrorCode.INVALID_ARGUMENT, () -> Route.of(depth)))
                .hasMessageContaining("1 to " + Route.MAX_DEPTH)
                .hasMessageEndingWith("found " + depth + ".");
    }

    @Test
    void names_a_role_when_it_speaks_of_roles() {
        Refusals.refusal(ErrorCode.INVALID_ARGUMENT, () -> new Route(1, Optional.of(List.of()), Optional.empty()));
    }
}
