package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.EURO;
import static dev.connections.domain.Clinic.EURO_RATE;
import static dev.connections.domain.Clinic.EVENING;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NEW_YEAR;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RATES;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.YEAR_END;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.clinic;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.party;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.proposal;
import static dev.connections.domain.Clinic.treatment;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.ExchangeRates;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmendmentTest {

    private static final Terms TERMS = treatment().terms();
    private static final Amendment WITHOUT_END = ending(Optional.empty());
    private static final Amendment ENDING_TOO_SOON = ending(Optional.of(NEW_YEAR.minusDays(1)));

    @Test
    void an_amendment_of_nothing_leaves_everything_as_it_is() {
        Side doctorAnn = Side.of(drAnnLee().ref(), doctor().id());

        assertThat(Amendment.NONE.isNone()).isTrue();
        assertThat(Amendment.NONE.from(doctorAnn)).isEqualTo(doctorAnn);
        assertThat(Amendment.NONE.to(doctorAnn)).isEqualTo(doctorAnn);
        assertThat(Amendment.NONE.terms(TERMS, RATES)).isEqualTo(TERMS);
    }

    @Test
    void what_an_amendment_does_not_name_stays() {
        Terms amended = Amendment.NONE.describedAs(Optional.of("Elbow")).terms(TERMS, RATES);

        assertThat(amended).isEqualTo(new Terms(Optional.of("Elbow"), TERMS.period()));
    }

    @Test
    void an_empty_value_clears_a_fact() {
        assertThat(Amendment.NONE
                        .describedAs(Optional.empty())
                        .terms(TERMS, RATES)
                        .description())
                .isEmpty();
        assertThat(WITHOUT_END.terms(TERMS, RATES).period()).isEqualTo(EffectivePeriod.from(NEW_YEAR));
    }

    @Test
    void a_new_end_is_held_against_the_start_that_stays() {
        refusal(
                ErrorCode.CONNECTION_INVALID_START_END_DATE,
                () -> ending(Optional.of(NEW_YEAR.minusDays(1))).terms(TERMS, RATES));
    }

    @Test
    void a_description_that_is_too_long_is_refused() {
        refusal(
                ErrorCode.STRING_LENGTH_TOO_LONG,
                () -> Amendment.NONE.describedAs(Optional.of("x".repeat(2_001))).terms(TERMS, RATES));
    }

    @Test
    void a_currency_comes_with_the_rate_that_it_has_now() {
        Terms valued = Amendment.NONE.valuedIn(Optional.of(EURO)).terms(TERMS, RATES);

        assertThat(valued.valuation()).contains(new Valuation(EURO, EURO_RATE));
    }

    @Test
    void a_rate_that_moved_counts_when_the_currency_is_set_again_and_not_before() {
        Terms valued = Amendment.NONE.valuedIn(Optional.of(EURO)).terms(TERMS, RATES);
        ExchangeRate moved = new ExchangeRate(new BigDecimal("1.5"));
        ExchangeRates later = currency -> moved;

        assertThat(Amendment.NONE
                        .describedAs(Optional.of("Elbow"))
                        .terms(valued, later)
                        .valuation())
                .isEqualTo(valued.valuation());
        assertThat(Amendment.NONE
                        .valuedIn(Optional.of(EURO))
                        .terms(valued, later)
                        .valuation())
                .contains(new Valuation(EURO, moved));
    }

    @Test
    void without_a_currency_there_is_no_rate() {
        Terms valued = Amendment.NONE.valuedIn(Optional.of(EURO)).terms(TERMS, RATES);

        assertThat(Amendment.NONE
                        .valuedIn(Optional.empty())
                        .terms(valued, RATES)
                        .valuation())
                .isEmpty();
    }

    @Test
    void an_amendment_is_said_step_by_step() {
        Amendment said = Amendment.NONE
                .joining(Side.of(clinic().ref(), doctor().id()))
                .describedAs(Optional.of("Elbow"))
                .during(EffectivePeriod.from(YEAR_END));

        assertThat(said.isNone()).isFalse();
        assertThat(said.from(Side.EMPTY)).isEqualTo(Side.EMPTY);
        assertThat(said.to(Side.EMPTY)).isEqualTo(Side.of(clinic().ref(), doctor().id()));
        assertThat(said.terms(TERMS, RATES)).isEqualTo(new Terms(Optional.of("Elbow"), EffectivePeriod.from(YEAR_END)));
    }

    @Test
    void the_twin_sees_the_sides_exchanged_and_the_terms_alike() {
        Change<Optional<RecordRef>> nearRecord = Change.to(Optional.of(clinic().ref()));
        Change<Optional<ConnectionRoleId>> nearRole = Change.to(Optional.empty());
        Change<Optional<RecordRef>> farRecord = Change.to(Optional.of(drAnnLee().ref()));
        Change<Optional<ConnectionRoleId>> farRole = Change.to(Optional.of(doctor().id()));
        Change<Optional<String>> text = Change.to(Optional.of("Elbow"));
        Change<Optional<LocalDate>> start = Change.to(Optional.of(NEW_YEAR));
        Change<Optional<LocalDate>> end = Change.to(Optional.of(YEAR_END));
        Change<Optional<CurrencyId>> currency = Change.to(Optional.of(EURO));

        assertThat(new Amendment(nearRecord, nearRole, farRecord, farRole, text, start, end, currency).mirrored())
                .isEqualTo(new Amendment(farRecord, farRole, nearRecord, nearRole, text, start, end, currency));
    }

    @Test
    void amending_the_parties_names_both_rows_anew_and_leaves_them_whose_they_are() {
        ActiveConnection moved =
                treatment().amend(proposal(party(clinic(), doctor()), party(drAnnLee(), patient())), NOON);

        assertThat(moved.rows().row(MASTER))
                .isEqualTo(ConnectionRow.create(
                        MASTER,
                        new ConnectionName("Dr Ann Lee"),
                        treatment().rows().row(MASTER).ownership()));
        assertThat(moved.rows().row(RECIPROCAL).name()).hasToString("Riverside Clinic");
        assertThat(moved.parties())
                .isEqualTo(Parties.between(
                        Side.of(clinic().ref(), doctor().id()),
                        Side.of(drAnnLee().ref(), patient().id())));
        assertThat(moved.terms()).isEqualTo(Terms.NONE);
    }

    @Test
    void one_change_stamps_the_connection_and_so_both_rows() {
        ActiveConnection moved = treatment().amend(proposal(party(clinic()), party(drAnnLee())), NOON);

        assertThat(moved.stamps()).isEqualTo(new Stamps(MORNING, NOON));
        assertThat(moved.amend(proposal(party(clinic()), party(ben())), EVENING).stamps())
                .isEqualTo(new Stamps(MORNING, EVENING));
    }

    @Test
    void other_terms_leave_parties_and_rows_alone() {
        Proposal withoutTerms = proposal(party(drAnnLee(), doctor()), party(ben(), patient()));

        ActiveConnection agreed = treatment().amend(withoutTerms, NOON);

        assertThat(agreed.terms()).isEqualTo(Terms.NONE);
        assertThat(agreed.parties()).isEqualTo(treatment().parties());
        assertThat(agreed.rows()).isEqualTo(treatment().rows());
    }

    /** The start stays as it is. */
    private static Amendment ending(Optional<LocalDate> day) {
        return new Amendment(
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(day),
                Change.none());
    }
}
