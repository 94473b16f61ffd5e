package dev.connections.domain.participant;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest(name = "convention {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Archer, Ann",
                "1 | Ann Archer",
                "2 | Archer, Ann M.",
                "3 | Ann M. Archer",
                "4 | Archer, Ann Maria",
                "5 | Ann Maria Archer",
                "6 | Archer Ann",
                "7 | ArcherAnn"
            })
    void a_full_name_shows_the_parts_by_the_convention(int code, String fullName) {
        assertThat(PersonName.of("Ann", "Maria", "Archer").in(FullNameConvention.of(code)))
                .isEqualTo(fullName);
    }

    @ParameterizedTest(name = "convention {0}: {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Archer | Ann | Archer, Ann",
                "1 | Archer | Ann | Ann Archer",
                "2 | Archer, M. | Ann M. | Archer, Ann",
                "3 | M. Archer | Ann M. | Ann Archer",
                "4 | Archer, Maria | Ann Maria | Archer, Ann",
                "5 | Maria Archer | Ann Maria | Ann Archer",
                "6 | Archer | Ann | Archer Ann",
                "7 | Archer | Ann | ArcherAnn"
            })
    void a_missing_part_leaves_neither_comma_nor_blank(
            int code, String withoutFirst, String withoutLast, String withoutMiddle) {
        FullNameConvention convention = FullNameConvention.of(code);

        assertThat(PersonName.of("", "Maria", "Archer").in(convention)).isEqualTo(withoutFirst);
        assertThat(PersonName.of("Ann", "Maria", "").in(convention)).isEqualTo(withoutLast);
        assertThat(PersonName.of("Ann", "", "Archer").in(convention)).isEqualTo(withoutMiddle);
    }

    @ParameterizedTest(name = "convention {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void without_parts_there_is_no_full_name(int code) {
        assertThat(PersonName.NONE.in(FullNameConvention.of(code))).isEmpty();
    }

    @Test
    void the_initial_of_a_middle_name_is_a_whole_character() {
        assertThat(PersonName.of("Ann", "\uD83D\uDC1Dbee", "Archer").in(FullNameConvention.FIRST_MIDDLE_INITIAL_LAST))
                .isEqualTo("Ann \uD83D\uDC1D. Archer");
    }

    @ParameterizedTest(name = "convention {0}")
    @ValueSource(ints = {-1, 8})
    void a_convention_that_does_not_exist_is_refused(int code) {
        refusal(ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE, () -> FullNameConvention.of(code));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Archer | Ann | Archer",
                "Dr Ann Lee | Dr Ann | Lee",
                "Archer | '' | Archer",
                "'  Ann   Archer ' | Ann | Archer",
                "'' | '' | ''",
                "' ' | '' | ''"
            })
    void the_last_word_of_a_full_name_is_the_last_name_and_the_rest_the_first_name(
            String fullName, String first, String last) {
        assertThat(PersonName.split(fullName)).isEqualTo(PersonName.of(first, "", last));
    }

    @Test
    void parts_that_a_change_does_not_name_stay() {
        AttributeChanges married = new AttributeChanges(Map.of("lastname", Optional.of("Lee")));

        assertThat(PersonName.of("Ann", "Maria", "Archer").with(married))
                .isEqualTo(PersonName.of("Ann", "Maria", "Lee"));
    }

    @Test
    void a_part_that_a_change_takes_away_is_gone() {
        AttributeChanges without = new AttributeChanges(Map.of("middlename", Optional.empty()));

        assertThat(PersonName.of("Ann", "Maria", "Archer").with(without)).isEqualTo(PersonName.of("Ann", "", "Archer"));
    }

    @Test
    void the_parts_of_a_row_are_read_by_their_names() {
        AttributeValues values = new AttributeValues(Map.of("firstname", "Ann", "lastname", "Archer", "age", 3));

        assertThat(PersonName.of(values)).isEqualTo(PersonName.of("Ann", "", "Archer"));
    }

    @Test
    void as_a_change_a_name_sets_every_part_and_takes_away_those_it_has_not() {
        assertThat(PersonName.of("Ann", " ", "Archer").asChanges().byName())
                .isEqualTo(Map.of(
                        "firstname", Optional.of("Ann"),
                        "middlename", Optional.empty(),
                        "lastname", Optional.of("Archer")));
    }

    @Test
    void a_change_is_about_the_name_when_it_names_a_part() {
        assertThat(PersonName.isIn(new AttributeChanges(Map.of("middlename", Optional.empty()))))
                .isTrue();
        assertThat(PersonName.isIn(new AttributeChanges(Map.of("jobtitle", Optional.of("Nurse")))))
                .isFalse();
    }

    @Test
    void only_a_name_without_parts_is_none() {
        assertThat(PersonName.of(" ", "", "").isNone()).isTrue();
        assertThat(PersonName.of("", "", "Archer").isNone()).isFalse();
    }
}
