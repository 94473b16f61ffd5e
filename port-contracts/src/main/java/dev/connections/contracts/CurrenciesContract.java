package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordState;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class CurrenciesContract extends StoreContract {

    @Test
    void a_currency_comes_back_as_it_was_kept() {
        Currency drawn = currency("1.25");

        assertThat(keep(drawn))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000000001", "0.1234567891", "100000000000", "99999999999.9999999999"})
    void a_rate_comes_back_to_the_last_digit(String rate) {
        assertThat(keep(currency(rate)).rate()).hasToString(rate);
    }

    @Test
    void a_replaced_currency_has_what_it_has_become_and_a_higher_version() {
        Currency kept = given.keptCurrency("EUR");
        Currency wanted = kept.change(
                new CurrencyProfile("Euro", "EUR", "€", 4),
                new ExchangeRate(new BigDecimal("1.5")),
                RecordState.INACTIVE,
                on(TUESDAY));

        given.work(() -> ports.currencies().replace(wanted));

        Currency changed = ports.currencies().find(kept.id()).orElseThrow();
        assertThat(changed).usingRecursiveComparison().ignoringFields("version").isEqualTo(wanted);
        assertThat(changed.version().number()).isGreaterThan(kept.version().number());
    }

    @Test
    void the_base_currency_is_the_first_in_use_that_buys_one_of_itself() {
        keep(currency("1.25"));
        Currency base = keep(currency("1"));

        assertThat(ports.currencies().base().map(Currency::id)).contains(base.id());
    }

    @Test
    void a_currency_out_of_use_is_not_the_base() {
        Currency former = keep(currency("1"));
        given.work(() -> ports.currencies()
                .replace(former.change(former.profile(), former.rate(), RecordState.INACTIVE, on(TUESDAY))));

        assertThat(ports.currencies().base()).isEmpty();
    }

    @Test
    void an_id_is_given_once() {
        Currency kept = given.keptCurrency("EUR");

        assertThatThrownBy(() -> given.work(() -> ports.currencies().add(kept)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(ErrorCode.DUPLICATE_RECORD));
    }

    @Test
    void what_is_removed_is_gone() {
        Currency kept = given.keptCurrency("EUR");

        given.work(() -> ports.currencies().remove(kept.id()));

        assertThat(ports.currencies().find(kept.id())).isEmpty();
    }

    private Currency keep(Currency drawn) {
        given.work(() -> ports.currencies().add(drawn));
        return ports.currencies().find(drawn.id()).orElseThrow();
    }

    private static Currency currency(String rate) {
        return Currency.create(
                new CurrencyId(UUID.randomUUID()),
                new CurrencyProfile("Euro", "EUR", "€", 2),
                new ExchangeRate(new BigDecimal(rate)),
                on(Fixtures.MONDAY));
    }
}
