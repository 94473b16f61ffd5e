package dev.connections.contracts;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.FloatingPoint;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.RecordRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values that attributes may have, as near to their limits as is sensible. */
public final class SampleValues {

    private static final int CHARACTERS_AT_MOST = 5_000;
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final Instant LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z");

    private static final Map<Class<?>, Object> OF_ANY = Map.of(
            UUID.class,
            UUID.fromString("ffffffff-eeee-dddd-cccc-bbbbbbbbbbbb"),
            Long.class,
            Long.MAX_VALUE,
            Boolean.class,
            true,
            LocalDate.class,
            LEAP_DAY,
            Instant.class,
            LAST_SECOND,
            String.class,
            "contact");

    private final EntityCatalogue entities;

    /** Values for the attributes of these entities. */
    public SampleValues(EntityCatalogue entities) {
        this.entities = entities;
    }

    /** A value for each attribute of the entity that is carried by name and type. */
    public Map<String, Object> of(EntityDefinition entity) {
        Map<String, Object> values = new HashMap<>();
        entity.attributes().stream()
                .filter(AttributeDefinition::isCarried)
                .forEach(attribute -> values.put(attribute.logicalName(), of(attribute.type())));
        return values;
    }

    /** A value for an attribute of that type; of a lookup, a reference to a row that need not be there. */
    public Object of(AttributeType type) {
        if (type instanceof Text text) {
            return text(text.maxLength());
        }
        if (type instanceof Memo memo) {
            return text(memo.maxLength());
        }
        if (type instanceof WholeNumber number) {
            return number.most();
        }
        if (type instanceof Decimal number) {
            return largest(number.most(), number.decimals());
        }
        if (type instanceof Money amount) {
            return largest(amount.most(), amount.decimals());
        }
        if (type instanceof FloatingPoint number) {
            return number.most().doubleValue();
        }
        return type instanceof Lookup lookup ? target(lookup.targets()) : choiceOrAny(type);
    }

    private static Object choiceOrAny(AttributeType type) {
        return type instanceof Choice choice ? choice.options().get(0).value() : OF_ANY.get(type.javaType());
    }

    private static String text(int maxLength) {
        return "é".repeat(Math.min(maxLength, CHARACTERS_AT_MOST));
    }

    private static BigDecimal largest(BigDecimal most, int decimals) {
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal largest =
                most.subtract(smallest).setScale(decimals, RoundingMode.FLOOR).stripTrailingZeros();
        return largest.scale() < 0 ? largest.setScale(0) : largest;
    }

    private RecordRef target(List<LookupTarget> targets) {
        LookupTarget last = targets.get(targets.size() - 1);
        return new RecordRef(entities.named(last.entity()).orElseThrow().type(), new UUID(0, 7));
    }
}
