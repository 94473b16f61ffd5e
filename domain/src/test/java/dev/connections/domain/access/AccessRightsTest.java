package dev.connections.domain.access;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.access.AccessRight.READ;
import static dev.connections.domain.access.AccessRight.SHARE;
import static dev.connections.domain.access.AccessRight.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRightsTest {

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({
        "READ, ReadAccess, 1",
        "WRITE, WriteAccess, 2",
        "APPEND, AppendAccess, 4",
        "APPEND_TO, AppendToAccess, 16",
        "CREATE, CreateAccess, 32",
        "DELETE, DeleteAccess, 65536",
        "SHARE, ShareAccess, 262144",
        "ASSIGN, AssignAccess, 524288"
    })
    void a_right_has_the_name_and_the_bit_that_clients_know(AccessRight right, String text, int bit) {
        assertThat(AccessRights.of(right)).hasToString(text);
        assertThat(AccessRights.of(right).mask()).isEqualTo(bit);
    }

    @Test
    void all_rights_together_are_mask_852023() {
        assertThat(AccessRights.ALL.mask()).isEqualTo(852_023);
    }

    @Test
    void rights_are_equal_when_the_same_rights_are_in_them() {
        assertThat(AccessRights.of(READ, WRITE)).isEqualTo(AccessRights.of(WRITE, READ));
        assertThat(AccessRights.of(READ))
                .isNotEqualTo(AccessRights.of(READ, WRITE))
                .isNotEqualTo(READ);
    }

    @Test
    void rights_are_written_by_ascending_bit_whatever_the_order_they_came_in() {
        assertThat(AccessRights.of(SHARE, WRITE, READ)).hasToString("ReadAccess, WriteAccess, ShareAccess");
    }

    @Test
    void no_right_is_written_as_None() {
        assertThat(AccessRights.NONE).hasToString("None");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReadAccess,WriteAccess",
                "ReadAccess, WriteAccess",
                "  WriteAccess ,\tReadAccess  ",
                "ReadAccess, WriteAccess, ReadAccess"
            })
    void rights_are_read_in_any_order_with_spaces_as_you_like(String text) {
        assertThat(AccessRights.parse(text)).isEqualTo(AccessRights.of(READ, WRITE));
    }

    @Test
    void None_is_read_with_spaces_as_you_like() {
        assertThat(AccessRights.parse(" None ")).isEqualTo(AccessRights.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ReadAccess, FlyAccess      | FlyAccess",
                "readaccess                 | readaccess",
                "READ                       | READ",
                "3                          | 3",
                "ReadAccess WriteAccess     | ReadAccess WriteAccess",
                "ReadAccess, None           | None"
            })
    void a_word_that_names_no_right_is_refused_by_that_word(String text, String word) {
        assertThat(refusal(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, () -> AccessRights.parse(text))
                        .arguments())
                .containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ReadAccess,", ",ReadAccess", "ReadAccess,,WriteAccess"})
    void an_empty_word_names_no_right(String text) {
        refusal(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, () -> AccessRights.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 852_024, -1, Integer.MIN_VALUE})
    void a_mask_with_a_bit_that_stands_for_no_right_is_refused(int mask) {
        refusal(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, () -> AccessRights.ofMask(mask));
    }
}
