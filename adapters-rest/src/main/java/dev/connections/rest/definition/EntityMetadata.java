package dev.connections.rest.definition;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.metadata.MetadataId;
import dev.connections.application.metadata.Relationship;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An entity as a definition. */
final class EntityMetadata {

    private final EntityCatalogue entities;
    private final RelationshipMetadata relationships;

    EntityMetadata(EntityCatalogue entities) {
        this.entities = entities;
        this.relationships = new RelationshipMetadata(entities);
    }

    Definition of(EntityDefinition entity) {
        String name = entity.logicalName();
        String shared = entity.base().filter(base -> !entity.isPrincipal()).orElse(name);
        return new Definition(
                List.of("EntityMetadata"),
                jsonObject(entity).values(),
                List.of(
                        RelatedDefinitions.many("Attributes", "LogicalName", new AttributeMetadata(entity)::all),
                        RelatedDefinitions.many("Keys", "LogicalName", List::of),
                        relatedDefinitions(
                                "OneToManyRelationships",
                                one -> one instanceof Relationship.OneToMany lookup
                                        && lookup.referenced().equals(name)),
                        relatedDefinitions(
                                "ManyToOneRelationships",
                                one -> one instanceof Relationship.OneToMany lookup
                                        && lookup.referencing().equals(shared)),
                        relatedDefinitions(
                                "ManyToManyRelationships",
                                one -> one instanceof Relationship.Pairs && one.joins(name))));
    }

    private RelatedDefinitions relatedDefinitions(String name, Predicate<Relationship> which) {
        return RelatedDefinitions.many(
                name,
                "SchemaName",
                () -> entities.relationships().stream()
                        .filter(which)
                        .map(relationships::of)
                        .toList());
    }

    private JsonObject jsonObject(EntityDefinition entity) {
        RecordType type = entity.type();
        boolean versioned = entity.attributes().stream()
                .anyMatch(attribute -> attribute.type() instanceof AttributeType.RowVersion);
        return new JsonObject()
                .with(MetadataId.NAME, MetadataId.of("entity", entity.logicalName()))
                .with("LogicalName", entity.logicalName())
                .with("SchemaName", entity.schemaName())
                .with("EntitySetName", type.entitySet())
                .with("LogicalCollectionName", type.entitySet())
                .with("CollectionSchemaName", entity.schemaName() + "s")
                .withLabel("DisplayName", type.label())
                .withLabel("DisplayCollectionName", entity.collectionLabel())
                .withLabel("Description", "")
                .with("ObjectTypeCode", type.objectTypeCode())
                .with("PrimaryIdAttribute", type.primaryId())
                .with("PrimaryNameAttribute", type.primaryName())
                .with("PrimaryImageAttribute", image(entity))
                .with("OwnershipType", ownership(entity))
                .with("TableType", "Standard")
                .with("IsActivity", type.family() != RecordType.Family.STANDALONE)
                .with("IsIntersect", isIntersect(entity))
                .with("IsCustomEntity", type.objectTypeCode() >= RecordTypes.LEAST_CUSTOM_CODE)
                .with("IsPrivate", false)
                .with("IsManaged", true)
                .with("IsLogicalEntity", false)
                .withManaged("IsConnectionsEnabled", type.connectable(), "canmodifyconnectionsettings")
                .with("IsOptimisticConcurrencyEnabled", versioned)
                .with("ChangeTrackingEnabled", entity.isTracked())
                .with("HasActivities", mayBeRegarded(entity))
                .withAll(unchangeable());
    }

    /** Whether there may be activities that regard a row of it. */
    private boolean mayBeRegarded(EntityDefinition entity) {
        return entities.named(RecordTypes.ACTIVITY_POINTER.logicalName()).stream()
                .flatMap(activity -> activity.navigations().values().stream())
                .filter(navigation -> navigation.lookup().logicalName().equals("regardingobjectid"))
                .anyMatch(navigation -> navigation.type().equals(entity.logicalName()));
    }

    /**
     * What Dataverse says of every entity and what is the same of all here: definitions are decided in code, so no client
     * customises them, and there are no notes, feedback, audits or external sources.
     */
    private static JsonObject unchangeable() {
        return new JsonObject()
                .withManaged("IsCustomizable", false, "iscustomizable")
                .withManaged("IsRenameable", false, "isrenameable")
                .withManaged("CanCreateAttributes", false, "cancreateattributes")
                .withManaged("IsAuditEnabled", false, "canmodifyauditsettings")
                .withManaged("IsDuplicateDetectionEnabled", false, "canmodifyduplicatedetectionsettings")
                .withManaged("IsMailMergeEnabled", false, "canmodifymailmergesettings")
                .with("IsValidForAdvancedFind", true)
                .with("IsAvailableOffline", false)
                .with("IsChildEntity", false)
                .with("IsActivityParty", false)
                .with("IsBPFEntity", false)
                .with("HasFeedback", false)
                .with("HasNotes", false)
                .with("ActivityTypeMask", 0)
                .with("DataProviderId", null)
                .with("DataSourceId", null)
                .with("ExternalCollectionName", null)
                .with("ExternalName", null)
                .with("HasChanged", null)
                .with("IntroducedVersion", null)
                .with("CreatedOn", null)
                .with("ModifiedOn", null);
    }

    private static @Nullable String image(EntityDefinition entity) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.type() instanceof AttributeType.Image)
                .map(attribute -> attribute.logicalName())
                .findFirst()
                .orElse(null);
    }

    private boolean isIntersect(EntityDefinition entity) {
        return entities.all().stream()
                .flatMap(other -> other.manyToMany().stream())
                .map(ManyToMany::intersect)
                .anyMatch(entity.logicalName()::equals);
    }

    private static String ownership(EntityDefinition entity) {
        return switch (entity.ownership()) {
            case USER -> "UserOwned";
            case BUSINESS_UNIT -> "BusinessOwned";
            case ORGANIZATION -> "OrganizationOwned";
        };
    }
}
