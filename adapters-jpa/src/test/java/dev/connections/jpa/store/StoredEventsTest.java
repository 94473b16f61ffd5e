package dev.connections.jpa.store;

import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.access.Administrator;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.jpa.OnEveryDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredEventsTest extends OnEveryDatabase {

    private final ConnectionId row = new ConnectionId(UUID.randomUUID());
    private final ConnectionId twin = new ConnectionId(UUID.randomUUID());

    @Test
    void an_event_names_its_kind_both_rows_and_its_moment() {
        append(new ConnectionEvent.Disconnected(row, twin, on(MONDAY)));

        assertThat(sql("select type, row_id, twin_id from connection_event"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("type", "Disconnected")
                        .containsEntry("row_id", row.value())
                        .containsEntry("twin_id", twin.value()));
    }

    @Test
    void a_new_connection_tells_parties_and_terms() {
        Participant ann = given.contact("Ann");
        ConnectionRole patient = given.keptRole("Patient");
        Terms terms = new Terms(
                Optional.of("says \"hello\"\nand goes"),
                EffectivePeriod.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
        ActiveConnection connected = connection(as(ann), as(patient), terms);

        append(new ConnectionEvent.Connected(row, twin, connected.parties(), connected.terms(), on(MONDAY)));

        assertThat(payload())
                .isEqualTo(
                        "{\"from\":{\"type\":\"contact\",\"id\":\"" + ann.ref().id() + "\"},\"to\":{\"role\":\""
                                + patient.id()
                                + "\"},\"description\":\"says \\\"hello\\\"\\nand goes\",\"start\":\"2026-03-01\","
                                + "\"end\":\"2026-04-01\",\"at\":\"2026-01-05T09:00:00Z\",\"by\":\""
                                + Administrator.USER.id() + "\"}");
    }

    @Test
    void a_valued_connection_tells_its_currency_and_the_rate() {
        Currency euro = given.keptCurrency("EUR");
        Terms terms =
                new Terms(Optional.empty(), EffectivePeriod.ALWAYS, Optional.of(new Valuation(euro.id(), euro.rate())));
        ActiveConnection connected = connection(as(given.contact("Ann")), as(given.contact("Ben")), terms);

        append(new ConnectionEvent.Connected(row, twin, connected.parties(), connected.terms(), on(MONDAY)));

        assertThat(payload()).contains("\"currency\":\"" + euro.id() + "\",\"rate\":1.25,");
    }

    @Test
    void an_amended_connection_tells_what_holds_now() {
        ActiveConnection amended = connection(as(given.contact("Ann")), as(given.contact("Ben")));

        append(new ConnectionEvent.Amended(row, twin, amended.parties(), amended.terms(), on(TUESDAY)));

        assertThat(payload())
                .contains(amended.parties().to().record().orElseThrow().id().toString());
    }

    @Test
    void a_change_of_state_tells_the_state() {
        append(new ConnectionEvent.StateChanged(row, twin, RecordState.INACTIVE, on(TUESDAY)));

        assertThat(payload()).startsWith("{\"state\":1,");
    }

    @Test
    void an_assigned_row_tells_its_owner() {
        append(new ConnectionEvent.Assigned(row, twin, Fixtures.ADMINISTRATORS, on(TUESDAY)));

        assertThat(payload())
                .startsWith("{\"owner\":{\"type\":\"systemuser\",\"id\":\"" + Administrator.USER.id() + "\"},");
    }

    @Test
    void a_shared_row_tells_with_whom_and_with_which_rights() {
        append(new ConnectionEvent.Shared(
                row, twin, Administrator.USER, AccessRights.of(AccessRight.READ, AccessRight.WRITE), on(TUESDAY)));

        assertThat(payload()).contains("\"with\":{", "\"rights\":3,");
    }

    @Test
    void an_event_of_work_that_fails_is_not_kept() {
        assertThatThrownBy(() -> given.work(() -> {
                    ports.events().append(new ConnectionEvent.Disconnected(row, twin, on(MONDAY)));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(sql("select id from connection_event")).isEmpty();
    }

    private void append(ConnectionEvent event) {
        given.work(() -> ports.events().append(event));
    }

    private String payload() {
        return (String) sql("select payload from connection_event").get(0).get("payload");
    }
}
