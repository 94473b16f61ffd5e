package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class JpaStoreTest {

    private static final RecordType VESSEL =
            RecordType.of("acme_vessel", 10_500, "Vessel", "acme_vessels", "acme_name");

    @Test
    void an_address_of_another_database_is_refused_with_those_that_are_known() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:mysql://127.0.0.1/connections", "root", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaStore.open(settings, RecordTypes.standard()))
                .withMessageContaining("jdbc:h2:")
                .withMessageContaining("jdbc:postgresql:");
    }

    @Test
    void a_password_is_never_shown() {
        assertThat(new DatabaseSettings("jdbc:postgresql://db/connections", "keeper", "open sesame"))
                .asString()
                .contains("keeper")
                .doesNotContain("sesame");
    }

    @Test
    void a_schema_that_is_not_ours_is_refused() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.inMemory("tampered");
        JpaStore store = JpaStore.open(settings, RecordTypes.standard());
        try (Connection connection = DriverManager.getConnection(settings.url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter table participant alter column name rename to title");

            assertThatThrownBy(() -> JpaStore.open(settings, RecordTypes.standard()))
                    .hasMessageContaining("missing column [name]");
        } finally {
            store.close();
        }
    }

    @Test
    void a_record_type_that_a_team_added_is_kept_like_any_other() {
        RecordTypes types = RecordTypes.standard().with(VESSEL);
        try (JpaStore store = JpaStore.open(DatabaseSettings.inMemory("vessels"), types)) {
            Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));

            Participant kept = given.keep(Fixtures.record(VESSEL, "Pequod"));

            assertThat(kept.ref().type()).isEqualTo(VESSEL);
        }
    }

    @Test
    void a_closed_store_in_memory_is_gone() {
        DatabaseSettings settings = DatabaseSettings.inMemory("forgotten");
        Participant ann;
        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            ann = new Fixtures(store.ports(Clock.systemUTC())).contact("Ann");
        }

        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            assertThat(store.ports(Clock.systemUTC()).records().find(ann.ref())).isEmpty();
        }
    }
}
