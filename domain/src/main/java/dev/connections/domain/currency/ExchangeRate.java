package dev.connections.domain.currency;

import dev.connections.domain.DecimalRange;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a currency one unit of the organisation's base currency buys.
 *
 * <p>Source: the column {@code exchangerate} of {@code transactioncurrency}.
 *
 * @param value 0.0000000001 to 100,000,000,000, with at most 10 decimals and no zeros at their end
 */
public record ExchangeRate(BigDecimal value) {

    /** Which rates there are. */
    public static final DecimalRange RANGE = new DecimalRange(
            "transactioncurrency", "exchangerate", new BigDecimal("1E-10"), new BigDecimal("100000000000"), 10);

    /**
     * A rate within its range. What is finer than 10 decimals is rounded.
     *
     * @throws RuleViolation {@link ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE} otherwise
     */
    public ExchangeRate {
        value = RANGE.require(value);
    }

    /** What one unit of the base currency buys of itself. */
    public static final ExchangeRate OF_BASE = new ExchangeRate(BigDecimal.ONE);

    /** Whether it is that of the base currency: one unit buys one unit. */
    public boolean isOfBase() {
        return equals(OF_BASE);
    }

    /**
     * What an amount at this rate is worth in the base currency.
     *
     * @param decimals how many digits it is to have behind the point; the rest is rounded half up
     */
    public BigDecimal toBase(BigDecimal amount, int decimals) {
        return amount.divide(value, decimals, RoundingMode.HALF_UP);
    }

    /** Such as {@code 1.25}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
