package dev.connections.domain.currency;

import static dev.connections.domain.Clinic.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.AttributeType.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency YEN = Currency.create(
            new CurrencyId(new UUID(0, 1)),
            new CurrencyProfile("Yen", "JPY", "¥", 0),
            new ExchangeRate(new BigDecimal("150")),
            MORNING);

    @ParameterizedTest(name = "{0} at {1} with {2} decimals: {3}")
    @CsvSource({
        "1000, 0.8, 2, 1250",
        "10, 3, 4, 3.3333",
        "20, 3, 4, 6.6667",
        "0, 0.5, 2, 0",
        "-1, 8, 2, -0.13",
        "100000000000000, 0.0000000001, 0, 1000000000000000000000000"
    })
    void an_amount_is_worth_in_the_base_currency_what_buys_it(
            BigDecimal amount, BigDecimal rate, int decimals, BigDecimal inBase) {
        assertThat(new ExchangeRate(rate).toBase(amount, decimals)).isEqualByComparingTo(inBase);
    }

    @Test
    void the_rate_of_the_base_currency_is_one() {
        assertThat(new ExchangeRate(new BigDecimal("1.000")).isOfBase()).isTrue();
        assertThat(new ExchangeRate(new BigDecimal("1.001")).isOfBase()).isFalse();
    }

    @Test
    void the_currency_decides_about_decimals_where_the_attribute_leaves_it_to_it() {
        assertThat(MoneyAttributes.decimals(money(Money.Precision.CURRENCY), Optional.of(YEN)))
                .isZero();
    }

    @Test
    void the_attribute_decides_about_decimals_elsewhere_and_where_the_currency_is_not_known() {
        assertThat(MoneyAttributes.decimals(money(Money.Precision.ATTRIBUTE), Optional.of(YEN)))
                .isEqualTo(2);
        assertThat(MoneyAttributes.decimals(money(Money.Precision.CURRENCY), Optional.empty()))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} with {1} decimals: {2}")
    @CsvSource({"1.005, 2, 1.01", "-1.005, 2, -1.01", "1.5, 0, 2", "1.5, 2, 1.5", "7, 0, 7"})
    void an_amount_that_is_too_fine_is_rounded_half_up(BigDecimal amount, int decimals, BigDecimal rounded) {
        assertThat(MoneyAttributes.rounded(amount, decimals)).isEqualTo(rounded);
    }

    private static Money money(Money.Precision source) {
        return new Money(BigDecimal.ZERO, new BigDecimal("100"), 2, source);
    }
}
