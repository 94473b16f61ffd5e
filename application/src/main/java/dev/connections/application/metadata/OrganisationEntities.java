package dev.connections.application.metadata;

import static dev.connections.application.metadata.AttributeDefinition.computed;
import static dev.connections.application.metadata.AttributeDefinition.onCreate;
import static dev.connections.application.metadata.AttributeDefinition.writable;

import dev.connections.application.metadata.AttributeType.Identifier;
import dev.connections.application.metadata.AttributeType.Lookup;
import dev.connections.application.metadata.AttributeType.RowVersion;
import dev.connections.application.metadata.AttributeType.Text;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.record.RecordTypes;
import java.util.List;

/** What the organisation itself consists of. */
final class OrganisationEntities {

    private OrganisationEntities() {}

    static EntityDefinition businessUnit() {
        return new EntityDefinition(
                RecordTypes.BUSINESS_UNIT,
                List.of(
                        onCreate("BusinessUnitId", "Business Unit", new Identifier())
                                .systemRequired(),
                        writable("Name", "Name", new Text(BusinessUnit.NAME.characters()))
                                .systemRequired(),
                        writable(
                                "ParentBusinessUnitId",
                                "Parent Business",
                                Lookup.to(
                                        RecordTypes.BUSINESS_UNIT.logicalName(),
                                        "parentbusinessunitid",
                                        "business_unit_parent_business_unit")),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }
}
