package dev.connections.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetSizeTest {

    @Test
    void a_million_connections_have_the_full_hub_shares_and_team() {
        DatasetSize size = DatasetSize.of(1_000_000);
        assertThat(size.hub()).isEqualTo(100_000);
        assertThat(size.shares()).isEqualTo(100_000);
        assertThat(size.users()).isEqualTo(10_000);
        assertThat(size.isFull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 1_000_000, 10_000_000})
    void the_measured_user_has_twenty_pages_of_fifty_rows(int connections) {
        DatasetSize size = DatasetSize.of(connections);
        assertThat(2 * (connections / size.ownStride())).isGreaterThanOrEqualTo(20 * 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000, 1_000_000, 10_000_000})
    void each_connection_of_the_hub_has_another_contact(int connections) {
        DatasetSize size = DatasetSize.of(connections);
        assertThat(size.hub()).isLessThanOrEqualTo(size.contacts());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1_500, 20_001_000})
    void other_numbers_are_refused_with_what_would_be_right(int connections) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatasetSize.of(connections))
                .withMessageContaining("1,000 to 20,000,000, not " + connections);
    }
}
