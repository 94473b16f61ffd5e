package dev.connections.application.currency;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.port.Connections;
import dev.connections.application.port.Currencies;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.RowAttributes;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases of currencies: create, update, upsert and delete. */
public final class CurrencyUseCases implements ManageCurrencies {

    private final Currencies currencies;
    private final Connections connections;
    private final RowAttributes stored;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final AccessControl access;
    private final CarriedAttributes attributes;

    public CurrencyUseCases(Ports ports, AccessControl access, CarriedAttributes attributes) {
        currencies = ports.currencies();
        connections = ports.connections();
        stored = ports.attributes();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        this.access = access;
        this.attributes = attributes;
    }

    @Override
    public Currency create(Optional<CurrencyId> id, CurrencyFacts facts, Caller caller) {
        require(caller, AccessRight.CREATE);
        AttributeChanges values = attributes.ofNew(RecordTypes.TRANSACTION_CURRENCY, facts.values());
        return unitOfWork.perform(() -> {
            attributes.hold(values);
            attributes.requireReferable(values, caller);
            Stamp stamp = caller.stamp(clock.instant());
            CurrencyProfile profile = facts.profile();
            ExchangeRate rate = facts.newRate();
            Currency currency = Currency.create(id.orElseGet(() -> new CurrencyId(ids.next())), profile, rate, stamp)
                    .change(profile, rate, facts.state().appliedTo(RecordState.ACTIVE), stamp);
            currencies.add(currency);
            attributes.keep(ref(currency.id()), values);
            return currency;
        });
    }

    @Override
    public Currency update(CurrencyUpdate update, Caller caller) {
        require(caller, AccessRight.WRITE);
        return unitOfWork.perform(() -> revise(
                find(update.id(), update.precondition()).orElseThrow(() -> missing(update.id())),
                update.facts(),
                caller));
    }

    @Override
    public Saved upsert(CurrencyUpdate update, Caller caller) {
        return unitOfWork.perform(() -> {
            requireToSave(update.id(), caller);
            Supplier<Optional<Currency>> change =
                    () -> find(update.id(), update.precondition()).map(found -> revise(found, update.facts(), caller));
            return UpdateOrCreate.perform(
                    () -> change.get().isPresent(), () -> create(Optional.of(update.id()), update.facts(), caller));
        });
    }

    @Override
    public void delete(CurrencyId id, Precondition precondition, Caller caller) {
        require(caller, AccessRight.DELETE);
        unitOfWork.perform(() -> {
            Currency currency = find(id, precondition).orElseThrow(() -> missing(id));
            if (connections.anyValuedIn(id)) {
                throw stillNeeded(id, "connections are valued in it");
            }
            if (!stored.pointingTo(ref(id)).isEmpty()) {
                throw stillNeeded(id, "records have amounts in it");
            }
            currencies.remove(id);
            return currency;
        });
    }

    /**
     * Checked before any precondition, so that a caller who may not save does not learn the row's version by trying.
     */
    private void requireToSave(CurrencyId id, Caller caller) {
        require(caller, currencies.find(id).isPresent() ? AccessRight.WRITE : AccessRight.CREATE);
    }

    private Currency revise(Currency before, CurrencyFacts facts, Caller caller) {
        require(caller, AccessRight.WRITE);
        Stamp stamp = caller.stamp(clock.instant());
        Currency changed = before.change(
                facts.profile(before.profile()),
                facts.rate().appliedTo(before.rate()),
                facts.state().appliedTo(before.state()),
                stamp);
        AttributeChanges values = attributes.ofChanged(RecordTypes.TRANSACTION_CURRENCY, facts.values());
        attributes.requireReferable(values, caller);
        Currency after = values.isNone() ? changed : changed.touch(stamp);
        if (!after.equals(before)) {
            currencies.replace(after);
        }
        attributes.keep(ref(after.id()), values);
        return after;
    }

    /** Locks the currency, so that no connection refers to it while it is deleted. */
    private Optional<Currency> find(CurrencyId id, Precondition precondition) {
        Optional<Currency> found = currencies.findForUpdate(id);
        precondition.require(ref(id), found.map(Currency::version));
        return found;
    }

    private static RecordRef ref(CurrencyId id) {
        return new RecordRef(RecordTypes.TRANSACTION_CURRENCY, id.value());
    }

    private void require(Caller caller, AccessRight right) {
        access.require(caller, right, RecordTypes.TRANSACTION_CURRENCY);
    }

    private static RuleViolation stillNeeded(CurrencyId id, String reason) {
        return RuleViolation.of(
                ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, RecordTypes.TRANSACTION_CURRENCY, id, reason);
    }

    private static RuleViolation missing(CurrencyId id) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.TRANSACTION_CURRENCY, id);
    }
}
