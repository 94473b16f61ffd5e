package dev.connections.domain.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTimeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void the_minutes_are_those_between_both_moments() {
        assertThat(minutes(AttributeValues.NONE, scheduled(NINE, NINE.plusSeconds(2_700))))
                .contains(Optional.of(45));
    }

    @Test
    void minutes_are_whole() {
        assertThat(minutes(AttributeValues.NONE, scheduled(NINE, NINE.plusSeconds(119))))
                .contains(Optional.of(1));
    }

    @Test
    void a_moment_takes_no_minutes() {
        assertThat(minutes(AttributeValues.NONE, scheduled(NINE, NINE))).contains(Optional.of(0));
    }

    @Test
    void days_are_the_moments_at_which_they_begin() {
        assertThat(minutes(AttributeValues.NONE, scheduled(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1))))
                .contains(Optional.of(2_880));
    }

    @Test
    void minutes_that_are_given_without_both_moments_stay() {
        AttributeValues started = new AttributeValues(Map.of("scheduledstart", NINE));

        assertThat(minutes(AttributeValues.NONE, started)).isEmpty();
    }

    @Test
    void minutes_that_followed_from_both_moments_go_with_one_of_them() {
        AttributeValues started = new AttributeValues(Map.of("scheduledstart", NINE));

        assertThat(minutes(scheduled(NINE, NINE.plusSeconds(60)), started)).contains(Optional.empty());
    }

    @Test
    void an_end_before_the_start_gives_no_minutes() {
        assertThat(minutes(scheduled(NINE, NINE.plusSeconds(60)), scheduled(NINE, NINE.minusSeconds(60))))
                .contains(Optional.empty());
    }

    @Test
    void more_minutes_than_an_integer_holds_are_none() {
        assertThat(minutes(AttributeValues.NONE, scheduled(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))))
                .isEmpty();
    }

    @Test
    void a_change_of_a_moment_moves_the_minutes_unless_it_gives_them() {
        assertThat(ActivityTime.ACTUAL.isMovedBy(changing("actualend"))).isTrue();
        assertThat(ActivityTime.ACTUAL.isMovedBy(changing("actualstart"))).isTrue();
        assertThat(ActivityTime.ACTUAL.isMovedBy(changing("actualend", "actualdurationminutes")))
                .isFalse();
        assertThat(ActivityTime.ACTUAL.isMovedBy(changing("scheduledend"))).isFalse();
    }

    private static Optional<Optional<Object>> minutes(AttributeValues before, AttributeValues after) {
        return Optional.ofNullable(
                ActivityTime.SCHEDULED.following(before, after).byName().get("scheduleddurationminutes"));
    }

    private static AttributeValues scheduled(Object start, Object end) {
        return new AttributeValues(Map.of("scheduledstart", start, "scheduledend", end));
    }

    private static AttributeChanges changing(String... attributes) {
        AttributeChanges changes = AttributeChanges.NONE;
        for (String attribute : attributes) {
            changes = changes.and(new AttributeChanges(Map.of(attribute, Optional.empty())));
        }
        return changes;
    }
}
