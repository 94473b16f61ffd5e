package dev.connections.application.metadata;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All entities that are served: the single source of metadata for the wire format, for validation and for queries.
 */
public final class EntityCatalogue {

    private final RecordTypes recordTypes;
    private final Map<String, EntityDefinition> byLogicalName = new LinkedHashMap<>();
    private final Map<String, EntityDefinition> byEntitySet = new LinkedHashMap<>();

    /** The entities for these record types: connections, roles, what both need, and one for each type. */
    public EntityCatalogue(RecordTypes recordTypes) {
        this(recordTypes, Set.of());
    }

    /** The same, with these attributes secured. */
    public EntityCatalogue(RecordTypes recordTypes, Set<SecuredAttribute> secured) {
        this.recordTypes = recordTypes;
        add(ConnectionAttributes.of(recordTypes).securing(secured));
        add(RoleEntities.role());
        add(RoleEntities.restriction());
        add(RoleEntities.association());
        add(OrganisationEntities.businessUnit());
        add(OrganisationEntities.userSettings());
        SecurityEntities.all().forEach(this::add);
        add(CurrencyAttributes.currency());
        add(SystemEntities.job());
        add(SystemEntities.syncError());
        add(SystemEntities.attributeSharing());
        for (RecordType type : recordTypes.all()) {
            add(RecordAttributes.of(type));
        }
    }

    private void add(EntityDefinition entity) {
        byLogicalName.put(entity.logicalName(), entity);
        byEntitySet.put(entity.type().entitySet(), entity);
    }

    /** The record types that can be connected. */
    public RecordTypes recordTypes() {
        return recordTypes;
    }

    /** All entities, connections first. */
    public Collection<EntityDefinition> all() {
        return Collections.unmodifiableCollection(byLogicalName.values());
    }

    /** How the rows of all entities are related. */
    public List<Relationship> relationships() {
        return Relationships.of(all());
    }

    /**
     * The entity of that type.
     *
     * @throws IllegalArgumentException for a type that the catalogue does not have
     */
    public EntityDefinition of(RecordType type) {
        return named(type.logicalName())
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no entity '" + type + "'."));
    }

    /** The entity of that logical name, such as {@code connection}. */
    public Optional<EntityDefinition> named(String logicalName) {
        return Optional.ofNullable(byLogicalName.get(logicalName));
    }

    /**
     * The entity that single-valued navigation properties lead to, one after the other.
     *
     * @param path the names of the properties; empty for the entity itself
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} for one that there is not, {@link
     *     ErrorCode#INVALID_ARGUMENT} for one that leads to rows of more than one entity
     */
    public EntityDefinition reached(EntityDefinition from, List<String> path) {
        EntityDefinition reached = from;
        for (String step : path) {
            reached = next(reached, step);
        }
        return reached;
    }

    private EntityDefinition next(EntityDefinition entity, String navigation) {
        List<LookupTarget> targets = entity.requireNavigation(navigation).targets();
        if (targets.size() > 1) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + navigation + "' leads to rows of several entities, so no path goes on from it. Use the lookup"
                            + " itself.");
        }
        return named(targets.get(0).entity()).orElseThrow();
    }

    /** The entity whose rows that set holds, such as {@code connections}. */
    public Optional<EntityDefinition> ofSet(String entitySet) {
        return Optional.ofNullable(byEntitySet.get(entitySet));
    }
}
