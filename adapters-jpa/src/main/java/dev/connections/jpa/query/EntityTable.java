package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import dev.connections.jpa.attribute.KeptAttribute;
import dev.connections.jpa.attribute.SideTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Where the rows of one entity are kept: which table, which part of it, which column for each attribute.
 *
 * <p>Attributes that are carried by name and type are kept in side tables. A row of a side table has the id of a row of the main
 * table, in its column {@value #SIDE_KEY}; a row of the main table that has none has none of its attributes. A query joins a side
 * table only when it reads an attribute that is kept there. What is the same in all rows is kept nowhere: the query says it.
 */
final class EntityTable {

    /** The column of side tables that holds the id of the row. */
    static final String SIDE_KEY = "id";

    private final EntityDefinition entity;
    private final String name;
    private final SideTables sideTables;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private Optional<Scope> scope = Optional.empty();
    private Optional<String> typeColumn = Optional.empty();
    private List<String> leading = List.of();

    /** The part of a table that holds an entity's rows: those with that number in that column. */
    record Scope(String column, int value) {}

    /** An attribute in the table itself: its expression, given the alias of the table. */
    private record Field(UnaryOperator<String> sql, boolean required, Optional<String> typeCode) {}

    /** How an attribute is kept; what its parts mean says {@link ColumnPath}. */
    private record Kept(
            Optional<String> sideTable,
            UnaryOperator<String> sql,
            Class<?> javaType,
            boolean required,
            Optional<String> typeCode,
            Optional<String> target) {

        ColumnPath of(String alias) {
            return new ColumnPath(
                    sql.apply(alias), javaType, required, typeCode.map(code -> alias + "." + code), target);
        }
    }

    /** The rows of an entity in the table of that name, and their attributes in these side tables. */
    EntityTable(EntityDefinition entity, String name, SideTables sideTables) {
        this.entity = entity;
        this.name = name;
        this.sideTables = sideTables;
    }

    /** An attribute that every row has. */
    EntityTable required(String attribute, String column) {
        return add(attribute, new Field(in(column), true, Optional.empty()));
    }

    /** An attribute that may be absent. */
    EntityTable optional(String attribute, String column) {
        return add(attribute, new Field(in(column), false, Optional.empty()));
    }

    /** A lookup to rows of several entities; {@code typeCode} is the column that tells which. */
    EntityTable lookup(String attribute, String column, String typeCode, boolean required) {
        return add(attribute, new Field(in(column), required, Optional.of(typeCode)));
    }

    /** An attribute that follows from columns: its expression, given the alias of the table. It may be absent. */
    EntityTable computed(String attribute, UnaryOperator<String> sql) {
        return add(attribute, new Field(sql, false, Optional.empty()));
    }

    private EntityTable add(String attribute, Field field) {
        fields.put(attribute, field);
        return this;
    }

    private static UnaryOperator<String> in(String column) {
        return alias -> alias + "." + column;
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

    private Kept kept(String attribute) {
        return kept.computeIfAbsent(attribute, this::find);
    }

    /** What is asked has been checked, so an attribute that is missing here is our own mistake. */
    private Kept find(String attribute) {
        AttributeDefinition definition = entity.requireAttribute(attribute);
        Field field = fields.get(attribute);
        if (definition.storage() == Storage.FIELD && field != null) {
            return new Kept(
                    Optional.empty(),
                    field.sql(),
                    definition.type().javaType(),
                    field.required(),
                    field.typeCode(),
                    field.typeCode().isPresent() ? Optional.empty() : firstTarget(definition));
        }
        return sideTables
                .find(entity.logicalName(), attribute)
                .map(column -> besides(definition, column))
                .or(() -> constant(definition))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No column is mapped for " + entity.logicalName() + "." + attribute + "."));
    }

    private static Kept besides(AttributeDefinition definition, KeptAttribute column) {
        boolean severalTargets = definition.type() instanceof AttributeType.Lookup lookup
                && lookup.targets().size() > 1;
        return new Kept(
                Optional.of(column.table()),
                column::value,
                definition.type().javaType(),
                false,
                severalTargets ? column.typeSql() : Optional.empty(),
                severalTargets ? Optional.empty() : firstTarget(definition));
    }

    private Optional<Kept> constant(AttributeDefinition definition) {
        return definition.storage() != Storage.CONSTANT
                ? Optional.empty()
                : Optional.of(new Kept(
                        Optional.empty(),
                        ConstantValue.of(definition, SIDE_KEY),
                        definition.type().javaType(),
                        false,
                        Optional.empty(),
                        firstTarget(definition)));
    }

    private static Optional<String> firstTarget(AttributeDefinition definition) {
        return definition.type() instanceof AttributeType.Lookup lookup
                ? lookup.targets().stream().map(LookupTarget::entity).findFirst()
                : Optional.empty();
    }
}
