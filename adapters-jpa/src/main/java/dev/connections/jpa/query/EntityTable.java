package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the rows of one entity are kept: which table, which part of it, which column for each attribute.
 *
 * <p>Attributes may be kept in side tables. A row of a side table has the id of a row of the main table, in its column
 * {@value #SIDE_KEY}; a row of the main table that has none has none of its attributes. A query joins a side table only
 * when it reads an attribute that is kept there.
 */
final class EntityTable {

    /** The column of side tables that holds the id of the row. */
    static final String SIDE_KEY = "id";

    private static final String SIDE_TABLE = "_attributes";

    private final EntityDefinition entity;
    private final String name;
    private final Map<String, Kept> kept = new HashMap<>();
    private Optional<Scope> scope = Optional.empty();
    private Optional<String> typeColumn = Optional.empty();
    private List<String> leading = List.of();

    /** The part of a table that holds an entity's rows: those with that number in that column. */
    record Scope(String column, int value) {}

    /** How an attribute is kept; what its parts mean says {@link ColumnPath}. */
    private record Kept(
            Optional<String> sideTable,
            String column,
            Class<?> javaType,
            boolean required,
            Optional<String> typeCode,
            Optional<String> target) {

        ColumnPath of(String alias) {
            return new ColumnPath(
                    alias + "." + column, javaType, required, typeCode.map(code -> alias + "." + code), target);
        }
    }

    /** The rows of an entity in the table of that name. */
    EntityTable(EntityDefinition entity, String name) {
        this.entity = entity;
        this.name = name;
    }

    /** An attribute that every row has. */
    EntityTable required(String attribute, String column) {
        return add(attribute, Optional.empty(), column, true, Optional.empty());
    }

    /** An attribute that may be absent. */
    EntityTable optional(String attribute, String column) {
        return add(attribute, Optional.empty(), column, false, Optional.empty());
    }

    /** A lookup to rows of several entities; {@code typeCode} is the column that tells which. */
    EntityTable lookup(String attribute, String column, String typeCode, boolean required) {
        return add(attribute, Optional.empty(), column, required, Optional.of(typeCode));
    }

    /** An attribute that is kept in the side table of the entity, which is named after it: {@code contact_attributes}. */
    EntityTable attribute(String attribute, String column) {
        return attributeIn(sideTable(entity.logicalName()), attribute, column);
    }

    /** A lookup to rows of several entities that is kept there. */
    EntityTable attributeLookup(String attribute, String column, String typeCode) {
        return attributeLookupIn(sideTable(entity.logicalName()), attribute, column, typeCode);
    }

    /** An attribute that is kept in that side table, as activities keep theirs in the one of their base. */
    EntityTable attributeIn(String sideTable, String attribute, String column) {
        return add(attribute, Optional.of(sideTable), column, false, Optional.empty());
    }

    /** A lookup to rows of several entities that is kept there. */
    EntityTable attributeLookupIn(String sideTable, String attribute, String column, String typeCode) {
        return add(attribute, Optional.of(sideTable), column, false, Optional.of(typeCode));
    }

    /** The name of the side table of an entity. */
    static String sideTable(String entity) {
        return entity + SIDE_TABLE;
    }

    /** Only the rows with that number belong to the entity; {@code type} is the column that tells a row's own type. */
    EntityTable scopedTo(String column, int value, String type) {
        scope = Optional.of(new Scope(column, value));
        typeColumn = Optional.of(type);
        return this;
    }

    /** Attributes that begin an index which goes on with the primary id, those that fewest rows share first. */
    EntityTable indexedBy(String... attributes) {
        leading = List.of(attributes);
        return this;
    }

    EntityDefinition entity() {
        return entity;
    }

    /** The name of the table. */
    String name() {
        return name;
    }

    Optional<Scope> scope() {
        return scope;
    }

    /** The column that tells the type of a row, where a table holds rows of several. */
    Optional<String> typeColumn() {
        return typeColumn;
    }

    List<String> leading() {
        return leading;
    }

    boolean isOfPrincipals() {
        return entity.isPrincipal();
    }

    String primaryId() {
        return entity.type().primaryId();
    }

    /** The side table that the attribute is kept in; empty for one that is kept in the table itself. */
    Optional<String> sideTableOf(String attribute) {
        return kept(attribute).sideTable();
    }

    /** Where the attribute is kept, in the row of that alias: a row of its side table, if it has one. */
    ColumnPath columnPath(String alias, String attribute) {
        return kept(attribute).of(alias);
    }

    /** What is asked has been checked, so an attribute that is missing here is our own mistake. */
    private Kept kept(String attribute) {
        Kept found = kept.get(attribute);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No column is mapped for " + entity.logicalName() + "." + attribute + ".");
        }
        return found;
    }

    private EntityTable add(
            String attribute, Optional<String> sideTable, String column, boolean required, Optional<String> typeCode) {
        AttributeDefinition definition = entity.requireAttribute(attribute);
        Optional<String> target = typeCode.isPresent() ? Optional.empty() : onlyTarget(definition);
        kept.put(attribute, new Kept(sideTable, column, definition.type().javaType(), required, typeCode, target));
        return this;
    }

    private static Optional<String> onlyTarget(AttributeDefinition definition) {
        return definition.type() instanceof AttributeType.Lookup lookup
                ? lookup.targets().stream().map(LookupTarget::entity).findFirst()
                : Optional.empty();
    }
}
