package dev.connections.jpa.attribute;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an attribute of an entity is kept. */
public final class KeptAttribute {

    private final AttributeDefinition definition;
    private final ColumnType.Kind kind;
    private final SideTable sideTable;
    private final AttributeColumn column;

    KeptAttribute(AttributeDefinition definition, SideTable sideTable, AttributeColumn column) {
        this.definition = definition;
        kind = ColumnType.of(definition.type()).kind();
        this.sideTable = sideTable;
        this.column = column;
    }

    /** The name of the table, whose column {@code id} has the id of the row. */
    public String table() {
        return sideTable.name();
    }

    /** The column as SQL writes it, quoted. */
    public String sql() {
        return column.sql();
    }

    /** The value of the entity, given the alias of the table. */
    public String value(String alias) {
        String whole = alias + "." + sql();
        return isDayKeptAsMoment() ? "cast(" + whole + " at time zone 'UTC' as date)" : whole;
    }

    /** The column that tells which type of row a lookup leads to, quoted; empty for what is no lookup. */
    public Optional<String> typeSql() {
        return column.isLookup() ? Optional.of(column.typeSql()) : Optional.empty();
    }

    /** Whether a day is kept as the moment at which it begins in UTC: other types have moments in the column. */
    public boolean isDayKeptAsMoment() {
        return kind == ColumnType.Kind.DAY && column.type().kind() == ColumnType.Kind.MOMENT;
    }

    /** The logical name of the attribute. */
    String name() {
        return column.attribute();
    }

    /** Its columns as SQL writes them, in the order in which they are bound and read. */
    List<String> columns() {
        return column.isLookup() ? List.of(column.sql(), column.typeSql()) : List.of(column.sql());
    }

    /** Whether it is a lookup that may lead to rows of one of these entities. */
    boolean leadsToAnyOf(Set<String> entities) {
        return definition.type() instanceof AttributeType.Lookup lookup
                && lookup.targets().stream().anyMatch(target -> entities.contains(target.entity()));
    }

    SideTable sideTable() {
        return sideTable;
    }

    AttributeColumn column() {
        return column;
    }

    /** What the values of the entity are. */
    ColumnType.Kind kind() {
        return kind;
    }
}
