package dev.connections.application.attribute;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.command.RowLocks;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Currencies;
import dev.connections.application.port.Ports;
import dev.connections.application.port.RowAttributes;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of attributes that are carried by name and type, for the use cases of all entities. What is given is checked
 * against the descriptions of the attributes; a refused value refuses the whole request.
 */
public final class CarriedAttributes {

    private final EntityCatalogue entities;
    private final RowAttributes values;
    private final ReferencedRows referenced;
    private final ComputedAttributes computed;
    private final RowLocks rows;
    private final Currencies currencies;

    public CarriedAttributes(Ports ports, EntityCatalogue entities, AccessControl access) {
        this.entities = entities;
        values = ports.attributes();
        referenced = new ReferencedRows(ports, access);
        computed = new ComputedAttributes(ports, entities);
        rows = new RowLocks(ports);
        currencies = ports.currencies();
    }

    /**
     * The values of a new row: those given that a new row may be given, and the defaults of the others.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a value of another type, for a lookup that leads to rows
     *     of another entity, and for none where every row has one; the codes of {@link AttributeType#require} for what is
     *     beyond the limits
     */
    public AttributeChanges ofNew(RecordType type, AttributeChanges given) {
        EntityDefinition entity = entities.of(type);
        Map<String, Optional<Object>> all = new TreeMap<>();
        entity.attributes().stream()
                .filter(AttributeDefinition::isCarried)
                .forEach(attribute -> attribute
                        .defaultValue()
                        .ifPresent(value -> all.put(attribute.logicalName(), Optional.of(value))));
        all.putAll(checked(entity, given, Writable::onCreate).byName());
        return new AttributeChanges(all);
    }

    /**
     * What becomes of the values of a row that is there; values that only a new row may be given are passed over.
     *
     * @throws RuleViolation as {@link #ofNew}
     */
    public AttributeChanges ofChanged(RecordType type, AttributeChanges given) {
        return checked(entities.of(type), given, Writable::onUpdate);
    }

    /** Locks the rows that these values refer to; before the row that has the values is made. */
    public void hold(AttributeChanges changes) {
        hold(Set.of(), changes);
    }

    /** Locks a row that is there together with the rows that these values refer to. */
    public void hold(RecordRef row, AttributeChanges changes) {
        if (!references(changes).isEmpty()) {
            hold(Set.of(row), changes);
        }
    }

    /** Currencies are locked last and shared, so that many may refer to one at the same time. */
    private void hold(Set<RecordRef> row, AttributeChanges changes) {
        Map<Boolean, List<RecordRef>> byShared = Stream.concat(row.stream(), references(changes).stream())
                .sorted()
                .collect(Collectors.partitioningBy(
                        each -> each.type().equals(RecordTypes.TRANSACTION_CURRENCY) && !row.contains(each)));
        List<RecordRef> alone = byShared.getOrDefault(false, List.of());
        if (!alone.isEmpty()) {
            rows.hold(alone);
        }
        byShared.getOrDefault(true, List.of()).forEach(each -> currencies.findForReference(new CurrencyId(each.id())));
    }

    /** The rows that these values refer to. */
    public static Set<RecordRef> references(AttributeChanges changes) {
        Set<RecordRef> references = new HashSet<>();
        for (Optional<Object> value : changes.byName().values()) {
            value.filter(RecordRef.class::isInstance).map(RecordRef.class::cast).ifPresent(references::add);
        }
        return references;
    }

    /**
     * Asks whether the rows that these values refer to are there, and whether the caller may see them and append to them.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#PRIVILEGE_DENIED}, {@link
     *     ErrorCode#ACCESS_DENIED}
     */
    public void requireReferable(AttributeChanges changes, Caller caller) {
        references(changes).stream().sorted().forEach(row -> referenced.requireReferable(row, caller));
    }

    /**
     * Keeps the values with a row that was just made, and those that follow from them.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE} for a currency out of use, {@link
     *     ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE} for an amount that is worth too much in the base currency
     */
    public void keepNew(RecordRef row, AttributeChanges changes) {
        if (!changes.isNone()) {
            values.change(row, computed.ofNew(row.type(), changes));
        }
    }

    /**
     * Keeps the values with a row that was there, and those that follow from them.
     *
     * @throws RuleViolation as {@link #keepNew}
     */
    public void keep(RecordRef row, AttributeChanges changes) {
        if (!changes.isNone()) {
            values.change(row, computed.ofChanged(row, changes));
        }
    }

    private AttributeChanges checked(EntityDefinition entity, AttributeChanges given, Predicate<Writable> accepted) {
        Map<String, Optional<Object>> checked = new TreeMap<>();
        given.byName().forEach((name, value) -> {
            AttributeDefinition attribute = entity.requireAttribute(name);
            if (attribute.isCarried() && accepted.test(attribute.writable())) {
                checked.put(name, checked(entity, attribute, value));
            }
        });
        return new AttributeChanges(checked);
    }

    private Optional<Object> checked(EntityDefinition entity, AttributeDefinition attribute, Optional<Object> value) {
        if (value.isEmpty() && attribute.required() == AttributeDefinition.Required.SYSTEM) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute.logicalName() + "' cannot be null: every row of '" + entity.logicalName()
                            + "' has one. Give a value or leave it out.");
        }
        return value.map(given -> attribute.require(entity.logicalName(), given));
    }
}
