package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.RecordTypes;
import java.util.List;

/** What the organisation itself consists of. */
final class OrganisationEntities {

    private static final int LAST_TIME_ZONE = 300;

    private OrganisationEntities() {}

    static EntityDefinition userSettings() {
        return new EntityDefinition(
                RecordTypes.USER_SETTINGS,
                List.of(
                        onCreate("SystemUserId", "User", new Identifier()).systemRequired(),
                        writable("TimeZoneCode", "Time Zone Code", new WholeNumber(0, LAST_TIME_ZONE)),
                        writable("UILanguageId", "User Interface Language", WholeNumber.within(UserSettings.LANGUAGE))
                                .systemRequired(),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }

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
