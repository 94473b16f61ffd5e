package dev.connections.rest.definition;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.metadata.MetadataId;
import dev.connections.application.metadata.Relationship;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.Cascades.Event;
import dev.connections.domain.record.LookupTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A relationship as a definition. */
final class RelationshipMetadata {

    static final String ONE_TO_MANY = "OneToManyRelationship";
    static final String MANY_TO_MANY = "ManyToManyRelationship";

    private static final String BASE = "RelationshipMetadataBase";

    /** What users and teams are alike goes by a shorter name among relationships. */
    private static final String OWNER = "owner";

    private static final Map<Event, String> CASCADES = Map.of(
            Event.DELETE, "Delete",
            Event.MERGE, "Merge",
            Event.ASSIGN, "Assign",
            Event.SHARE, "Share",
            Event.UNSHARE, "Unshare",
            Event.REPARENT, "Reparent");

    private final EntityCatalogue entities;

    RelationshipMetadata(EntityCatalogue entities) {
        this.entities = entities;
    }

    Definition of(Relationship relationship) {
        boolean pairs = relationship instanceof Relationship.Pairs;
        String kind = pairs ? MANY_TO_MANY : ONE_TO_MANY;
        JsonObject jsonObject = new JsonObject()
                .with(MetadataId.NAME, MetadataId.of("relationship", relationship.schemaName()))
                .with("SchemaName", relationship.schemaName())
                .with("RelationshipType", kind)
                .with("IsCustomRelationship", false)
                .with("IsManaged", true)
                .with("IsValidForAdvancedFind", true);
        return new Definition(
                List.of(kind.replace("Relationship", "RelationshipMetadata"), BASE),
                jsonObject.withAll(ends(relationship)).values(),
                List.of());
    }

    private JsonObject ends(Relationship relationship) {
        if (relationship instanceof Relationship.OneToMany lookup) {
            return ends(lookup);
        }
        return ends((Relationship.Pairs) relationship);
    }

    private JsonObject ends(Relationship.OneToMany relationship) {
        LookupTarget target = relationship.target();
        boolean owner = relationship.referenced().equals(EntityDefinition.PRINCIPAL);
        return new JsonObject()
                .with("ReferencedEntity", owner ? OWNER : relationship.referenced())
                .with("ReferencedAttribute", referencedAttribute(relationship.referenced()))
                .with("ReferencedEntityNavigationPropertyName", target.partner())
                .with("ReferencingEntity", relationship.referencing())
                .with("ReferencingAttribute", relationship.lookup().logicalName())
                .with("ReferencingEntityNavigationPropertyName", target.navigation())
                .with("IsHierarchical", isHierarchical(relationship))
                .with("CascadeConfiguration", cascades(target));
    }

    private boolean isHierarchical(Relationship.OneToMany relationship) {
        return entities.named(relationship.referencing())
                .flatMap(entity -> entity.type().parent())
                .equals(Optional.of(relationship.lookup().logicalName()));
    }

    private String referencedAttribute(String entity) {
        return Optional.of(entity)
                .flatMap(entities::named)
                .map(found -> found.type().primaryId())
                .orElse("ownerid");
    }

    private static JsonObject cascades(LookupTarget target) {
        JsonObject cascades = new JsonObject();
        for (Event event : Event.values()) {
            cascades.with(CASCADES.get(event), code(target.cascades().on(event)));
        }
        return cascades.with("RollupView", code(Behaviour.NONE)).with("Archive", code(Behaviour.NONE));
    }

    private static String code(Behaviour behaviour) {
        return switch (behaviour) {
            case NONE -> "NoCascade";
            case CASCADE -> "Cascade";
            case REMOVE_LINK -> "RemoveLink";
            case RESTRICT -> "Restrict";
        };
    }

    private static JsonObject ends(Relationship.Pairs relationship) {
        ManyToMany pairs = relationship.pairs();
        return new JsonObject()
                .with("Entity1LogicalName", relationship.first())
                .with("Entity1IntersectAttribute", pairs.near())
                .with("Entity1NavigationPropertyName", pairs.navigation())
                .with("Entity2LogicalName", pairs.entity())
                .with("Entity2IntersectAttribute", pairs.far())
                .with("Entity2NavigationPropertyName", pairs.navigation())
                .with("IntersectEntityName", pairs.intersect());
    }
}
