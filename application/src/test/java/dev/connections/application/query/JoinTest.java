package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.application.query.Join.Direction;
import dev.connections.application.query.Join.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinTest {

    @Test
    void its_name_is_never_that_of_a_navigation_property() {
        assertThatIllegalArgumentException().isThrownBy(() -> join("createdby", Direction.TO_ONE));
        assertThat(Join.isName("#createdby")).isTrue();
        assertThat(Join.isName("createdby")).isFalse();
    }

    @Test
    void only_rows_that_there_can_be_many_of_multiply_others() {
        assertThat(join("#one", Direction.TO_ONE).multiplies()).isFalse();
        assertThat(join("#many", Direction.TO_MANY).multiplies()).isTrue();
    }

    private static Join join(String name, Direction direction) {
        return new Join(name, Optional.empty(), "contact", "record1id", direction, Kind.INNER, Condition.everything());
    }
}
