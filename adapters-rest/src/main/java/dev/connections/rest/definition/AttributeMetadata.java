package dev.connections.rest.definition;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeDefinition.Required;
import dev.connections.application.metadata.AttributeDefinition.Writable;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.MetadataId;
import java.util.ArrayList;
import java.util.List;

/** An attribute as a definition. */
final class AttributeMetadata {

    private static final String BASE = "AttributeMetadata";

    private final EntityDefinition entity;

    AttributeMetadata(EntityDefinition entity) {
        this.entity = entity;
    }

    List<Definition> all() {
        return entity.attributes().stream().map(this::of).toList();
    }

    private Definition of(AttributeDefinition attribute) {
        AttributeKind kind = AttributeKind.of(attribute.type());
        List<Related> related = new ArrayList<>();
        entity.optionSet(attribute)
                .map(OptionSetMetadata::of)
                .ifPresent(options -> List.of("OptionSet", "GlobalOptionSet")
                        .forEach(name -> related.add(new Related.One(name, options))));
        List<String> types = new ArrayList<>(List.of(kind.name() + BASE));
        if (kind.isEnumeration()) {
            types.add("Enum" + BASE);
        }
        types.add(BASE);
        return new Definition(types, facts(attribute, kind).values(), related);
    }

    private Facts facts(AttributeDefinition attribute, AttributeKind kind) {
        String name = attribute.logicalName();
        return new Facts()
                .with(MetadataId.NAME, MetadataId.ofAttribute(entity.logicalName(), name))
                .with("LogicalName", name)
                .with("SchemaName", attribute.schemaName())
                .with("EntityLogicalName", entity.logicalName())
                .with("AttributeType", kind.code())
                .with("AttributeTypeName", new Facts().with("Value", kind.name() + "Type"))
                .with("ColumnNumber", entity.attributes().indexOf(attribute) + 1)
                .withLabel("DisplayName", attribute.label())
                .withLabel("Description", "")
                .with("IsPrimaryId", name.equals(entity.type().primaryId()))
                .with("IsPrimaryName", name.equals(entity.type().primaryName()))
                .with("IsValidForCreate", attribute.writable() != Writable.NEVER)
                .with("IsValidForRead", true)
                .with("IsValidForUpdate", attribute.writable() == Writable.ALWAYS)
                .withManaged("IsValidForAdvancedFind", true, "canmodifysearchsettings")
                .withManaged("RequiredLevel", level(attribute.required()), "canmodifyrequirementlevelsettings")
                .with("IsCustomAttribute", false)
                .with("IsManaged", true)
                .with("IsLogical", false)
                .with("IsSecured", attribute.secured())
                .withAll(kind.facts());
    }

    private static String level(Required required) {
        return switch (required) {
            case NONE -> "None";
            case APPLICATION -> "ApplicationRequired";
            case SYSTEM -> "SystemRequired";
        };
    }
}
