package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static dev.connections.contracts.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

public abstract class UnitOfWorkContract extends StoreContract {

    @Test
    void what_the_work_finds_out_is_handed_back() {
        Participant ann = given.contact("Ann");

        assertThat(ports.unitOfWork().perform(() -> ports.records().find(ann.ref())))
                .contains(ann);
    }

    @Test
    void work_sees_its_own_changes() {
        Participant ann = record(CONTACT, "Ann");

        assertThat(ports.unitOfWork().perform(() -> {
                    ports.records().add(ann);
                    return ports.records().find(ann.ref()).isPresent();
                }))
                .isTrue();
    }

    @Test
    void work_that_fails_leaves_nothing_behind() {
        Participant ann = record(CONTACT, "Ann");

        assertThatThrownBy(() -> given.work(() -> {
                    ports.records().add(ann);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(ports.records().find(ann.ref())).isEmpty();
    }

    @Test
    void a_connection_whose_second_row_fails_leaves_no_first_row_behind() {
        ActiveConnection drawn = connection(as(given.contact("Ann")), as(record(CONTACT, "Never stored")));

        assertThatThrownBy(() -> given.work(() -> ports.connections().add(drawn)))
                .isInstanceOf(RuleViolation.class);

        assertThat(count(RecordTypes.CONNECTION)).isZero();
    }

    @Test
    void a_unit_within_a_unit_fails_with_the_outer_one() {
        Participant ann = record(CONTACT, "Ann");

        assertThatThrownBy(() -> given.work(() -> {
                    given.work(() -> ports.records().add(ann));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(ports.records().find(ann.ref())).isEmpty();
    }

    @Test
    void a_unit_within_a_unit_is_kept_with_the_outer_one() {
        Participant ann = record(CONTACT, "Ann");

        given.work(() -> given.work(() -> ports.records().add(ann)));

        assertThat(ports.records().find(ann.ref())).isPresent();
    }

    @Test
    void a_refusal_is_passed_on_at_once() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> given.work(() -> {
                    attempts.incrementAndGet();
                    throw RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "No.");
                }))
                .hasMessage("No.");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void work_that_meets_a_row_that_moved_on_is_done_anew() {
        Participant ann = given.contact("Ann");
        given.work(() -> ports.records().replace(ann.rename("Anna", on(TUESDAY))));
        AtomicInteger attempts = new AtomicInteger();

        given.work(() -> {
            Participant seen = attempts.incrementAndGet() == 1
                    ? ann
                    : ports.records().find(ann.ref()).orElseThrow();
            ports.records().replace(seen.rename(seen.name() + "-Maria", on(TUESDAY)));
        });

        assertThat(ports.records().find(ann.ref()).orElseThrow().name()).isEqualTo("Anna-Maria");
    }

    @Test
    void a_record_that_stays_stale_is_refused_in_the_end() {
        Participant ann = given.contact("Ann");
        given.work(() -> ports.records().replace(ann.rename("Anna", on(TUESDAY))));

        assertThatThrownBy(() -> given.work(() -> ports.records().replace(ann.rename("Annie", on(TUESDAY)))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.CONCURRENCY_VERSION_MISMATCH);
                    assertThat(refusal.arguments())
                            .containsExactly(ann.version().toString());
                });
    }

    @Test
    void a_connection_of_which_only_the_twin_moved_on_is_stale_and_neither_row_changes() {
        ActiveConnection kept = given.keep(connection(as(given.contact("Ann")), as(given.contact("Ben"))));
        given.work(() -> ports.connections()
                .rename(
                        kept.parties().from().record().orElseThrow(),
                        kept.rows().master().name()));

        assertThatThrownBy(() -> given.work(() -> ports.connections().replace(kept.deactivate(on(TUESDAY)))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONCURRENCY_VERSION_MISMATCH));

        Connection found = ports.connections().find(kept.rows().master().id()).orElseThrow();
        assertThat(found.state()).isEqualTo(kept.state());
        assertThat(found.rows().master()).isEqualTo(kept.rows().master());
    }

    @Test
    void a_stale_role_is_refused_in_the_end() {
        ConnectionRole doctor = given.keptRole("Doctor");
        given.work(() -> ports.roles().replace(doctor.deactivate(on(TUESDAY))));

        assertThatThrownBy(() -> given.work(() -> ports.roles().replace(doctor)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONCURRENCY_VERSION_MISMATCH));
    }

    @Test
    void a_record_that_connections_still_need_cannot_be_removed() {
        Participant ann = given.contact("Ann");
        given.keep(connection(as(ann), as(given.contact("Ben"))));

        assertThatThrownBy(() -> given.work(() -> ports.records().remove(ann.ref())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNEXPECTED));
    }

    @Test
    void nothing_can_belong_to_an_owner_that_is_not_there() {
        Ownership ofMissingUser =
                new Ownership(new Principal.User(UUID.randomUUID()), Fixtures.ADMINISTRATORS.businessUnit());
        Participant ann = given.contact("Ann");

        assertThatThrownBy(() -> given.work(() -> ports.records().replace(ann.assign(ofMissingUser, on(TUESDAY)))))
                .isInstanceOf(RuleViolation.class);
    }
}
