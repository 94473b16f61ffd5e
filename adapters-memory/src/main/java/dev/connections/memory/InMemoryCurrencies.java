package dev.connections.memory;

import dev.connections.application.port.Currencies;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The currencies. */
final class InMemoryCurrencies implements Currencies {

    private static final Comparator<Currency> FIRST_MADE = Comparator.<Currency, Instant>comparing(
                    currency -> currency.stamps().created().at())
            .thenComparing(currency -> new RecordRef(
                    RecordTypes.TRANSACTION_CURRENCY, currency.id().value()));

    private final InMemoryTransactions transactions;

    InMemoryCurrencies(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Currency> find(CurrencyId id) {
        return Optional.ofNullable(transactions.state().currencies.get(id));
    }

    /** Units of work run one at a time, so a currency needs no lock. */
    @Override
    public Optional<Currency> findForUpdate(CurrencyId id) {
        return find(id);
    }

    @Override
    public Optional<Currency> findForReference(CurrencyId id) {
        return find(id);
    }

    @Override
    public Optional<Currency> base() {
        return transactions.state().currencies.values().stream()
                .filter(currency -> currency.isActive() && currency.rate().isOfBase())
                .min(FIRST_MADE);
    }

    @Override
    public void add(Currency currency) {
        transactions.write(state -> {
            if (state.currencies.containsKey(currency.id())) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.TRANSACTION_CURRENCY, currency.id());
            }
            keep(state, currency);
        });
    }

    @Override
    public void replace(Currency changed) {
        transactions.write(state -> {
            Currency stored = Optional.ofNullable(state.currencies.get(changed.id()))
                    .orElseThrow(
                            () -> new IllegalStateException("There is no currency " + changed.id() + " to replace."));
            StaleVersion.refuse(changed.version(), stored.version());
            keep(state, changed);
        });
    }

    @Override
    public void remove(CurrencyId id) {
        transactions.write(state -> {
            state.currencies.remove(id);
            state.attributes.remove(new RecordRef(RecordTypes.TRANSACTION_CURRENCY, id.value()));
        });
    }

    private static void keep(State state, Currency currency) {
        state.currencies.put(
                currency.id(),
                new Currency(
                        currency.id(),
                        currency.profile(),
                        currency.rate(),
                        currency.state(),
                        currency.stamps(),
                        state.nextVersion()));
    }
}
