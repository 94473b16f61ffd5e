package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Migration;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.connection.Reciprocity;
import dev.connections.domain.connection.Side;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ConnectionsContract extends StoreContract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private Participant ann;
    private Participant ben;
    private Participant clinic;
    private ConnectionRole doctor;
    private ConnectionRole patient;

    @BeforeEach
    void aDoctorAPatientAndAClinic() {
        ann = given.contact("Ann");
        ben = given.contact("Ben");
        clinic = given.account("Clinic");
        doctor = given.keptRole("Doctor");
        patient = given.keptRole("Patient");
    }

    @Test
    void a_connection_comes_back_as_it_was_kept() {
        Terms terms = new Terms(Optional.of("since the move"), EffectivePeriod.between(MARCH, APRIL));
        ActiveConnection drawn = connection(as(ann, doctor), as(ben, patient), terms);

        ActiveConnection kept = given.keep(drawn);

        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("rows.master.version", "rows.reciprocal.version")
                .isEqualTo(drawn);
    }

    @Test
    void a_connection_comes_back_valued_as_it_was() {
        Currency euro = given.keptCurrency("EUR");
        Valuation valuation = new Valuation(euro.id(), new ExchangeRate(new BigDecimal("0.0000000123")));

        ActiveConnection kept = given.keep(connection(as(ann), as(ben), valuedAt(valuation)));

        assertThat(kept.terms().valuation()).contains(valuation);
    }

    @Test
    void a_currency_is_in_use_while_a_connection_is_valued_in_it() {
        Currency euro = given.keptCurrency("EUR");
        Currency dollar = given.keptCurrency("USD");
        given.keep(connection(as(ann), as(ben), valuedAt(new Valuation(euro.id(), euro.rate()))));

        assertThat(ports.connections().anyValuedIn(euro.id())).isTrue();
        assertThat(ports.connections().anyValuedIn(dollar.id())).isFalse();
    }

    @Test
    void the_row_that_was_brought_over_keeps_that_for_life() {
        ActiveConnection kept = given.keep(ActiveConnection.connect(
                Proposal.toConnect(as(ann), as(ben), Terms.NONE),
                new ConnectionId(UUID.randomUUID()),
                new ConnectionId(UUID.randomUUID()),
                Fixtures.ADMINISTRATORS,
                new Origin(Optional.of(-7), Optional.of(MARCH)),
                on(Fixtures.MONDAY)));

        given.work(() -> ports.connections().replace(kept.deactivate(on(TUESDAY))));

        Connection changed = find(kept);
        assertThat(changed.rows().master().migration())
                .isEqualTo(new Migration(
                        Optional.of(-7), Optional.of(LocalDate.ofInstant(Fixtures.MONDAY, ZoneOffset.UTC))));
        assertThat(changed.rows().reciprocal().migration()).isEqualTo(Migration.NONE);
        assertThat(changed.stamps().created().at())
                .isEqualTo(MARCH.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void an_image_comes_back_on_its_row_and_nowhere_else() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));
        ConnectionId row = kept.rows().reciprocal().id();
        RowImage image = RowImage.asOf(TUESDAY, UUID.randomUUID(), new Picture(new byte[80_000]));

        given.work(() -> ports.connections().replace(kept.withImage(row, Optional.of(image), on(TUESDAY))));

        Connection withImage = find(kept);
        assertThat(withImage.rows().row(row).image()).contains(image);
        assertThat(withImage.rows().twinOf(row).image()).isEmpty();
    }

    @Test
    void an_image_that_is_taken_away_is_gone() {
        RowImage image = RowImage.asOf(TUESDAY, UUID.randomUUID(), new Picture(new byte[] {1}));
        ActiveConnection drawn = connection(as(ann), as(ben));
        ConnectionId row = drawn.rows().master().id();
        ActiveConnection kept = given.keep(drawn.withImage(row, Optional.of(image), on(TUESDAY)));

        given.work(() -> ports.connections().replace(kept.withImage(row, Optional.empty(), on(TUESDAY))));

        assertThat(find(kept).rows().row(row).image()).isEmpty();
    }

    private static Terms valuedAt(Valuation valuation) {
        return new Terms(Optional.empty(), EffectivePeriod.ALWAYS, Optional.of(valuation));
    }

    @Test
    void an_inactive_connection_comes_back_inactive() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));
        Connection ended = kept.deactivate(on(TUESDAY));

        given.work(() -> ports.connections().replace(ended));

        assertThat(find(kept).state()).isEqualTo(ended.state());
    }

    @Test
    void a_connection_is_found_by_either_of_its_rows() {
        ActiveConnection kept = given.keep(connection(as(ann), as(clinic)));

        assertThat(ports.connections().find(kept.rows().reciprocal().id())).contains(kept);
    }

    @Test
    void there_is_no_connection_of_an_unknown_id() {
        assertThat(ports.connections().find(new ConnectionId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void each_row_of_a_new_connection_has_a_version_of_its_own() {
        Reciprocity rows = given.keep(connection(as(ann), as(ben))).rows();

        assertThat(rows.master().version()).isNotEqualTo(rows.reciprocal().version());
    }

    @Test
    void a_change_moves_the_versions_of_both_rows_beyond_all_earlier_ones() {
        Reciprocity before = given.keep(connection(as(ann), as(ben))).rows();
        long latest = given.keptRole("Nurse").version().number();

        given.work(() -> ports.connections().replace(find(before.master().id()).deactivate(on(TUESDAY))));

        Reciprocity after = find(before.master().id()).rows();
        assertThat(List.of(
                        after.master().version().number(),
                        after.reciprocal().version().number()))
                .allSatisfy(version -> assertThat(version).isGreaterThan(latest));
    }

    @Test
    void the_rows_of_a_connection_may_have_different_owners() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));
        ConnectionId row = kept.rows().reciprocal().id();
        Ownership nurses = new Ownership(given.team("Nurses"), Fixtures.ADMINISTRATORS.businessUnit());

        given.work(() -> ports.connections().replace(kept.assign(row, nurses, on(TUESDAY))));

        assertThat(find(kept).rows())
                .satisfies(rows -> assertThat(rows.reciprocal().ownership()).isEqualTo(nurses))
                .satisfies(rows -> assertThat(rows.master().ownership()).isEqualTo(Fixtures.ADMINISTRATORS));
    }

    @Test
    void an_id_that_either_row_has_already_is_refused() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));
        ActiveConnection other = connection(as(ann), as(clinic));
        ActiveConnection clashing = new ActiveConnection(
                new Reciprocity(other.rows().master(), kept.rows().reciprocal()),
                other.parties(),
                other.terms(),
                other.stamps());

        assertThatThrownBy(() -> given.work(() -> ports.connections().add(clashing)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_RECORD));
    }

    @Test
    void all_connections_of_a_record_are_found_once_each_whichever_side_it_is_on() {
        ActiveConnection from = given.keep(connection(as(ann), as(ben)));
        ActiveConnection to = given.keep(connection(as(clinic), as(ann)));
        given.keep(connection(as(ben), as(clinic)));

        assertThat(ports.connections().involvingHeld(ann.ref())).containsExactlyInAnyOrder(from, to);
    }

    @Test
    void removing_a_connection_removes_both_rows() {
        ActiveConnection kept = given.keep(connection(as(ann), as(ben)));

        given.work(() -> ports.connections().remove(kept));

        assertThat(count(RecordTypes.CONNECTION)).isZero();
    }

    @Test
    void a_renamed_record_gives_its_name_to_the_rows_that_lead_to_it_and_to_no_others() {
        Connection kept = given.keep(connection(as(ann), as(ben)));

        given.work(() -> ports.connections().rename(ben.ref(), new ConnectionName("Benjamin")));

        assertThat(find(kept).rows())
                .satisfies(rows -> assertThat(rows.master().name()).hasToString("Benjamin"))
                .satisfies(rows ->
                        assertThat(rows.reciprocal()).isEqualTo(kept.rows().reciprocal()));
    }

    @Test
    void a_renamed_row_has_a_new_version() {
        Connection kept = given.keep(connection(as(ann), as(ben)));

        given.work(() -> ports.connections().rename(ben.ref(), new ConnectionName("Benjamin")));

        assertThat(find(kept).rows().master().version().number())
                .isGreaterThan(kept.rows().reciprocal().version().number());
    }

    @Test
    void a_record_that_loses_its_name_leaves_its_rows_without_one() {
        Connection kept = given.keep(connection(as(ann), as(ben)));

        given.work(() -> ports.connections().rename(ben.ref(), new ConnectionName("")));

        assertThat(find(kept).rows().master().name()).isEqualTo(new ConnectionName(""));
    }

    @Test
    void a_cleared_role_is_gone_from_every_side() {
        Connection kept = given.keep(connection(as(ann, doctor), as(ben, doctor)));

        given.work(() -> ports.connections().clear(doctor.id()));

        assertThat(find(kept).parties()).isEqualTo(Parties.between(Side.of(ann.ref()), Side.of(ben.ref())));
    }

    @Test
    void clearing_a_role_leaves_other_roles_where_they_are() {
        Connection kept = given.keep(connection(as(ann, doctor), as(ben, patient)));

        given.work(() -> ports.connections().clear(doctor.id()));

        assertThat(find(kept).parties().to().role()).contains(patient.id());
    }

    @Test
    void clearing_a_role_moves_the_versions_of_both_rows() {
        Connection kept = given.keep(connection(as(ann, doctor), as(ben)));

        given.work(() -> ports.connections().clear(doctor.id()));

        assertThat(List.of(
                        find(kept).rows().master().version().number(),
                        find(kept).rows().reciprocal().version().number()))
                .allSatisfy(version -> assertThat(version)
                        .isGreaterThan(kept.rows().reciprocal().version().number()));
    }

    @Test
    void a_side_that_is_only_a_role_is_noticed_on_the_far_side() {
        given.keep(connection(as(ann), as(patient)));

        assertThat(ports.connections().anySideIsOnly(patient.id())).isTrue();
    }

    @Test
    void a_side_that_is_only_a_role_is_noticed_on_the_near_side() {
        given.keep(connection(as(patient), as(ann)));

        assertThat(ports.connections().anySideIsOnly(patient.id())).isTrue();
    }

    @Test
    void a_record_in_a_role_is_not_only_a_role() {
        given.keep(connection(as(ann, doctor), as(ben, patient)));

        assertThat(ports.connections().anySideIsOnly(patient.id())).isFalse();
    }

    private Connection find(Connection kept) {
        return find(kept.rows().master().id());
    }

    private Connection find(ConnectionId row) {
        return ports.connections().find(row).orElseThrow();
    }
}
