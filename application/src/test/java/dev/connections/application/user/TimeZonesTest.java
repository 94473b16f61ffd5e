package dev.connections.application.user;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    @ParameterizedTest
    @CsvSource({"92, UTC", "85, Europe/London", "110, Europe/Berlin", "35, America/New_York", "235, Asia/Tokyo"})
    void a_code_stands_for_a_zone(int code, String zone) {
        assertThat(TimeZones.zone(code)).contains(ZoneId.of(zone));
    }

    @Test
    void a_code_that_stands_for_none_is_refused() {
        assertThat(refusal(ErrorCode.INVALID_ARGUMENT, () -> TimeZones.require(91)))
                .hasMessageContaining("91")
                .hasMessageContaining("92 for UTC");
    }
}
