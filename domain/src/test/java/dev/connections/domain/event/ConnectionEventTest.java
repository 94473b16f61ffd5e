package dev.connections.domain.event;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_BOOKKEEPER;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.record.RecordState;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionEventTest {

    static Stream<ConnectionEvent> one_of_each_kind() {
        Parties parties = treatment().partiesSeenFrom(RECIPROCAL);
        Terms terms = treatment().terms();
        return Stream.of(
                new ConnectionEvent.Connected(RECIPROCAL, MASTER, parties, terms, NOON),
                new ConnectionEvent.Amended(RECIPROCAL, MASTER, parties, terms, NOON),
                new ConnectionEvent.StateChanged(RECIPROCAL, MASTER, RecordState.INACTIVE, NOON),
                new ConnectionEvent.Assigned(RECIPROCAL, MASTER, BY_BOOKKEEPER, NOON),
                new ConnectionEvent.Shared(RECIPROCAL, MASTER, BOOKKEEPER, AccessRights.of(AccessRight.READ), NOON),
                new ConnectionEvent.Disconnected(RECIPROCAL, MASTER, NOON));
    }

    @ParameterizedTest
    @MethodSource("one_of_each_kind")
    void an_event_names_the_row_that_was_addressed_then_its_twin_and_who_did_it(ConnectionEvent event) {
        assertThat(event.row()).isEqualTo(RECIPROCAL);
        assertThat(event.twin()).isEqualTo(MASTER);
        assertThat(event.stamp()).isEqualTo(NOON);
    }

    @Test
    void there_are_six_kinds_and_no_other() {
        Set<Class<?>> shown = one_of_each_kind().map(Object::getClass).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(ConnectionEvent.class.getPermittedSubclasses());
    }
}
