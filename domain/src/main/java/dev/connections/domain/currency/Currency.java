package dev.connections.domain.currency;

import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.Version;

/**
 * A currency that connections can be valued in (Dataverse: {@code transactioncurrency}). Currencies are owned by the
 * organisation, so they have no owner and are not shared.
 *
 * @param rate what it is worth now
 * @param version what its store gave it
 */
public record Currency(
        CurrencyId id, CurrencyProfile profile, ExchangeRate rate, RecordState state, Stamps stamps, Version version) {

    /** A new currency, in use. */
    public static Currency create(CurrencyId id, CurrencyProfile profile, ExchangeRate rate, Stamp by) {
        return new Currency(id, profile, rate, RecordState.ACTIVE, Stamps.first(by), Version.UNSTORED);
    }

    /** The same currency, described and rated anew, in use or not. */
    public Currency change(CurrencyProfile newProfile, ExchangeRate newRate, RecordState newState, Stamp by) {
        Currency changed = new Currency(id, newProfile, newRate, newState, stamps, version);
        return changed.equals(this) ? this : new Currency(id, newProfile, newRate, newState, stamps.then(by), version);
    }

    /** The same currency, stamped as changed: values beside it changed. */
    public Currency touch(Stamp by) {
        return new Currency(id, profile, rate, state, stamps.then(by), version);
    }

    /** Whether it is in use. */
    public boolean isActive() {
        return state == RecordState.ACTIVE;
    }
}
