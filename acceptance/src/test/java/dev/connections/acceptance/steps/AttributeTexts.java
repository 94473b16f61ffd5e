package dev.connections.acceptance.steps;

import dev.connections.acceptance.world.World;
import dev.connections.application.command.Precondition;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.record.IdentityUpdate;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.record.StatusUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The words in which tables speak of the attributes of records: by their labels, in lower case. */
final class AttributeTexts {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());

    private final Cast cast;

    AttributeTexts(Cast cast) {
        this.cast = cast;
    }

    /** A record with these values; unless the table gives it a name, it is called as the scenario calls it. */
    NewRecord newRecord(RecordType type, String known, Map<String, String> table) {
        EntityDefinition entity = ENTITIES.named(type.logicalName()).orElseThrow();
        AttributeChanges values = carried(entity, table);
        boolean hasParts = values.names("firstname") || values.names("lastname");
        return new NewRecord(
                type,
                Optional.empty(),
                field(entity, table, type.primaryName()).orElse(hasParts ? "" : known),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                IdentityUpdate.NONE,
                status(entity, table),
                values);
    }

    /** What the table asks for. */
    RecordUpdate update(RecordRef ref, Map<String, String> table) {
        EntityDefinition entity = ENTITIES.named(ref.type().logicalName()).orElseThrow();
        return new RecordUpdate(
                ref,
                new Change<>(field(entity, table, ref.type().primaryName())),
                Change.none(),
                Change.none(),
                Change.none(),
                IdentityUpdate.NONE,
                status(entity, table),
                carried(entity, table),
                Precondition.EXISTS);
    }

    /** What a record says about that attribute. */
    String read(RecordRef ref, String label, World world) {
        EntityDefinition entity = ENTITIES.named(ref.type().logicalName()).orElseThrow();
        AttributeDefinition attribute = labelled(entity, label);
        return Optional.ofNullable(world.valuesOf(ref, List.of(attribute)).get(attribute.logicalName()))
                .map(text -> shown(attribute, text))
                .orElse("nothing");
    }

    private AttributeChanges carried(EntityDefinition entity, Map<String, String> table) {
        Map<String, Optional<Object>> values = new TreeMap<>();
        table.forEach((label, cell) -> {
            AttributeDefinition attribute = labelled(entity, label);
            if (attribute.isCarried()) {
                values.put(attribute.logicalName(), Cast.said(cell).map(text -> value(attribute, text)));
            }
        });
        return new AttributeChanges(values);
    }

    private static StatusUpdate status(EntityDefinition entity, Map<String, String> table) {
        return new StatusUpdate(code(entity, table, "statecode"), code(entity, table, "statuscode"));
    }

    private static Optional<Integer> code(EntityDefinition entity, Map<String, String> table, String attribute) {
        return field(entity, table, attribute).map(text -> option(entity.requireAttribute(attribute), text));
    }

    private static Optional<String> field(EntityDefinition entity, Map<String, String> table, String attribute) {
        return entity.attribute(attribute).map(AttributeTexts::label).map(table::get);
    }

    private Object value(AttributeDefinition attribute, String text) {
        AttributeType type = attribute.type();
        if (type instanceof AttributeType.Lookup lookup) {
            return lookup.targetsOf(RecordTypes.TRANSACTION_CURRENCY.logicalName())
                            .findAny()
                            .isPresent()
                    ? new RecordRef(
                            RecordTypes.TRANSACTION_CURRENCY,
                            cast.currency(text).value())
                    : cast.record(text);
        } else if (type instanceof AttributeType.Choice) {
            return option(attribute, text);
        }
        return switch (type.javaType().getSimpleName()) {
            case "Integer" -> Integer.valueOf(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Boolean" -> Boolean.valueOf(text);
            case "Instant" -> Instant.parse(text);
            case "LocalDate" -> LocalDate.parse(text);
            default -> text;
        };
    }

    private String shown(AttributeDefinition attribute, String text) {
        if (attribute.isLookup()) {
            return cast.nameOf(UUID.fromString(text));
        }
        return attribute.type() instanceof AttributeType.Choice choice
                ? choice.options().stream()
                        .filter(option -> String.valueOf(option.value()).equals(text))
                        .map(Option::label)
                        .findFirst()
                        .orElse(text)
                : text;
    }

    /** An option by its label, or by a number that it may not have. */
    private static int option(AttributeDefinition attribute, String text) {
        return attribute.type().options().stream()
                .filter(option -> option.label().equals(text))
                .map(Option::value)
                .findFirst()
                .orElseGet(() -> Integer.valueOf(text));
    }

    private static AttributeDefinition labelled(EntityDefinition entity, String label) {
        return entity.attributes().stream()
                .filter(attribute -> label(attribute).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No attribute of '" + entity.logicalName() + "' is labelled '" + label + "'."));
    }

    private static String label(AttributeDefinition attribute) {
        return attribute.label().toLowerCase(Locale.ROOT);
    }
}
