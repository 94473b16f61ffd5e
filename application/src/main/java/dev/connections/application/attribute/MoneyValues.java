package dev.connections.application.attribute;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Currencies;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.MoneyAttributes;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Amounts of money in the base currency. When an amount or the currency of a row changes, all its amounts are converted
 * at the present rate. Amounts for which no currency is given are in the base currency.
 */
record MoneyValues(Currencies currencies) {

    /** The changes, and what follows from them for the amounts of the row. */
    AttributeChanges completed(
            EntityDefinition entity, AttributeChanges given, Function<Collection<String>, AttributeValues> stored) {
        if (!isInACurrency(entity) || !concernsMoney(entity, given)) {
            return given;
        }
        List<AttributeDefinition> amounts = amounts(entity);
        AttributeValues values = stored.apply(Stream.concat(
                                Stream.of(MoneyAttributes.CURRENCY),
                                amounts.stream().map(AttributeDefinition::logicalName))
                        .toList())
                .with(given);
        return given.and(converted(entity, amounts, values, given));
    }

    private AttributeChanges converted(
            EntityDefinition entity,
            List<AttributeDefinition> amounts,
            AttributeValues values,
            AttributeChanges given) {
        boolean hasAmounts = amounts.stream()
                .anyMatch(amount -> values.value(amount.logicalName()).isPresent());
        Optional<Currency> base = amounts.isEmpty() ? Optional.empty() : currencies.base();
        Optional<Currency> chosen =
                values.value(MoneyAttributes.CURRENCY, RecordRef.class).map(row -> known(row, given));
        Optional<Currency> currency = chosen.or(() -> base.filter(known -> hasAmounts));
        ExchangeRate rate = currency.map(Currency::rate).orElse(ExchangeRate.OF_BASE);
        Map<String, Optional<Object>> changes = new TreeMap<>();
        changes.put(MoneyAttributes.CURRENCY, currency.map(MoneyValues::ref));
        if (ComputedAttributes.isCarried(entity, MoneyAttributes.RATE)) {
            changes.put(
                    MoneyAttributes.RATE,
                    currency.isPresent() || hasAmounts
                            ? Optional.of(kept(entity, MoneyAttributes.RATE, rate.value()))
                            : Optional.empty());
        }
        for (AttributeDefinition amount : amounts) {
            Optional<BigDecimal> inCurrency = values.value(amount.logicalName(), BigDecimal.class)
                    .map(number -> MoneyAttributes.rounded(number, decimals(amount, currency)));
            inCurrency.ifPresent(number -> changes.put(amount.logicalName(), Optional.of(number)));
            String inBase = MoneyAttributes.base(amount.logicalName());
            int decimals = decimals(entity.requireAttribute(inBase), base);
            changes.put(inBase, inCurrency.map(number -> kept(entity, inBase, rate.toBase(number, decimals))));
        }
        return new AttributeChanges(changes);
    }

    /** A currency out of use can be kept, but not chosen. Others may refer to it at the same time, and none changes it. */
    private Currency known(RecordRef row, AttributeChanges given) {
        CurrencyId id = new CurrencyId(row.id());
        Currency currency = currencies
                .findForReference(id)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), id));
        if (given.names(MoneyAttributes.CURRENCY) && !currency.isActive()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_STATE, row.type(), currency.profile().name());
        }
        return currency;
    }

    private static boolean isInACurrency(EntityDefinition entity) {
        return entity.attribute(MoneyAttributes.CURRENCY)
                .filter(attribute -> attribute.isCarried() && attribute.type() instanceof Lookup)
                .isPresent();
    }

    private static boolean concernsMoney(EntityDefinition entity, AttributeChanges given) {
        return given.names().stream()
                .anyMatch(name -> name.equals(MoneyAttributes.CURRENCY)
                        || entity.requireAttribute(name).type() instanceof Money);
    }

    private static List<AttributeDefinition> amounts(EntityDefinition entity) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.isCarried() && attribute.type() instanceof Money)
                .filter(attribute ->
                        ComputedAttributes.isCarried(entity, MoneyAttributes.base(attribute.logicalName())))
                .toList();
    }

    private static int decimals(AttributeDefinition amount, Optional<Currency> currency) {
        return MoneyAttributes.decimals((Money) amount.type(), currency);
    }

    private static Object kept(EntityDefinition entity, String attribute, BigDecimal number) {
        return entity.requireAttribute(attribute).require(entity.logicalName(), number);
    }

    private static Object ref(Currency currency) {
        return new RecordRef(RecordTypes.TRANSACTION_CURRENCY, currency.id().value());
    }
}
