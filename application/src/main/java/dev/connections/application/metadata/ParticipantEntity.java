package dev.connections.application.metadata;

import static dev.connections.application.metadata.AttributeDefinition.onCreate;
import static dev.connections.application.metadata.AttributeDefinition.writable;

import dev.connections.application.metadata.AttributeType.Identifier;
import dev.connections.application.metadata.AttributeType.Text;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import java.util.ArrayList;
import java.util.List;

/** What a record that can be connected has, whatever its type. */
final class ParticipantEntity {

    private ParticipantEntity() {}

    static EntityDefinition of(RecordType type) {
        String name = type.logicalName();
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate(type.primaryId(), type.label(), new Identifier()));
        attributes.add(writable(type.primaryName(), "Name", new Text(Participant.NAME_CHARACTERS)));
        attributes.addAll(CommonAttributes.ownership("owner_" + name, "business_unit_" + name));
        attributes.addAll(
                CommonAttributes.actors("lk_" + name + "_createdby", "lk_" + name + "_modifiedby", "lk_" + name));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(type, attributes, List.of());
    }
}
