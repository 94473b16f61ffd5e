package dev.connections.application.currency;

import dev.connections.application.port.Currencies;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.ExchangeRates;
import dev.connections.domain.record.RecordTypes;

/** The rates of the active stored currencies. Reading a rate locks its currency until the unit of work ends. */
public record CurrentRates(Currencies currencies) implements ExchangeRates {

    @Override
    public ExchangeRate rateOf(CurrencyId id) {
        Currency currency = currencies
                .findForReference(id)
                .orElseThrow(
                        () -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.TRANSACTION_CURRENCY, id));
        if (!currency.isActive()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_STATE,
                    RecordTypes.TRANSACTION_CURRENCY,
                    currency.profile().name());
        }
        return currency.rate();
    }
}
