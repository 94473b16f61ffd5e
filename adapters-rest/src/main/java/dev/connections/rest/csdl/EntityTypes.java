package dev.connections.rest.csdl;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.EdmType;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes each entity as a type: its key, its properties, and where one gets from it. */
final class EntityTypes {

    private final Xml xml;
    private final WireEntities entities;
    private final Vocabulary vocabulary;

    EntityTypes(Xml xml, WireEntities entities, Vocabulary vocabulary) {
        this.xml = xml;
        this.entities = entities;
        this.vocabulary = vocabulary;
    }

    void write(WireEntity entity) {
        Optional<String> base = entity.definition().base();
        xml.element(
                "EntityType",
                () -> {
                    if (base.isEmpty()) {
                        key(xml, entity.primaryId().name());
                    }
                    entity.properties().stream()
                            .filter(property -> !isInherited(entity, property.name()))
                            .forEach(this::property);
                    entity.navigations().stream()
                            .filter(navigation -> !isInherited(entity, navigation.name()))
                            .forEach(this::navigation);
                    entities.collectionsOf(entity.logicalName()).forEach(collection -> collection(xml, collection));
                },
                "Name",
                entity.logicalName(),
                "BaseType",
                CsdlDocument.ALIAS + base.orElse(BaseTypes.ENTITY));
    }

    static void key(Xml xml, String property) {
        xml.element("Key", () -> xml.empty("PropertyRef", "Name", property));
    }

    static void collection(Xml xml, CollectionNavigation collection) {
        xml.empty(
                "NavigationProperty",
                "Name",
                collection.name(),
                "Type",
                "Collection(" + CsdlDocument.ALIAS + collection.entity() + ")",
                "Partner",
                collection.partner());
    }

    private void property(WireProperty property) {
        String type = EdmType.of(property.attribute().type());
        List<String> attributes = new ArrayList<>(List.of("Name", property.name(), "Type", type));
        if (type.equals("Edm.String")) {
            attributes.addAll(List.of("Unicode", "false"));
        }
        if (type.equals("Edm.Decimal")) {
            attributes.addAll(List.of("Scale", "Variable"));
        }
        if (isAlwaysThere(property.attribute())) {
            attributes.addAll(List.of("Nullable", "false"));
        }
        if (vocabulary.speaksOf(property)) {
            xml.element("Property", () -> vocabulary.describe(xml, property), attributes.toArray(String[]::new));
        } else {
            xml.empty("Property", attributes.toArray(String[]::new));
        }
    }

    private void navigation(WireEntity.Navigation navigation) {
        String target = navigation.type();
        xml.element(
                "NavigationProperty",
                () -> xml.empty(
                        "ReferentialConstraint",
                        "Property",
                        WireProperty.of(navigation.lookup()).name(),
                        "ReferencedProperty",
                        keyOf(target)),
                "Name",
                navigation.name(),
                "Type",
                CsdlDocument.ALIAS + target,
                "Nullable",
                isAlwaysThere(navigation.lookup()) ? "false" : "true",
                "Partner",
                navigation.partner());
    }

    /**
     * Whether every row has a value. Dataverse makes some up for attributes that it requires itself; here a row has one
     * where its aggregate does, or where there is a default. A text can be left out of a new row.
     */
    private static boolean isAlwaysThere(AttributeDefinition attribute) {
        boolean kept = attribute.storage() == Storage.FIELD && !(attribute.type() instanceof Text);
        return attribute.required() == Required.SYSTEM
                && (kept || attribute.defaultValue().isPresent());
    }

    private String keyOf(String target) {
        return entities.named(target)
                .filter(entity -> !entity.definition().isPrincipal())
                .map(entity -> entity.primaryId().name())
                .orElse(BaseTypes.OWNER_ID);
    }

    private boolean isInherited(WireEntity entity, String name) {
        Optional<String> base = entity.definition().base();
        return base.isPresent()
                && (base.get().equals(EntityDefinition.PRINCIPAL)
                        ? name.equals(BaseTypes.OWNER_ID)
                        : entities.named(base.get()).stream()
                                .anyMatch(parent -> parent.property(name).isPresent()
                                        || parent.navigation(name).isPresent()));
    }
}
