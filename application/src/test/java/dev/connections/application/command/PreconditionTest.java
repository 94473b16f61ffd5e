package dev.connections.application.command;

import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {

    private static final RecordRef ANN = drAnnLee().ref();
    private static final Map<String, Precondition> PRECONDITIONS = Map.of(
            "NONE", Precondition.NONE,
            "EXISTS", Precondition.EXISTS,
            "ABSENT", Precondition.ABSENT,
            "UNCHANGED SINCE 7", Precondition.unchangedSince(new Version(7)));

    @ParameterizedTest(name = "{0} is met by stored version: {1}")
    @CsvSource({"NONE, ", "NONE, 7", "EXISTS, 7", "ABSENT, ", "UNCHANGED SINCE 7, 7"})
    void a_precondition_is_met(String precondition, Long stored) {
        assertThatNoException().isThrownBy(() -> PRECONDITIONS.get(precondition).require(ANN, version(stored)));
    }

    @ParameterizedTest(name = "{0} refuses stored version: {1}")
    @CsvSource({
        "EXISTS, , OBJECT_DOES_NOT_EXIST",
        "ABSENT, 7, DUPLICATE_RECORD",
        "UNCHANGED SINCE 7, , OBJECT_DOES_NOT_EXIST",
        "UNCHANGED SINCE 7, 8, CONCURRENCY_VERSION_MISMATCH",
        "UNCHANGED SINCE 7, 6, CONCURRENCY_VERSION_MISMATCH"
    })
    void a_precondition_that_is_not_met_refuses(String precondition, Long stored, ErrorCode code) {
        refusal(code, () -> PRECONDITIONS.get(precondition).require(ANN, version(stored)));
    }

    @Test
    void a_refusal_names_the_row_that_is_missing_or_in_the_way() {
        RuleViolation missing =
                refusal(ErrorCode.OBJECT_DOES_NOT_EXIST, () -> Precondition.EXISTS.require(ANN, version(null)));
        RuleViolation inTheWay =
                refusal(ErrorCode.DUPLICATE_RECORD, () -> Precondition.ABSENT.require(ANN, version(7L)));

        assertThat(missing.arguments()).containsExactly("contact", ANN.id().toString());
        assertThat(inTheWay.arguments()).containsExactly("contact", ANN.id().toString());
    }

    @Test
    void a_refusal_of_a_row_that_moved_on_names_the_version_that_was_read() {
        RuleViolation movedOn = refusal(
                ErrorCode.CONCURRENCY_VERSION_MISMATCH,
                () -> Precondition.unchangedSince(new Version(7)).require(ANN, version(8L)));

        assertThat(movedOn.arguments()).containsExactly("7");
    }

    private static Optional<Version> version(Long number) {
        return Optional.ofNullable(number).map(Version::new);
    }
}
