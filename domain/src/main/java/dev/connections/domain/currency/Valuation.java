package dev.connections.domain.currency;

/**
 * In which currency something is valued, and what the currency was worth when that was said. A later change of the
 * currency's rate does not touch it.
 *
 * @param currency on the wire, {@code transactioncurrencyid}
 * @param rate on the wire, {@code exchangerate}
 */
public record Valuation(CurrencyId currency, ExchangeRate rate) {

    /** A valuation in that currency at the rate that it has now; refuses as the rates do. */
    public static Valuation in(CurrencyId currency, ExchangeRates rates) {
        return new Valuation(currency, rates.rateOf(currency));
    }
}
