package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00.123Z");
    private static final int MORE_THAN_A_MILLISECOND_HOLDS = 10_000;

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_id_is_of_version_7_and_the_variant_of_the_standard() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void an_id_begins_with_its_moment_in_milliseconds() {
        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_of_one_moment_ascend_as_text_and_so_in_every_database() {
        List<String> made = Stream.generate(ids::next)
                .limit(MORE_THAN_A_MILLISECOND_HOLDS)
                .map(UUID::toString)
                .toList();

        assertThat(made).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void ids_of_a_later_moment_sort_after_those_of_an_earlier_one() {
        TimeOrderedIds later = new TimeOrderedIds(Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(1)));

        assertThat(later.next().toString()).isGreaterThan(ids.next().toString());
    }

    @Test
    void two_servers_make_different_ids_at_the_same_moment() {
        TimeOrderedIds other = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(other.next()).isNotEqualTo(ids.next());
    }
}
