package dev.connections.jpa.store;

import static dev.connections.contracts.Fixtures.ADMINISTRATORS;
import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.access.Identity;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredUsersTest extends OnEveryDatabase {

    private static final UUID KNOWN_BY = new UUID(0xa, 1);
    private static final Identity ANN = new Identity(
            Optional.of(KNOWN_BY), true, Optional.of("ann@clinic.example"), Optional.of("ann@mail.example"));

    @Test
    void a_user_comes_back_with_its_identity() {
        Participant kept = given.keep(user(1, "Ann").identify(ANN, on(MONDAY)));

        assertThat(ports.records().find(kept.ref()).orElseThrow().identity()).isEqualTo(ANN);
    }

    @Test
    void a_user_whose_identity_has_changed_has_a_higher_version() {
        Participant kept = given.keep(user(1, "Ann"));

        given.work(() -> ports.records().replace(kept.identify(ANN, on(TUESDAY))));

        Participant changed = ports.records().find(kept.ref()).orElseThrow();
        assertThat(changed.identity()).isEqualTo(ANN);
        assertThat(changed.version().number()).isGreaterThan(kept.version().number());
    }

    @Test
    void a_user_is_found_by_the_object_id() {
        Participant kept = given.keep(user(1, "Ann").identify(ANN, on(MONDAY)));
        given.keep(user(2, "Ben"));

        assertThat(ports.principals().userKnownBy(KNOWN_BY)).contains(kept);
        assertThat(ports.principals().userKnownBy(new UUID(9, 9))).isEmpty();
    }

    @Test
    void users_are_found_by_name_and_by_domain_name() {
        Participant one = given.keep(user(1, "Ann").identify(ANN, on(MONDAY)));
        Participant other = given.keep(user(2, "Ann"));

        assertThat(ports.principals().usersCalled("Ann")).containsExactlyInAnyOrder(one, other);
        assertThat(ports.principals().usersCalled("ann@clinic.example")).containsExactly(one);
        assertThat(ports.principals().usersCalled("ann@mail.example")).isEmpty();
    }

    @Test
    void the_tables_themselves_keep_an_object_id_for_one_user() {
        given.keep(user(1, "Ann").identify(ANN, on(MONDAY)));
        given.keep(user(2, "Ben"));

        assertThatThrownBy(() ->
                        change("update participant set identity_object_id = '" + KNOWN_BY + "' where name = 'Ben'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("identity");
    }

    @Test
    void the_tables_themselves_keep_identities_for_users_alone() {
        given.team("Nurses");

        assertThatThrownBy(() -> change("update participant set disabled = true where name = 'Nurses'"))
                .isInstanceOf(SQLException.class);
    }

    private static Participant user(long number, String name) {
        return Participant.create(
                new RecordRef(RecordTypes.SYSTEM_USER, new UUID(0x5, number)), name, ADMINISTRATORS, on(MONDAY));
    }
}
