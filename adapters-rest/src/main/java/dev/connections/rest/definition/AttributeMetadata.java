package dev.connections.rest.definition;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.MetadataId;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attribute as a definition. */
final class AttributeMetadata {

    private static final String BASE = "AttributeMetadata";

    /** The source of a value that is neither calculated nor rolled up. */
    private static final int SIMPLE = 0;

    private final EntityDefinition entity;

    AttributeMetadata(EntityDefinition entity) {
        this.entity = entity;
    }

    /** They are numbered in their order, from 1. */
    List<Definition> all() {
        List<Definition> definitions = new ArrayList<>();
        for (AttributeDefinition attribute : entity.attributes()) {
            definitions.add(definition(attribute, definitions.size() + 1));
        }
        return definitions;
    }

    private Definition definition(AttributeDefinition attribute, int number) {
        AttributeKind kind = AttributeKind.of(attribute);
        List<RelatedDefinitions> related = new ArrayList<>();
        entity.optionSet(attribute)
                .map(OptionSetMetadata::of)
                .ifPresent(options -> List.of("OptionSet", "GlobalOptionSet")
                        .forEach(name -> related.add(new RelatedDefinitions.One(name, options))));
        List<String> types = new ArrayList<>(List.of(kind.name() + BASE));
        if (kind.isEnumeration()) {
            types.add("Enum" + BASE);
        }
        types.add(BASE);
        return new Definition(types, jsonObject(attribute, number, kind).values(), related);
    }

    private JsonObject jsonObject(AttributeDefinition attribute, int number, AttributeKind kind) {
        String name = attribute.logicalName();
        return new JsonObject()
                .with(MetadataId.NAME, MetadataId.ofAttribute(entity.logicalName(), name))
                .with("LogicalName", name)
                .with("SchemaName", attribute.schemaName())
                .with("EntityLogicalName", entity.logicalName())
                .with("AttributeType", kind.code())
                .with("AttributeTypeName", new JsonObject().with("Value", kind.typeName()))
                .with("ColumnNumber", number)
                .withLabel("DisplayName", attribute.label())
                .withLabel("Description", "")
                .with("IsPrimaryId", name.equals(entity.type().primaryId()))
                .with("IsPrimaryName", name.equals(entity.type().primaryName()))
                .with("IsValidForCreate", attribute.writable().onCreate())
                .with("IsValidForRead", true)
                .with("IsValidForUpdate", attribute.writable().onUpdate())
                .withManaged("IsValidForAdvancedFind", true, "canmodifysearchsettings")
                .withManaged("RequiredLevel", level(attribute.required()), "canmodifyrequirementlevelsettings")
                .with("IsCustomAttribute", false)
                .with("IsManaged", true)
                .with("IsLogical", false)
                .with("IsSecured", attribute.secured())
                .with("AttributeOf", attributeOf(name).orElse(null))
                .with("SourceType", kind.isComputable() ? SIMPLE : null)
                .withAll(unchangeable())
                .withAll(kind.jsonObject());
    }

    /** What is kept with an image tells of it, and in Dataverse all of it belongs to the image's id. */
    private Optional<String> attributeOf(String name) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.type() instanceof AttributeType.Image)
                .map(AttributeDefinition::logicalName)
                .filter(image -> name.equals(image) || name.startsWith(image + "_"))
                .map(image -> image + "id")
                .findFirst();
    }

    /**
     * What Dataverse says of every attribute and what is the same of all here: definitions are decided in code, so no
     * client customises them, and there are no forms, audits or external sources that they could be part of.
     */
    private JsonObject unchangeable() {
        return new JsonObject()
                .withManaged("IsCustomizable", false, "iscustomizable")
                .withManaged("IsRenameable", false, "isrenameable")
                .withManaged("CanModifyAdditionalSettings", false, "canmodifyadditionalsettings")
                .withManaged("IsAuditEnabled", false, "canmodifyauditsettings")
                .withManaged("IsGlobalFilterEnabled", false, "canmodifyglobalfiltersettings")
                .withManaged("IsSortableEnabled", false, "canmodifyissortablesettings")
                .with("CanBeSecuredForCreate", false)
                .with("CanBeSecuredForRead", false)
                .with("CanBeSecuredForUpdate", false)
                .with("IsValidODataAttribute", true)
                .with("IsRetrievable", true)
                .with("IsFilterable", false)
                .with("IsSearchable", false)
                .with("IsValidForForm", false)
                .with("IsValidForGrid", false)
                .with("IsRequiredForForm", false)
                .with("IsDataSourceSecret", false)
                .with("AutoNumberFormat", null)
                .with("DeprecatedVersion", null)
                .with("ExternalName", null)
                .with("HasChanged", null)
                .with("InheritsFrom", null)
                .with("IntroducedVersion", null)
                .with("LinkedAttributeId", null)
                .with("CreatedOn", null)
                .with("ModifiedOn", null);
    }

    private static String level(Required required) {
        return switch (required) {
            case NONE -> "None";
            case RECOMMENDED -> "Recommended";
            case APPLICATION -> "ApplicationRequired";
            case SYSTEM -> "SystemRequired";
        };
    }
}
