package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.access.Identity;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;

/** The attributes that records of all connectable types have. */
final class RecordAttributes {

    private RecordAttributes() {}

    static EntityDefinition of(RecordType type) {
        String name = type.logicalName();
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate(SchemaNames.primaryId(type), type.label(), new Identifier())
                .systemRequired());
        attributes.add(writable(SchemaNames.of(type.primaryName()), "Name", new Text(Participant.NAME_CHARACTERS)));
        String family = type.family() == RecordType.Family.ACTIVITY ? RecordTypes.ACTIVITY_POINTER.logicalName() : name;
        attributes.addAll(
                isPrincipal(type)
                        ? principal(name)
                        : CommonAttributes.ownership("owner_" + family, "business_unit_" + family, family));
        type.parent().ifPresent(parent -> attributes.add(hierarchy(type, parent)));
        if (type.equals(RecordTypes.SYSTEM_USER)) {
            attributes.addAll(identity());
        }
        if (type.family() != RecordType.Family.STANDALONE) {
            attributes.add(computed("ActivityTypeCode", "Activity Type", new EntityName())
                    .systemRequired());
        }
        if (Participant.MERGEABLE.contains(type)) {
            attributes.addAll(merge(name));
        }
        attributes.addAll(
                CommonAttributes.actors("lk_" + family + "_createdby", "lk_" + family + "_modifiedby", "lk_" + family));
        attributes.addAll(CommonAttributes.moments());
        if (type.family() == RecordType.Family.ACTIVITY) {
            attributes.replaceAll(attribute -> alsoNamedAfter(name, attribute));
        }
        return new EntityDefinition(
                type, attributes, isPrincipal(type) ? SecurityEntities.ofPrincipal(type) : List.of());
    }

    /** Users and teams have no owner: they are owners themselves, under the same id. */
    private static List<AttributeDefinition> principal(String name) {
        return List.of(
                computed("OwnerId", "Owner", new Identifier()),
                writable(
                        "BusinessUnitId",
                        "Business Unit",
                        Lookup.to(
                                RecordTypes.BUSINESS_UNIT.logicalName(),
                                "businessunitid",
                                "business_unit_" + name + "s")));
    }

    /** What a record stands below. Of a user, that is the manager. */
    private static AttributeDefinition hierarchy(RecordType type, String parent) {
        boolean user = type.equals(RecordTypes.SYSTEM_USER);
        Cascades onDelete = Cascades.onDelete(Cascades.Behaviour.REMOVE_LINK);
        String each = user ? "user" : type.logicalName();
        return writable(
                SchemaNames.of(parent),
                user ? "Manager" : "Parent " + type.label(),
                new Lookup(List.of(new LookupTarget(
                        type.logicalName(),
                        parent,
                        each + "_parent_" + each,
                        Participant.MERGEABLE.contains(type) ? onDelete.andOnMerge() : onDelete))));
    }

    /** The identity by which a user is authenticated. */
    private static List<AttributeDefinition> identity() {
        return List.of(
                writable("AzureActiveDirectoryObjectId", "Azure AD Object ID", new Identifier()),
                writable("IsDisabled", "Disabled", new YesNo()).systemRequired(),
                writable("DomainName", "User Name", new Text(Identity.DOMAIN_NAME.characters())),
                writable("InternalEMailAddress", "Primary Email", new Text(Identity.EMAIL_ADDRESS.characters())));
    }

    /** The attributes of a record that was merged into another. */
    private static List<AttributeDefinition> merge(String name) {
        return List.of(
                computed("Merged", "Merged", new YesNo()),
                computed("MasterId", "Master ID", Lookup.to(name, "masterid", name + "_master_" + name)));
    }

    /** What all activities have goes by the name that they share, and by one of each type. */
    private static AttributeDefinition alsoNamedAfter(String type, AttributeDefinition attribute) {
        return attribute.type() instanceof Lookup lookup
                ? attribute.ofType(new Lookup(
                        lookup.purpose(),
                        lookup.targets().stream()
                                .map(target -> target.alsoBy(target.navigation() + "_" + type))
                                .toList()))
                : attribute;
    }

    private static boolean isPrincipal(RecordType type) {
        return type.equals(RecordTypes.SYSTEM_USER) || type.equals(RecordTypes.TEAM);
    }
}
