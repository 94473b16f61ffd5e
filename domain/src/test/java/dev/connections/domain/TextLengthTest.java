package dev.connections.domain;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.role.RoleProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextLengthTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                text("connection", "description", 2_000, TextLengthTest::describeConnection),
                text("connectionrole", "name", 100, TextLengthTest::nameRole),
                text("connectionrole", "description", 1_000, TextLengthTest::describeRole),
                text("contact", "fullname", 1_000, name -> Clinic.participant(Clinic.CONTACT, 9, name)),
                text("email", "subject", 1_000, name -> Clinic.participant(Clinic.EMAIL, 9, name)));
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @MethodSource("texts")
    void a_text_may_be_as_long_as_its_attribute_allows(
            String entity, String attribute, int characters, Consumer<String> given) {
        given.accept("x".repeat(characters));
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @MethodSource("texts")
    void a_text_that_is_one_character_longer_is_refused(
            String entity, String attribute, int characters, Consumer<String> given) {
        RuleViolation refusal =
                refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> given.accept("x".repeat(characters + 1)));

        assertThat(refusal.arguments())
                .isEqualTo(List.of(attribute, entity, String.valueOf(characters), String.valueOf(characters + 1)));
    }

    @Test
    void a_text_that_is_short_enough_comes_back_as_it_was() {
        assertThat(new MaxLength("contact", "fullname", 3).require("Ann")).isEqualTo("Ann");
    }

    private static Arguments text(String entity, String attribute, int characters, Consumer<String> given) {
        return Arguments.of(entity, attribute, characters, given);
    }

    private static void describeConnection(String text) {
        new Terms(Optional.of(text), EffectivePeriod.ALWAYS);
    }

    private static void nameRole(String text) {
        new RoleProfile(text, Optional.empty(), Optional.empty());
    }

    private static void describeRole(String text) {
        new RoleProfile("Doctor", Optional.of(text), Optional.empty());
    }
}
