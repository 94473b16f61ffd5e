package dev.connections.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions that hold for every refusal: it has a code, and a complete message. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of this act, which has that code and shows all its arguments. */
    public static RuleViolation refusal(ErrorCode code, ThrowingCallable act) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, act);
        assertThat(violation).as("refused with %s", code).isNotNull();
        assertThat(violation.getMessage()).doesNotContainPattern("\\{\\d+}");
        assertThat(violation.arguments())
                .allSatisfy(argument -> assertThat(violation.getMessage()).contains(argument));
        assertThat(violation.code())
                .as("refused with %s", violation.getMessage())
                .isEqualTo(code);
        return violation;
    }
}
