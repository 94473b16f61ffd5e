package dev.connections.jpa.store;

import dev.connections.application.port.Currencies;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.CurrencyEntity;
import dev.connections.jpa.mapping.CurrencyRows;
import dev.connections.jpa.transaction.Transactions;
import java.util.Optional;
import org.hibernate.LockMode;

/** Currencies, in a table of their own. */
public final class StoredCurrencies implements Currencies {

    private static final VersionedUpdate<CurrencyEntity> UPDATE = VersionedUpdate.<CurrencyEntity>of(
                    "TransactionCurrency")
            .key("id", row -> row.id)
            .set("name", row -> row.name)
            .set("isoCode", row -> row.isoCode)
            .set("symbol", row -> row.symbol)
            .set("precision", row -> row.precision)
            .set("exchangeRate", row -> row.exchangeRate)
            .set("stateCode", row -> row.stateCode)
            .set("statusCode", row -> row.statusCode);

    private final Transactions transactions;

    public StoredCurrencies(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Currency> find(CurrencyId id) {
        return transactions.read(session -> Optional.ofNullable(session.get(CurrencyEntity.class, id.value()))
                .map(CurrencyRows::currency));
    }

    @Override
    public Optional<Currency> findForUpdate(CurrencyId id) {
        return held(id, LockMode.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Currency> findForReference(CurrencyId id) {
        return held(id, LockMode.PESSIMISTIC_READ);
    }

    private Optional<Currency> held(CurrencyId id, LockMode mode) {
        return transactions.write(session -> session.createSelectionQuery(
                        "from TransactionCurrency c where c.id = :id", CurrencyEntity.class)
                .setParameter("id", id.value())
                .setHibernateLockMode(mode)
                .uniqueResultOptional()
                .map(CurrencyRows::currency));
    }

    @Override
    public Optional<Currency> base() {
        return transactions.read(session -> session.createSelectionQuery(
                        "from TransactionCurrency c where c.exchangeRate = :rate and c.stateCode = :active"
                                + " order by c.createdOn, c.id",
                        CurrencyEntity.class)
                .setParameter("rate", ExchangeRate.OF_BASE.value())
                .setParameter("active", RecordState.ACTIVE.code())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(CurrencyRows::currency));
    }

    @Override
    public void add(Currency currency) {
        transactions.write(session -> {
            if (session.get(CurrencyEntity.class, currency.id().value()) != null) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.TRANSACTION_CURRENCY, currency.id());
            }
            return session.insert(CurrencyRows.ROWS.row(currency));
        });
    }

    @Override
    public void replace(Currency changed) {
        transactions.write(session -> {
            UPDATE.execute(CurrencyRows.ROWS.row(changed), session);
            return changed;
        });
    }

    @Override
    public void remove(CurrencyId id) {
        transactions.write(session -> session.createMutationQuery("delete from TransactionCurrency c where c.id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }
}
