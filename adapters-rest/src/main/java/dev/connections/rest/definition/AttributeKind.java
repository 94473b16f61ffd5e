package dev.connections.rest.definition;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.FloatingPoint;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Image;
import dev.connections.domain.record.AttributeType.LargeNumber;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.LookupTarget;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the wire calls a type of attribute, and what it says of such attributes beyond what it says of all.
 *
 * @param name with which the names of its types begin, such as {@code Picklist}
 * @param code its {@code AttributeType}
 * @param typeName its {@code AttributeTypeName}
 */
record AttributeKind(String name, String code, String typeName, JsonObject jsonObject) {

    private static final Set<String> COMPUTABLE =
            Set.of("Boolean", "DateTime", "Decimal", "Double", "Integer", "Money", "Picklist", "String");

    private AttributeKind(String name, String code, JsonObject jsonObject) {
        this(name, code, name + "Type", jsonObject);
    }

    static AttributeKind of(AttributeDefinition attribute) {
        AttributeType type = attribute.type();
        @Nullable Object defaultValue = attribute.defaultValue().orElse(null);
        if (type instanceof Text text) {
            return same("String", AttributeLimits.of(text).withAll(AttributeLimits.simple()));
        }
        if (type instanceof Memo memo) {
            return same("Memo", AttributeLimits.of(memo));
        }
        if (type instanceof Choice choice) {
            return choice(choice, defaultValue);
        }
        if (type instanceof Lookup lookup) {
            return lookup(lookup);
        }
        if (type instanceof WholeNumber number) {
            return same("Integer", AttributeLimits.of(number));
        }
        if (type instanceof Decimal decimal) {
            return same("Decimal", AttributeLimits.ofDecimals(decimal.least(), decimal.most(), decimal.decimals()));
        }
        if (type instanceof FloatingPoint number) {
            return same("Double", AttributeLimits.ofDecimals(number.least(), number.most(), number.decimals()));
        }
        if (type instanceof Money money) {
            return same("Money", AttributeLimits.of(money, attribute.logicalName()));
        }
        if (type instanceof YesNo) {
            return same(
                    "Boolean",
                    new JsonObject()
                            .with("DefaultValue", Boolean.TRUE.equals(defaultValue))
                            .withAll(AttributeLimits.simple()));
        }
        if (type instanceof Day day) {
            return same(
                    "DateTime",
                    AttributeLimits.ofDates(
                            "DateOnly", day.behavior() == Day.Behavior.DATE_ONLY ? "DateOnly" : "UserLocal"));
        }
        return type instanceof Image image ? image(image) : plain(type);
    }

    /** Whether it is one of several options, more than two. */
    boolean isEnumeration() {
        return jsonObject.values().containsKey("DefaultFormValue");
    }

    /** Whether Dataverse has calculated attributes of the kind, so that it says of each whether it is one. */
    boolean isComputable() {
        return COMPUTABLE.contains(name);
    }

    private static AttributeKind plain(AttributeType type) {
        if (type instanceof Identifier) {
            return new AttributeKind("UniqueIdentifier", "Uniqueidentifier", new JsonObject());
        }
        if (type instanceof Moment) {
            return same("DateTime", AttributeLimits.ofDates("DateAndTime", "UserLocal"));
        }
        if (type instanceof LargeNumber || type instanceof RowVersion) {
            return same(
                    "BigInt", new JsonObject().with("MinValue", Long.MIN_VALUE).with("MaxValue", Long.MAX_VALUE));
        }
        if (type instanceof EntityName) {
            return same("EntityName", new JsonObject());
        }
        throw new IllegalStateException("The wire has no kind of attribute for " + type + ".");
    }

    private static AttributeKind same(String name, JsonObject jsonObject) {
        return new AttributeKind(name, name, jsonObject);
    }

    private static AttributeKind choice(Choice choice, @Nullable Object defaultValue) {
        String name = switch (choice.kind()) {
            case PICKLIST -> "Picklist";
            case STATE -> "State";
            case STATUS -> "Status";
        };
        return same(
                name,
                new JsonObject().with("DefaultFormValue", choice.kind() == Choice.Kind.PICKLIST ? defaultValue : null));
    }

    private static AttributeKind lookup(Lookup lookup) {
        String code = switch (lookup.purpose()) {
            case LOOKUP -> "Lookup";
            case CUSTOMER -> "Customer";
            case OWNER -> "Owner";
        };
        return new AttributeKind(
                "Lookup",
                code,
                code + "Type",
                new JsonObject()
                        .with(
                                "Targets",
                                lookup.targets().stream()
                                        .map(LookupTarget::entity)
                                        .distinct()
                                        .toList())
                        .with("Format", "None"));
    }

    private static AttributeKind image(Image image) {
        return new AttributeKind(
                "Image",
                "Virtual",
                new JsonObject()
                        .with("IsPrimaryImage", true)
                        .with("CanStoreFullImage", false)
                        .with("MaxHeight", image.side())
                        .with("MaxWidth", image.side())
                        .with("MaxSizeInKB", image.mostKilobytes()));
    }
}
