package dev.connections.jpa.query;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeType;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.LookupTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rows of one entity are kept: which table, which part of it, which column for each attribute. */
final class EntityTable {

    /** The name by which every query calls the rows it asks for. */
    static final String ALIAS = "e";

    private final EntityDefinition entity;
    private final String hqlEntity;
    private final Map<String, Path> paths = new HashMap<>();
    private Optional<Scope> scope = Optional.empty();
    private List<String> leading = List.of();

    /** The part of a table that holds an entity's rows: those with that number in that column. */
    record Scope(String hql, int value) {}

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
        return add(attribute, property, required, Optional.of(ALIAS + "." + typeCode));
    }

    /** Only the rows with that number belong to the entity. */
    EntityTable scopedTo(String property, int value) {
        scope = Optional.of(new Scope(ALIAS + "." + property, value));
        return this;
    }

    /** Attributes that begin an index which goes on with the primary id. */
    EntityTable indexedBy(String... attributes) {
        leading = List.of(attributes);
        return this;
    }

    String hqlEntity() {
        return hqlEntity;
    }

    Optional<Scope> scope() {
        return scope;
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

    /** Where the attribute is kept. What is asked has been checked, so one that is missing here is our own mistake. */
    Path path(String attribute) {
        Path path = paths.get(attribute);
        if (path == null) {
            throw new IllegalArgumentException(
                    "No column is mapped for " + entity.logicalName() + "." + attribute + ".");
        }
        return path;
    }

    private EntityTable add(String attribute, String property, boolean required, Optional<String> typeCode) {
        AttributeDefinition definition = entity.requireAttribute(attribute);
        boolean text = definition.type().javaType() == String.class;
        Optional<String> target = typeCode.isPresent() ? Optional.empty() : onlyTarget(definition);
        paths.put(attribute, new Path(ALIAS + "." + property, required, text, typeCode, target));
        return this;
    }

    private static Optional<String> onlyTarget(AttributeDefinition definition) {
        return definition.type() instanceof AttributeType.Lookup lookup
                ? lookup.targets().stream().map(LookupTarget::entity).findFirst()
                : Optional.empty();
    }
}
