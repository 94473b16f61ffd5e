package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriteGateTest {

    private final WriteGate gate = WriteGate.oneAtATime();

    @Test
    void a_turn_that_does_not_come_in_time_is_refused() {
        gate.enter(Duration.ZERO);

        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> gate.enter(Duration.ofMillis(1)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.GENERIC_SQL_ERROR);
    }

    @Test
    void the_next_enters_when_the_one_before_has_left() {
        gate.enter(Duration.ZERO);
        gate.leave();

        assertThatCode(() -> gate.enter(Duration.ZERO)).doesNotThrowAnyException();
    }
}
