package dev.connections.rest.schema;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Text;
import java.util.Optional;

/**
 * An attribute as a property on the wire. What is derived from its names is derived once, and shared by all rows that are
 * written.
 */
public final class WireProperty {

    /** With what the names of name columns end. */
    private static final String NAME_COLUMN = "name";

    /** With what the names of amounts in the base currency end. */
    private static final String IN_BASE_CURRENCY = "_base";

    /** A label or a primary name; nothing longer is kept. */
    private static final Text SHOWN = new Text(1_000);

    private final String name;
    private final AttributeDefinition attribute;
    private final Column column;
    private final PropertyNames names;

    private WireProperty(String name, AttributeDefinition attribute, Column column) {
        this.name = name;
        this.attribute = attribute;
        this.column = column;
        this.names = new PropertyNames(name);
    }

    /**
     * The property that shows that attribute: by the attribute's logical name, or for a lookup by that name between {@code
     * _} and {@code _value}.
     */
    public static WireProperty of(AttributeDefinition attribute) {
        String logicalName = attribute.logicalName();
        return new WireProperty(
                attribute.isLookup() ? "_" + logicalName + "_value" : logicalName, attribute, new Column(logicalName));
    }

    /**
     * The property that shows what people read for the value of that attribute, as FetchXML has it: {@code owneridname} is
     * the name behind a lookup, {@code statecodename} the label of a choice. It is a text.
     *
     * @return empty for an attribute whose values are read as they are
     */
    public Optional<WireProperty> nameColumn() {
        if (!attribute.isLookup() && attribute.type().options().isEmpty()) {
            return Optional.empty();
        }
        ColumnPart part = attribute.isLookup() ? ColumnPart.NAME : ColumnPart.LABEL;
        AttributeDefinition text = AttributeDefinition.computed(attribute.schemaName() + "Name", "", SHOWN);
        return Optional.of(new WireProperty(
                attribute.logicalName() + NAME_COLUMN, text, new Column(attribute.logicalName()).showing(part)));
    }

    /** The logical name of the attribute whose name column has that name; empty for a name that no name column has. */
    public static Optional<String> named(String nameColumn) {
        return nameColumn.endsWith(NAME_COLUMN) && nameColumn.length() > NAME_COLUMN.length()
                ? Optional.of(nameColumn.substring(0, nameColumn.length() - NAME_COLUMN.length()))
                : Optional.empty();
    }

    /** The same, called that in an answer. */
    public WireProperty calledBy(String alias) {
        return alias.equals(name) ? this : new WireProperty(alias, attribute, column);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Its name and the names of its annotations, as they are written. */
    public PropertyNames names() {
        return names;
    }

    /** What it shows. */
    public AttributeDefinition attribute() {
        return attribute;
    }

    /** The type of the attribute. */
    public AttributeType type() {
        return attribute.type();
    }

    /** The column that its value comes in. */
    public Column column() {
        return column;
    }

    /** Whether its values are texts, in which others can be looked for. */
    public boolean isText() {
        return type() instanceof Text || type() instanceof Memo;
    }

    /** Whether it holds an amount of money in the base currency: what another attribute holds in the currency of its row. */
    public boolean isInBaseCurrency() {
        return attribute.logicalName().endsWith(IN_BASE_CURRENCY);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof WireProperty property
                        && name.equals(property.name)
                        && column.equals(property.column)
                        && attribute.equals(property.attribute);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
