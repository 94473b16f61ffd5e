package dev.connections.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.FilledIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final DatasetSize SIZE = DatasetSize.of(10_000);
    private static final int MANY = 20_000;

    @Test
    void are_the_same_each_time() {
        assertThat(contacts(MeasuredCaller.ADMINISTRATOR, 50)).isEqualTo(contacts(MeasuredCaller.ADMINISTRATOR, 50));
    }

    @Test
    void follow_the_law_of_zipf() {
        List<UUID> contacts = contacts(MeasuredCaller.ADMINISTRATOR, MANY);
        double first = contacts.stream()
                .filter(FilledIds.of(FilledIds.CONTACT, 0)::equals)
                .count();
        double fourth = contacts.stream()
                .filter(FilledIds.of(FilledIds.CONTACT, 6)::equals)
                .count();
        assertThat(first / fourth).isBetween(3.5, 4.5);
    }

    @Test
    void of_a_user_are_contacts_of_its_business_unit() {
        assertThat(contacts(MeasuredCaller.USER, 1_000)).allSatisfy(contact -> {
            long number = contact.getMostSignificantBits() >>> 32;
            assertThat(number / 2 % SIZE.businessUnits()).isEqualTo(2);
        });
    }

    @Test
    void new_connections_never_say_the_same_whoever_makes_them() {
        Set<List<UUID>> made = new HashSet<>();
        int each = 3 * SIZE.spareContacts();
        for (MeasuredCaller caller :
                List.of(MeasuredCaller.ADMINISTRATOR, MeasuredCaller.USER, MeasuredCaller.USER_WITH_SHARES)) {
            Choices choices = new Choices(SIZE, caller);
            for (long number = 0; number < each; number++) {
                made.add(List.of(choices.spareContact(number), choices.role(number)));
            }
        }
        assertThat(made).hasSize(3 * each);
    }

    private static List<UUID> contacts(MeasuredCaller caller, int count) {
        Choices choices = new Choices(SIZE, caller);
        return Stream.generate(choices::contact).limit(count).toList();
    }
}
