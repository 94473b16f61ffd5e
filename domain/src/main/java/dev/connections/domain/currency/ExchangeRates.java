package dev.connections.domain.currency;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;

/** What currencies are worth now. */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * The rate of that currency.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is no such currency, {@link
     *     ErrorCode#INVALID_STATE} when it is out of use
     */
    ExchangeRate rateOf(CurrencyId currency);
}
