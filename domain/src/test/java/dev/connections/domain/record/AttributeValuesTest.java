package dev.connections.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributeValuesTest {

    private static final AttributeValues NURSE =
            new AttributeValues(Map.of("jobtitle", "Nurse", "numberofchildren", 2));

    @Test
    void a_value_is_found_by_the_name_of_its_attribute() {
        assertThat(NURSE.value("jobtitle")).contains("Nurse");
        assertThat(NURSE.value("numberofchildren", Integer.class)).contains(2);
    }

    @Test
    void an_attribute_without_a_value_has_none() {
        assertThat(NURSE.value("department")).isEmpty();
    }

    @Test
    void asking_for_another_java_type_than_the_value_has_is_a_fault() {
        assertThatThrownBy(() -> NURSE.value("jobtitle", Integer.class)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void changes_set_values_take_values_away_and_leave_the_others() {
        AttributeChanges changes =
                new AttributeChanges(Map.of("jobtitle", Optional.empty(), "department", Optional.of("Surgery")));

        assertThat(NURSE.with(changes))
                .isEqualTo(new AttributeValues(Map.of("department", "Surgery", "numberofchildren", 2)));
    }

    @Test
    void no_changes_leave_all_values() {
        assertThat(NURSE.with(AttributeChanges.NONE)).isEqualTo(NURSE);
    }

    @Test
    void values_do_not_change_with_the_map_they_were_made_of() {
        Map<String, Object> source = new HashMap<>(Map.of("jobtitle", "Nurse"));
        AttributeValues values = new AttributeValues(source);
        source.clear();

        assertThat(values.value("jobtitle")).contains("Nurse");
    }

    @Test
    void of_two_changes_of_one_attribute_the_later_counts() {
        AttributeChanges first = new AttributeChanges(Map.of("jobtitle", Optional.of("Nurse")));
        AttributeChanges second =
                new AttributeChanges(Map.of("jobtitle", Optional.empty(), "department", Optional.of("Surgery")));

        assertThat(first.and(second)).isEqualTo(second);
        assertThat(second.and(first).byName()).containsEntry("jobtitle", Optional.of("Nurse"));
    }

    @Test
    void a_change_names_what_it_sets_and_what_it_takes_away() {
        AttributeChanges change = new AttributeChanges(Map.of("jobtitle", Optional.empty()));

        assertThat(change.names("jobtitle")).isTrue();
        assertThat(change.names("department")).isFalse();
        assertThat(change.isNone()).isFalse();
        assertThat(AttributeChanges.NONE.isNone()).isTrue();
    }
}
