package dev.connections.domain.currency;

import static dev.connections.domain.Clinic.EURO;
import static dev.connections.domain.Clinic.EURO_RATE;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {

    private static final CurrencyProfile PROFILE = new CurrencyProfile("Euro", "EUR", "€", 2);
    private static final Currency CURRENCY = Currency.create(EURO, PROFILE, EURO_RATE, MORNING);

    @Test
    void a_new_currency_is_in_use() {
        assertThat(CURRENCY.isActive()).isTrue();
        assertThat(CURRENCY.stamps()).isEqualTo(Stamps.first(MORNING));
    }

    @Test
    void a_change_leaves_its_mark() {
        Currency changed = CURRENCY.change(PROFILE, EURO_RATE, RecordState.INACTIVE, NOON);

        assertThat(changed.isActive()).isFalse();
        assertThat(changed.stamps()).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void a_change_of_nothing_leaves_no_mark() {
        assertThat(CURRENCY.change(PROFILE, EURO_RATE, RecordState.ACTIVE, NOON))
                .isSameAs(CURRENCY);
    }

    @ParameterizedTest
    @CsvSource({"0.0000000001, 0.0000000001", "1, 1", "1.50, 1.5", "100000000000, 100000000000", "1E+2, 100"})
    void a_rate_is_written_without_zeros_at_its_end(BigDecimal given, String shown) {
        assertThat(new ExchangeRate(given)).hasToString(shown);
    }

    @Test
    void a_rate_finer_than_ten_decimals_is_rounded() {
        assertThat(new ExchangeRate(new BigDecimal("0.66666666666666666"))).hasToString("0.6666666667");
    }

    @Test
    void equal_rates_are_equal_however_they_are_written() {
        assertThat(new ExchangeRate(new BigDecimal("1.250"))).isEqualTo(EURO_RATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00000000009", "100000000000.000000000001", "1E+1000000", "1E-1000000"})
    void a_rate_out_of_range_is_refused(BigDecimal rate) {
        refusal(ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE, () -> new ExchangeRate(rate));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5})
    void amounts_have_at_most_four_decimals(int precision) {
        refusal(ErrorCode.INTEGER_VALUE_OUT_OF_RANGE, () -> new CurrencyProfile("Euro", "EUR", "€", precision));
    }

    @Test
    void a_name_a_code_and_a_symbol_are_needed() {
        refusal(ErrorCode.INVALID_ARGUMENT, () -> new CurrencyProfile(" ", "EUR", "€", 2));
        refusal(ErrorCode.INVALID_ARGUMENT, () -> new CurrencyProfile("Euro", "", "€", 2));
        refusal(ErrorCode.INVALID_ARGUMENT, () -> new CurrencyProfile("Euro", "EUR", "", 2));
    }

    @Test
    void texts_that_are_too_long_are_refused() {
        refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> new CurrencyProfile("E".repeat(101), "EUR", "€", 2));
        refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> new CurrencyProfile("Euro", "EUROES", "€", 2));
        refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> new CurrencyProfile("Euro", "EUR", "€".repeat(14), 2));
    }
}
