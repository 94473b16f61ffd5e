package dev.connections.jpa.attribute;

/**
 * An attribute is described in a way in which what is kept of it could not be kept: shorter, less precise, or as something else.
 * The message names the entity, the attribute and both descriptions, and says what would do.
 */
public final class IncompatibleDescription extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompatibleDescription(SideTable table, AttributeColumn described, ColumnType kept) {
        super("The attribute '" + described.attribute() + "' of '" + table.type() + "' is kept as a " + kept
                + " and described as a " + described.type()
                + ", so that values could be lost: describe it as it is kept, or larger, or choose another name.");
    }
}
