package dev.connections.domain.currency;

import dev.connections.domain.DecimalRange;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.math.BigDecimal;

/**
 * How much of a currency one unit of the organisation's base currency buys.
 *
 * <p>Source: the column {@code exchangerate} of {@code transactioncurrency}.
 *
 * @param value 0.0000000001 to 100,000,000,000, with at most 12 decimals and no zeros at their end
 */
public record ExchangeRate(BigDecimal value) {

    /** Which rates there are. */
    public static final DecimalRange RANGE = new DecimalRange(
            "transactioncurrency", "exchangerate", new BigDecimal("1E-10"), new BigDecimal("100000000000"), 12);

    /**
     * A rate within its range. What is finer than 12 decimals is rounded.
     *
     * @throws RuleViolation {@link ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE} otherwise
     */
    public ExchangeRate {
        value = RANGE.require(value);
    }

    /** Such as {@code 1.25}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
