package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityDefinition.OwnershipType;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityNamesTest {

    private final EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());

    @ParameterizedTest(name = "{0} is {1}, many are {2}")
    @CsvSource({
        "connection, Connection, Connections",
        "connectionrole, ConnectionRole, Connection Roles",
        "systemuser, SystemUser, Users",
        "territory, Territory, Territories",
        "activitypointer, ActivityPointer, Activities",
        "phonecall, PhoneCall, Phone Calls",
        "fax, Fax, Faxes",
        "knowledgebaserecord, KnowledgeBaseRecord, Knowledge Base Records",
        "transactioncurrency, TransactionCurrency, Currencies",
        "adx_invitation, adx_invitation, Invitations"
    })
    void an_entity_has_a_name_with_capitals_and_one_for_many(String logicalName, String schemaName, String many) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();

        assertThat(entity.schemaName()).isEqualTo(schemaName);
        assertThat(entity.collectionLabel()).isEqualTo(many);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "account, AccountId",
        "systemuser, SystemUserId",
        "task, ActivityId",
        "recurringappointmentmaster, ActivityId",
        "mspp_website, mspp_websiteId"
    })
    void so_has_the_attribute_that_identifies_its_rows(String logicalName, String schemaName) {
        assertThat(entities.named(logicalName).orElseThrow().primaryId().schemaName())
                .isEqualTo(schemaName);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "connection, USER",
        "account, USER",
        "systemuser, BUSINESS_UNIT",
        "connectionrole, ORGANIZATION",
        "transactioncurrency, ORGANIZATION"
    })
    void its_rows_have_an_ownership_type(String logicalName, OwnershipType ownership) {
        assertThat(entities.named(logicalName).orElseThrow().ownership()).isEqualTo(ownership);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({"connection, statecode", "connection, ismaster", "connectionrole, category"})
    void what_gives_to_choose_from_is_a_set_of_options_with_a_name(String logicalName, String attribute) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();

        assertThat(entity.optionSet(entity.requireAttribute(attribute)))
                .get()
                .extracting(OptionSet::name)
                .isEqualTo(logicalName + "_" + attribute);
        assertThat(entity.optionSet(entity.primaryId())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "task, ownerid, ownerid_task",
        "task, createdby, createdby_task",
        "task, owninguser, owninguser_task",
        "task, regardingobjectid_account, regardingobjectid_account_task",
        "letter, transactioncurrencyid, transactioncurrencyid_letter"
    })
    void a_lookup_that_activities_share_goes_by_two_names(String logicalName, String shared, String own) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();

        assertThat(entity.requireNavigation(own)).isSameAs(entity.requireNavigation(shared));
    }

    @Test
    void so_it_does_for_an_activity_that_a_team_adds() {
        EntityDefinition visit = new EntityCatalogue(
                        RecordTypes.standard().with(RecordType.activity("acme_visit", 10500, "Visit", "acme_visits")))
                .named("acme_visit")
                .orElseThrow();

        assertThat(visit.requireNavigation("ownerid_acme_visit")).isSameAs(visit.requireNavigation("ownerid"));
        assertThat(visit.requireNavigation("owninguser_acme_visit")).isSameAs(visit.requireNavigation("owninguser"));
    }

    @Test
    void the_owner_of_a_row_is_a_lookup_for_owners() {
        assertThat(entities.all())
                .flatExtracting(EntityDefinition::attributes)
                .filteredOn(attribute -> attribute.logicalName().equals("ownerid") && attribute.isLookup())
                .hasSizeGreaterThan(20)
                .allMatch(
                        owner -> ((AttributeType.Lookup) owner.type()).purpose() == AttributeType.Lookup.Purpose.OWNER);
    }
}
