package dev.connections.rest.csdl;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.rest.schema.WireEntities;

/** The types above all entities, as Dataverse has them. */
final class BaseTypes {

    static final String ENTITY = "crmbaseentity";
    static final String OWNER_ID = "ownerid";

    private BaseTypes() {}

    static void write(Xml xml, WireEntities entities) {
        xml.empty("EntityType", "Name", ENTITY, "Abstract", "true");
        xml.empty("EntityType", "Name", "expando", "BaseType", CsdlDocument.ALIAS + ENTITY, "OpenType", "true");
        xml.empty(
                "EntityType",
                "Name",
                "crmmodelbaseentity",
                "BaseType",
                CsdlDocument.ALIAS + ENTITY,
                "Abstract",
                "true");
        principal(xml, entities);
    }

    /** Users and teams: the owners of records. */
    private static void principal(Xml xml, WireEntities entities) {
        xml.element(
                "EntityType",
                () -> {
                    EntityTypes.key(xml, OWNER_ID);
                    xml.empty("Property", "Name", OWNER_ID, "Type", "Edm.Guid", "Nullable", "false");
                    entities.collectionsOf(EntityDefinition.PRINCIPAL)
                            .forEach(collection -> EntityTypes.collection(xml, collection));
                },
                "Name",
                EntityDefinition.PRINCIPAL,
                "BaseType",
                CsdlDocument.ALIAS + ENTITY);
    }
}
