package dev.connections.application.attribute;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Ports;
import dev.connections.application.port.RowAttributes;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.ActivityTime;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.function.Function;

/**
 * Carried values that follow from others: minutes from the moments of an activity, and what amounts of money are worth in
 * the base currency. Stored values are read only when a change names one from which others follow.
 */
final class ComputedAttributes {

    private final EntityCatalogue entities;
    private final RowAttributes values;
    private final MoneyValues money;

    ComputedAttributes(Ports ports, EntityCatalogue entities) {
        this.entities = entities;
        values = ports.attributes();
        money = new MoneyValues(ports.currencies());
    }

    /**
     * The values of a new row, {@linkplain CarriedAttributes#ofNew checked} before, and those that follow from them. The
     * rate of a currency is read with a shared lock, so records are locked before.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} and {@link ErrorCode#INVALID_STATE} for a currency that
     *     is not there or out of use, {@link ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE} for an amount that is worth too much in
     *     the base currency
     */
    AttributeChanges ofNew(RecordType type, AttributeChanges given) {
        return completed(type, given, names -> AttributeValues.NONE);
    }

    /**
     * What becomes of the values of a row that is there and locked, {@linkplain CarriedAttributes#ofChanged checked} before,
     * and of those that follow from them.
     *
     * @throws RuleViolation as {@link #ofNew}
     */
    AttributeChanges ofChanged(RecordRef row, AttributeChanges given) {
        return completed(row.type(), given, names -> values.of(row, names));
    }

    private AttributeChanges completed(
            RecordType type, AttributeChanges given, Function<Collection<String>, AttributeValues> stored) {
        if (given.isNone()) {
            return given;
        }
        EntityDefinition entity = entities.named(type.logicalName()).orElseThrow();
        return money.completed(entity, withMinutes(entity, given, stored), stored);
    }

    private static AttributeChanges withMinutes(
            EntityDefinition entity, AttributeChanges given, Function<Collection<String>, AttributeValues> stored) {
        AttributeChanges all = given;
        for (ActivityTime time : ActivityTime.values()) {
            if (time.isMovedBy(given) && isCarried(entity, time.minutes())) {
                AttributeValues before = stored.apply(time.moments().stream()
                        .filter(moment -> isCarried(entity, moment))
                        .toList());
                all = all.and(time.following(before, before.with(given)));
            }
        }
        return all;
    }

    static boolean isCarried(EntityDefinition entity, String logicalName) {
        return entity.attribute(logicalName)
                .filter(AttributeDefinition::isCarried)
                .isPresent();
    }
}
