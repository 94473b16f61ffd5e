package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import java.util.Optional;

/** The stored currencies. */
public interface Currencies {

    /** The currency of that id. */
    Optional<Currency> find(CurrencyId id);

    /** The currency, locked: until the unit of work ends, no other changes, deletes or chooses it. */
    Optional<Currency> findForUpdate(CurrencyId id);

    /**
     * The currency, with a shared lock: until the unit of work ends, no other changes or deletes it, but others may
     * refer to it at the same time.
     */
    Optional<Currency> findForReference(CurrencyId id);

    /**
     * The base currency, in which all others are rated: the one in use that buys one of itself; of several, the one that
     * was made first. Empty when there is none.
     */
    Optional<Currency> base();

    /**
     * Keeps a new currency with a new version.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when its id is taken
     */
    void add(Currency currency);

    /**
     * Keeps what a currency has become, with a new version. When it has moved on since it was found, nothing is kept and
     * the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void replace(Currency changed);

    /** Deletes the currency. */
    void remove(CurrencyId id);
}
