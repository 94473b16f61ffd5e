package dev.connections.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.rest.error.WireError;
import dev.connections.rest.fixture.LogLines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An address with many wrong tokens has to wait")
class RefusedSignInsTest {

    private static final String HERE = "192.0.2.1";

    private final AtomicLong clock = new AtomicLong(TimeUnit.DAYS.toNanos(1));
    private final RefusedSignIns refusals = new RefusedSignIns(2, clock::get);

    @Test
    void until_there_are_few_again() {
        refusals.note(HERE);
        assertThatNoException().isThrownBy(() -> refusals.requireFew(HERE));
        refusals.note(HERE);
        assertThatExceptionOfType(WireError.class)
                .isThrownBy(() -> refusals.requireFew(HERE))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(300)));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(300));
        assertThatNoException().isThrownBy(() -> refusals.requireFew(HERE));
    }

    @Test
    void and_others_do_not() {
        refusals.note(HERE);
        refusals.note(HERE);
        assertThatNoException().isThrownBy(() -> refusals.requireFew("192.0.2.2"));
    }

    @Test
    void with_one_line_in_the_log() {
        try (LogLines log = LogLines.of(RefusedSignIns.class.getName())) {
            IntStream.range(0, 10).forEach(i -> refusals.note(HERE));
            assertThat(log.texts()).singleElement().asString().contains(HERE);
        }
    }

    @Test
    void but_however_many_addresses_there_are_they_are_not_all_remembered() {
        IntStream.range(0, 20_000).forEach(i -> refusals.note("2001:db8::" + Integer.toHexString(i)));
        assertThat(refusals.addresses()).isLessThanOrEqualTo(10_001);
    }
}
