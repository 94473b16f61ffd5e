package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.TextPattern.AnyText;
import dev.connections.application.query.TextPattern.Letter;
import dev.connections.application.query.TextPattern.Range;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pattern")
class TextPatternTest {

    @Test
    void consists_of_letters_and_gaps() {
        assertThat(TextPattern.of("a%_").parts())
                .containsExactly(
                        new Letter(List.of(new Range('a', 'a')), true), new AnyText(), new Letter(List.of(), false));
    }

    @ParameterizedTest(name = "{0} includes {1}")
    @CsvSource({
        "[abc],b",
        "[a-f],f",
        "[a-fx],x",
        "[-af],-",
        "[a-],-",
        "[%_],%",
        "[[],[",
        "[^a-f],g",
        "[^],a",
        "[^a],^",
        "_,^"
    })
    void has_sets_that_include_a_letter(String set, String letter) {
        assertThat(only(set).includes(letter.codePointAt(0))).isTrue();
    }

    @ParameterizedTest(name = "{0} includes no {1}")
    @CsvSource({"[abc],d", "[a-f],g", "[a-f],-", "[^a-f],c", "[f-a],b", "[%],a", "[],a", "[^%],%"})
    void has_sets_that_do_not(String set, String letter) {
        assertThat(only(set).includes(letter.codePointAt(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a", "]", "^", "-"})
    void takes_what_opens_no_set_as_it_is(String text) {
        assertThat(TextPattern.of(text).hasSets()).isFalse();
        assertThat(TextPattern.of(text).parts()).hasSize(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%", "_", "x[a]"})
    void is_in_a_text_with_wildcards_only(String text) {
        assertThat(TextPattern.isIn(text)).isTrue();
        assertThat(TextPattern.isIn("plain]^-")).isFalse();
    }

    @Test
    void has_a_letter_of_any_length_in_java() {
        assertThat(only("[🙂-🙃]").includes("🙂".codePointAt(0))).isTrue();
    }

    private static Letter only(String text) {
        List<TextPattern.Part> parts = TextPattern.of(text).parts();
        assertThat(parts).hasSize(1);
        return (Letter) parts.get(0);
    }
}
