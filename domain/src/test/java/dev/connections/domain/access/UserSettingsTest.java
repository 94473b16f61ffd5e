package dev.connections.domain.access;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSettingsTest {

    @Test
    void the_defaults_are_english_and_the_time_zone_of_the_server() {
        assertThat(UserSettings.DEFAULT.language()).isEqualTo(1033);
        assertThat(UserSettings.DEFAULT.timeZone()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void a_language_has_a_locale_id(int none) {
        refusal(ErrorCode.INTEGER_VALUE_OUT_OF_RANGE, () -> new UserSettings(Optional.empty(), none));
    }
}
