package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rows of one entity are kept: which table, which part of it, which column for each attribute. */
final class EntityTable {

    private final EntityDefinition entity;
    private final String hqlEntity;
    private final Map<String, Kept> kept = new HashMap<>();
    private Optional<Scope> scope = Optional.empty();
    private Optional<String> typeProperty = Optional.empty();
    private List<String> leading = List.of();

    /** The part of a table that holds an entity's rows: those with that number in that property. */
    record Scope(String property, int value) {}

    /** How an attribute is kept; what its parts mean says {@link ColumnPath}. */
    private record Kept(
            String property, boolean required, boolean text, Optional<String> typeCode, Optional<String> target) {

        ColumnPath of(String alias) {
            return new ColumnPath(
                    alias + "." + property, required, text, typeCode.map(code -> alias + "." + code), target);
        }
    }

    EntityTable(EntityDefinition entity, String hqlEntity) {
        this.entity = entity;
        this.hqlEntity = hqlEntity;
    }

    /** An attribute that every row has. */
    EntityTable required(String attribute, String property) {
        return add(attribute, property, true, Optional.empty());
    }

    /** An attribute that may be absent. */
    EntityTable optional(String attribute, String property) {
        return add(attribute, property, false, Optional.empty());
    }

    /** A lookup to rows of several entities; {@code typeCode} is the property that tells which. */
    EntityTable lookup(String attribute, String property, String typeCode, boolean required) {
        return add(attribute, property, required, Optional.of(typeCode));
    }

    /** Only the rows with that number belong to the entity; {@code type} is the property that tells a row's own type. */
    EntityTable scopedTo(String property, int value, String type) {
        scope = Optional.of(new Scope(property, value));
        typeProperty = Optional.of(type);
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

    String hqlEntity() {
        return hqlEntity;
    }

    Optional<Scope> scope() {
        return scope;
    }

    /** The property that tells the type of a row, where a table holds rows of several. */
    Optional<String> typeProperty() {
        return typeProperty;
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

    /**
     * Where the attribute is kept, in the row of that alias. What is asked has been checked, so one that is missing here
     * is our own mistake.
     */
    ColumnPath columnPath(String alias, String attribute) {
        Kept found = kept.get(attribute);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No column is mapped for " + entity.logicalName() + "." + attribute + ".");
        }
        return found.of(alias);
    }

    private EntityTable add(String attribute, String property, boolean required, Optional<String> typeCode) {
        AttributeDefinition definition = entity.requireAttribute(attribute);
        boolean text = definition.type().javaType() == String.class;
        Optional<String> target = typeCode.isPresent() ? Optional.empty() : onlyTarget(definition);
        kept.put(attribute, new Kept(property, required, text, typeCode, target));
        return this;
    }

    private static Optional<String> onlyTarget(AttributeDefinition definition) {
        return definition.type() instanceof AttributeType.Lookup lookup
                ? lookup.targets().stream().map(LookupTarget::entity).findFirst()
                : Optional.empty();
    }
}
