package dev.connections.domain.record;

import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the attributes of one entity from the lines of its table. A line names an attribute, its label, its {@linkplain
 * AttributeTypeReader type}, when it is writable ({@code always}, {@code create}, {@code update}, {@code never}; {@code
 * computed}: never, but kept and computed), the required level, the default, options or targets, and {@code indexed} where
 * rows are often found by it.
 */
final class AttributeTable {

    private static final int NAME = 1;
    private static final int LABEL = 2;
    private static final int TYPE = 3;
    private static final int WRITABLE = 4;
    private static final int REQUIRED = 5;
    private static final int DEFAULT = 6;
    private static final int OPTIONS = 7;
    private static final int INDEX = 8;

    private final RelationshipTable relationships;

    /** Reads lookups with these relationships. */
    AttributeTable(RelationshipTable relationships) {
        this.relationships = relationships;
    }

    /** The attributes, in the order of the lines. */
    List<AttributeDefinition> read(List<TableLine> lines) {
        List<AttributeDefinition> attributes = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            attributes.add(attribute(line));
        }
        return attributes;
    }

    private AttributeDefinition attribute(TableLine line) {
        line.requireAtMost(INDEX);
        String name = line.require(NAME);
        AttributeType type =
                new AttributeTypeReader(line, TYPE, OPTIONS).read(name.toLowerCase(Locale.ROOT), relationships);
        Required required = line.oneOf(REQUIRED, line.require(REQUIRED), Required.values());
        String writable = line.require(WRITABLE);
        return new AttributeDefinition(
                name,
                line.value(LABEL),
                type,
                writable(line, writable),
                required,
                false,
                writable.equals("never") ? Storage.CONSTANT : Storage.VALUE,
                line.value(DEFAULT).isEmpty()
                        ? valueAlwaysThere(required, type)
                        : Optional.of(defaultValue(line, type)),
                isIndexed(line));
    }

    private static boolean isIndexed(TableLine line) {
        String text = line.value(INDEX);
        if (!text.isEmpty() && !text.equals("indexed")) {
            throw line.problem(INDEX, "'" + text + "' is not 'indexed'");
        }
        return !text.isEmpty();
    }

    private static Writable writable(TableLine line, String text) {
        return switch (text) {
            case "always" -> Writable.ALWAYS;
            case "create" -> Writable.ON_CREATE;
            case "update" -> Writable.ON_UPDATE;
            case "never", "computed" -> Writable.NEVER;
            default ->
                throw line.problem(WRITABLE, "'" + text + "' is none of always, create, update, never, computed");
        };
    }

    private static Object defaultValue(TableLine line, AttributeType type) {
        int number = line.whole(DEFAULT, line.value(DEFAULT));
        if (!type.options().isEmpty() && !isOption(number, type.options())) {
            throw line.problem(DEFAULT, "'" + number + "' is none of the options");
        }
        if (type instanceof YesNo) {
            return number == 1;
        }
        if (type instanceof Choice || type instanceof WholeNumber) {
            return number;
        }
        throw line.problem(DEFAULT, "a value of this type has no default");
    }

    private static boolean isOption(int number, List<Option> options) {
        for (Option option : options) {
            if (option.value() == number) {
                return true;
            }
        }
        return false;
    }

    /** What a row has of an attribute that is always there, where nothing else is said. */
    private static Optional<Object> valueAlwaysThere(Required required, AttributeType type) {
        if (required != Required.SYSTEM) {
            return Optional.empty();
        }
        if (type instanceof YesNo) {
            return Optional.of(false);
        }
        if (type instanceof Choice choice) {
            return Optional.of(choice.options().get(0).value());
        }
        return type instanceof WholeNumber number
                ? Optional.of(Math.max(number.least(), Math.min(0, number.most())))
                : Optional.empty();
    }
}
