package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.application.currency.ManageCurrencies;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.Change;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.rest.payload.Payload;
import java.math.BigDecimal;
import java.util.UUID;

/** Currencies. */
final class CurrencyWrites implements EntityWrites.OfChangeable {

    private final ManageCurrencies currencies;
    private final EntityDefinition entity;

    CurrencyWrites(ManageCurrencies currencies, EntityDefinition entity) {
        this.currencies = currencies;
        this.entity = entity;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        return currencies
                .create(payload.value("transactioncurrencyid", UUID.class).map(CurrencyId::new), facts(payload), caller)
                .id()
                .value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return currencies.upsert(new CurrencyUpdate(new CurrencyId(id), facts(payload), precondition), caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        currencies.delete(new CurrencyId(id), precondition, caller);
    }

    private CurrencyFacts facts(Payload payload) {
        return new CurrencyFacts(
                new Change<>(payload.required("currencyname", String.class)),
                new Change<>(payload.required("isocurrencycode", String.class)),
                new Change<>(payload.required("currencysymbol", String.class)),
                new Change<>(payload.required("currencyprecision", Integer.class)),
                new Change<>(payload.required("exchangerate", BigDecimal.class).map(ExchangeRate::new)),
                new Change<>(payload.state()),
                payload.carried(entity));
    }
}
