package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.role.ConnectionRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which active connections cover another one between the same parties. */
public abstract class CoveringConnectionsContract extends StoreContract {

    private Participant ann;
    private Participant ben;
    private ConnectionRole doctor;
    private ConnectionRole patient;

    @BeforeEach
    void aDoctorAndAPatient() {
        ann = given.contact("Ann");
        ben = given.contact("Ben");
        doctor = given.keptRole("Doctor");
        patient = given.keptRole("Patient");
    }

    @Test
    void the_same_parties_are_covered() {
        ActiveConnection kept = given.keep(connection(as(ann, doctor), as(ben, patient)));

        assertThat(covering(as(ann, doctor), as(ben, patient))).containsExactly(kept);
    }

    @Test
    void the_same_parties_the_other_way_round_are_covered() {
        ActiveConnection kept = given.keep(connection(as(ann, doctor), as(ben, patient)));

        assertThat(covering(as(ben, patient), as(ann, doctor))).containsExactly(kept);
    }

    @Test
    void a_role_without_a_record_is_covered_from_either_side() {
        ActiveConnection kept = given.keep(connection(as(ann, doctor), as(patient)));

        assertThat(covering(as(patient), as(ann, doctor))).containsExactly(kept);
    }

    @Test
    void other_roles_are_not_covered() {
        given.keep(connection(as(ann, doctor), as(ben, patient)));

        assertThat(covering(as(ann, patient), as(ben, doctor))).isEmpty();
    }

    @Test
    void a_party_without_a_role_does_not_cover_one_with_a_role() {
        given.keep(connection(as(ann), as(ben, patient)));

        assertThat(covering(as(ann, doctor), as(ben, patient))).isEmpty();
    }

    @Test
    void a_party_with_a_role_does_not_cover_one_without() {
        given.keep(connection(as(ann, doctor), as(ben, patient)));

        assertThat(covering(as(ann), as(ben, patient))).isEmpty();
    }

    @Test
    void another_record_is_not_covered() {
        given.keep(connection(as(ann), as(ben)));

        assertThat(covering(as(ann), as(given.contact("Cleo")))).isEmpty();
    }

    @Test
    void an_inactive_connection_covers_nothing() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));
        given.work(() -> ports.connections().replace(kept.deactivate(on(TUESDAY))));

        assertThat(covering(as(ann), as(ben))).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1} against {2} to {3}: {4}")
    @CsvSource({
        ",,,,true",
        ",,2026-03-01,2026-04-01,true",
        "2026-03-01,2026-04-01,,,true",
        "2026-03-01,2026-04-01,2026-04-01,2026-05-01,true",
        "2026-03-01,2026-04-01,2026-04-02,2026-05-01,false",
        "2026-03-01,2026-04-01,2026-01-01,2026-03-01,true",
        "2026-03-01,2026-04-01,2026-01-01,2026-02-28,false",
        "2026-03-01,,,2026-03-01,true",
        "2026-03-01,,,2026-02-28,false",
        ",2026-04-01,2026-04-01,,true",
        ",2026-04-01,2026-04-02,,false",
        "2026-03-01,2026-03-01,2026-03-01,2026-03-01,true"
    })
    void only_periods_that_share_a_day_cover_each_other(
            LocalDate keptStart, LocalDate keptEnd, LocalDate askedStart, LocalDate askedEnd, boolean covered) {
        given.keep(connection(as(ann), as(ben), new Terms(Optional.empty(), period(keptStart, keptEnd))));

        assertThat(covering(as(ann), as(ben), period(askedStart, askedEnd)).size())
                .isEqualTo(covered ? 1 : 0);
    }

    private List<ActiveConnection> covering(KnownParty from, KnownParty to) {
        return covering(from, to, EffectivePeriod.ALWAYS);
    }

    private List<ActiveConnection> covering(KnownParty from, KnownParty to, EffectivePeriod period) {
        return ports.connections().covering(connection(from, to).parties(), period);
    }

    private static EffectivePeriod period(LocalDate start, LocalDate end) {
        return new EffectivePeriod(Optional.ofNullable(start), Optional.ofNullable(end));
    }
}
