package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions that hold for every refusal: it has a code, and a complete message. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of this act, which has that code and shows all its arguments. */
    public static RuleViolation refusal(ErrorCode code, ThrowingCallable act) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, act);
        assertThat(violation).as("refused with %s", code).isNotNull();
        assertComplete(violation);
        assertThat(violation.code())
                .as("refused with %s", violation.getMessage())
                .isEqualTo(code);
        return violation;
    }

    /** No place of the message is left open, and no argument is left out. */
    public static void assertComplete(RuleViolation violation) {
        assertThat(violation.getMessage()).doesNotContainPattern("\\{\\d+}");
        assertThat(violation.arguments())
                .allSatisfy(argument -> assertThat(violation.getMessage()).contains(argument));
    }
}
