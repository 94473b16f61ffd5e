package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Clients learn from definitions what there is")
class DefinitionsTest {

    private static final String CONNECTION = "EntityDefinitions(LogicalName='connection')";
    private static final String CAST = "Microsoft.Dynamics.CRM.";

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void the_python_client_finds_the_set_of_an_entity_by_its_logical_name() {
        JsonNode answer = api.get("EntityDefinitions?%24select=LogicalName%2CEntitySetName%2CPrimaryIdAttribute"
                        + "&%24filter=LogicalName+eq+%27connection%27")
                .json();

        assertThat(answer.get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#EntityDefinitions(LogicalName,EntitySetName,PrimaryIdAttribute)");
        assertThat(values(answer)).singleElement().satisfies(entity -> {
            assertThat(entity.get("EntitySetName").stringValue()).isEqualTo("connections");
            assertThat(entity.get("PrimaryIdAttribute").stringValue()).isEqualTo("connectionid");
            assertThat(entity.propertyNames())
                    .containsExactlyInAnyOrder("MetadataId", "LogicalName", "EntitySetName", "PrimaryIdAttribute");
        });
    }

    @ParameterizedTest
    @CsvSource({"connection, true", "connectionrole, true", "contact, true", "businessunit, false"})
    void an_entity_tells_whether_its_changes_can_be_followed(String entity, boolean tracked) {
        JsonNode answer = api.get("EntityDefinitions(LogicalName='" + entity + "')?$select=ChangeTrackingEnabled")
                .json();

        assertThat(answer.get("ChangeTrackingEnabled").booleanValue()).isEqualTo(tracked);
    }

    @Test
    void the_python_client_finds_the_labels_of_picklists_in_one_request() {
        JsonNode answer = api.get(CONNECTION + "/Attributes/" + CAST
                        + "PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)")
                .json();

        assertThat(answer.get("@odata.context").stringValue())
                .endsWith("$metadata#EntityDefinitions('connection')/Attributes/" + CAST
                        + "PicklistAttributeMetadata(LogicalName,OptionSet(Options))");
        assertThat(names(answer, "LogicalName"))
                .containsExactlyInAnyOrder("record1objecttypecode", "record2objecttypecode");
        JsonNode first = values(answer).get(0).at("/OptionSet/Options/0");
        assertThat(first.get("Value").intValue()).isEqualTo(1);
        assertThat(first.at("/Label/LocalizedLabels/0/Label").stringValue()).isEqualTo("Account");
        assertThat(first.at("/Label/UserLocalizedLabel/LanguageCode").intValue())
                .isEqualTo(1033);
    }

    @Test
    void every_entity_that_is_served_is_defined() {
        List<String> sets = names(api.get("").json(), "name");

        assertThat(names(api.get("EntityDefinitions?$select=EntitySetName").json(), "EntitySetName"))
                .hasSizeGreaterThan(30)
                .containsExactlyElementsOf(sets);
    }

    @Test
    void an_entity_is_found_by_its_id_as_by_its_name() {
        JsonNode byName = api.get(CONNECTION).json();
        JsonNode byId = api.get("EntityDefinitions(" + byName.get("MetadataId").stringValue() + ")")
                .json();

        assertThat(byId).isEqualTo(byName);
        assertThat(byName.get("@odata.context").stringValue()).endsWith("$metadata#EntityDefinitions/$entity");
        assertThat(byName.get("SchemaName").stringValue()).isEqualTo("Connection");
        assertThat(byName.get("OwnershipType").stringValue()).isEqualTo("UserOwned");
        assertThat(byName.get("PrimaryImageAttribute").stringValue()).isEqualTo("entityimage");
        assertThat(byName.at("/DisplayCollectionName/UserLocalizedLabel/Label").stringValue())
                .isEqualTo("Connections");
        assertThat(byName.at("/IsConnectionsEnabled/Value").booleanValue()).isFalse();
    }

    @Test
    void every_attribute_that_rows_have_is_defined() {
        assertThat(names(api.get(CONNECTION + "/Attributes?$select=SchemaName").json(), "SchemaName"))
                .contains("ConnectionId", "Record1Id", "EffectiveStart", "EntityImage_Timestamp", "VersionNumber")
                .hasSize(34);
    }

    @ParameterizedTest(name = "{0}.{1} is a {2}: {3} is {4}")
    @CsvSource({
        "contact, birthdate, DateTime, /DateTimeBehavior/Value, DateOnly",
        "contact, birthdate, DateTime, /Format, DateOnly",
        "contact, lastonholdtime, DateTime, /DateTimeBehavior/Value, UserLocal",
        "contact, parentcustomerid, Lookup, /AttributeType, Customer",
        "contact, parentcustomerid, Lookup, /AttributeTypeName/Value, CustomerType",
        "contact, parentcustomerid, Lookup, /Targets/0, account",
        "contact, description, Memo, /MaxLength, 2000",
        "contact, gendercode, Picklist, /AttributeTypeName/Value, PicklistType",
        "account, ownerid, Lookup, /AttributeType, Owner",
        "account, revenue, Money, /PrecisionSource, 2",
        "account, revenue, Money, /IsBaseCurrency, false",
        "account, revenue_base, Money, /IsBaseCurrency, true",
        "account, revenue_base, Money, /CalculationOf, revenue",
        "account, address1_latitude, Double, /Precision, 5",
        "account, address1_latitude, Double, /MinValue, -90",
        "account, donotemail, Boolean, /DefaultValue, false",
        "account, telephone1, String, /RequiredLevel/Value, Recommended",
        "account, emailaddress1, String, /FormatName/Value, Email",
        "account, lastusedincampaign, DateTime, /IsValidForCreate, false",
        "account, lastusedincampaign, DateTime, /IsValidForUpdate, true",
        "task, actualdurationminutes, Integer, /Format, Duration",
        "task, statecode, State, /AttributeType, State",
        "task, regardingobjectid, Lookup, /AttributeType, Lookup"
    })
    void an_attribute_of_a_record_type_tells_what_its_description_says(
            String entity, String attribute, String kind, String pointer, String value) {
        JsonNode definition = api.get(
                        "EntityDefinitions(LogicalName='" + entity + "')/Attributes(LogicalName='" + attribute + "')")
                .json();
        assertThat(definition.get("@odata.type").stringValue())
                .isEqualTo("#Microsoft.Dynamics.CRM." + kind + "AttributeMetadata");
        assertThat(definition.at(pointer).asString()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is {1} in {2} and its first reason is {3}")
    @CsvSource({"task, Completed, 1, 5", "appointment, Scheduled, 3, 5", "email, Canceled, 2, 5"})
    void a_state_tells_its_default_reason(String entity, String label, int state, int reason) {
        JsonNode options = api.get("EntityDefinitions(LogicalName='" + entity
                        + "')/Attributes(LogicalName='statecode')/Microsoft.Dynamics.CRM.StateAttributeMetadata"
                        + "?$select=LogicalName&$expand=OptionSet")
                .json()
                .at("/OptionSet/Options");
        assertThat(options).anySatisfy(option -> {
            assertThat(option.get("Value").intValue()).isEqualTo(state);
            assertThat(option.get("DefaultStatus").intValue()).isEqualTo(reason);
            assertThat(option.get("InvariantName").stringValue()).isEqualTo(label);
        });
    }

    @Test
    void an_entity_that_activities_may_regard_says_so() {
        assertThat(api.get("EntityDefinitions(LogicalName='account')?$select=HasActivities")
                        .json()
                        .get("HasActivities")
                        .booleanValue())
                .isTrue();
        assertThat(api.get("EntityDefinitions(LogicalName='connectionrole')?$select=HasActivities")
                        .json()
                        .get("HasActivities")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} is a {1}: {2} is {3}")
    @CsvSource({
        "name, String, /MaxLength, 500",
        "description, Memo, /MaxLength, 2000",
        "description, Memo, /Format, TextArea",
        "entityimage_url, String, /FormatName/Value, Url",
        "entityimage, Image, /MaxSizeInKB, 10240",
        "entityimage, Image, /CanStoreFullImage, false",
        "entityimage_timestamp, BigInt, /IsValidForCreate, false",
        "effectivestart, DateTime, /Format, DateOnly",
        "effectivestart, DateTime, /DateTimeBehavior/Value, UserLocal",
        "createdon, DateTime, /Format, DateAndTime",
        "importsequencenumber, Integer, /MinValue, -2147483648",
        "exchangerate, Decimal, /Precision, 10",
        "ismaster, Boolean, /DefaultValue, false",
        "statecode, State, /RequiredLevel/Value, SystemRequired",
        "statuscode, Status, /AttributeTypeName/Value, StatusType",
        "record1objecttypecode, Picklist, /IsValidForUpdate, false",
        "record1roleid, Lookup, /Targets/0, connectionrole",
        "ownerid, Lookup, /AttributeType, Owner",
        "relatedconnectionid, Lookup, /RequiredLevel/Value, ApplicationRequired",
        "connectionid, UniqueIdentifier, /IsPrimaryId, true"
    })
    void an_attribute_tells_its_type_its_limits_and_who_may_set_it(
            String attribute, String type, String fact, String value) {
        String address = CONNECTION + "/Attributes(LogicalName='" + attribute + "')";

        assertThat(api.get(address).json().get("@odata.type").stringValue())
                .isEqualTo("#" + CAST + type + "AttributeMetadata");
        assertThat(api.get(address + "/" + CAST + type + "AttributeMetadata")
                        .json()
                        .at(fact)
                        .asString())
                .isEqualTo(value);
    }

    @Test
    void an_attribute_tells_that_it_is_computed_of_no_other() {
        JsonNode attribute = api.get("EntityDefinitions(LogicalName='connection')/Attributes(LogicalName='description')"
                        + "?$select=LogicalName,AttributeOf,SourceType")
                .json();

        assertThat(attribute.get("AttributeOf").isNull()).isTrue();
        assertThat(attribute.has("SourceType")).isTrue();
    }

    /** The names are those of the documented type AttributeMetadata. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AttributeOf",
                "AttributeType",
                "AttributeTypeName",
                "AutoNumberFormat",
                "CanBeSecuredForCreate",
                "CanBeSecuredForRead",
                "CanBeSecuredForUpdate",
                "CanModifyAdditionalSettings",
                "ColumnNumber",
                "CreatedOn",
                "DeprecatedVersion",
                "Description",
                "DisplayName",
                "EntityLogicalName",
                "ExternalName",
                "HasChanged",
                "InheritsFrom",
                "IntroducedVersion",
                "IsAuditEnabled",
                "IsCustomAttribute",
                "IsCustomizable",
                "IsDataSourceSecret",
                "IsFilterable",
                "IsGlobalFilterEnabled",
                "IsLogical",
                "IsManaged",
                "IsPrimaryId",
                "IsPrimaryName",
                "IsRenameable",
                "IsRequiredForForm",
                "IsRetrievable",
                "IsSearchable",
                "IsSecured",
                "IsSortableEnabled",
                "IsValidForAdvancedFind",
                "IsValidForCreate",
                "IsValidForForm",
                "IsValidForGrid",
                "IsValidForRead",
                "IsValidForUpdate",
                "IsValidODataAttribute",
                "LinkedAttributeId",
                "LogicalName",
                "MetadataId",
                "ModifiedOn",
                "RequiredLevel",
                "SchemaName",
                "SourceType"
            })
    void each_documented_property_of_attributes_can_be_selected(String property) {
        Answer answer =
                api.get("EntityDefinitions(LogicalName='connection')/Attributes?$select=LogicalName," + property);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("value").get(0).has(property)).isTrue();
    }

    /** The names are those of the documented type EntityMetadata, as far as they have a value here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ActivityTypeMask",
                "CanCreateAttributes",
                "CreatedOn",
                "DataProviderId",
                "DataSourceId",
                "ExternalCollectionName",
                "ExternalName",
                "HasActivities",
                "HasChanged",
                "HasFeedback",
                "HasNotes",
                "IntroducedVersion",
                "IsActivityParty",
                "IsAuditEnabled",
                "IsAvailableOffline",
                "IsBPFEntity",
                "IsChildEntity",
                "IsCustomizable",
                "IsDuplicateDetectionEnabled",
                "IsMailMergeEnabled",
                "IsRenameable",
                "IsValidForAdvancedFind",
                "ModifiedOn"
            })
    void documented_properties_of_entities_can_be_selected(String property) {
        Answer answer = api.get("EntityDefinitions?$select=LogicalName," + property);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("value").get(0).has(property)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$filter=ObjectTypeCode gt 9900 and ObjectTypeCode lt 10000&$orderby=LogicalName&$top=2"
                        + " | knowledgearticle, knowledgebaserecord",
                "$filter=ObjectTypeCode ge 9930 and ObjectTypeCode lt 9954&$orderby=ObjectTypeCode desc"
                        + " | knowledgearticle, knowledgebaserecord",
                "$filter=ObjectTypeCode le 2&$orderby=LogicalName desc | contact, account",
                "$filter=LogicalName lt 'b'&$orderby=OwnershipType,LogicalName desc&$top=1 | asyncoperation",
                "$filter=IsCustomizable/Value eq true | "
            })
    void entities_are_compared_ordered_and_cut(String options, String names) {
        Answer answer = api.get("EntityDefinitions?$select=LogicalName&" + options);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(String.join(
                        ", ",
                        answer.json()
                                .get("value")
                                .valueStream()
                                .map(entity -> entity.get("LogicalName").stringValue())
                                .toList()))
                .isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$orderby=Shoesize", "$orderby=LogicalName up", "$top=few", "$orderby=DisplayName", "$top=-1"})
    void entities_are_not_ordered_by_what_has_no_order(String options) {
        assertThat(api.get("EntityDefinitions?" + options).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"statecode, 0:Active", "statuscode, 1:Active", "record1objecttypecode, 1:Account"})
    void options_are_found_from_their_attribute_and_by_their_name(String attribute, String expected) {
        JsonNode options = api.get(CONNECTION + "/Attributes(LogicalName='" + attribute + "')/OptionSet")
                .json();
        JsonNode byName = api.get("GlobalOptionSetDefinitions(Name='connection_" + attribute + "')")
                .json();

        assertThat(byName.get("MetadataId")).isEqualTo(options.get("MetadataId"));
        JsonNode first = byName.at("/Options/0");
        assertThat(first.get("Value").intValue()
                        + ":"
                        + first.at("/Label/UserLocalizedLabel/Label").stringValue())
                .isEqualTo(expected);
    }

    @Test
    void states_and_their_reasons_lead_to_each_other() {
        JsonNode states = api.get(CONNECTION + "/Attributes/" + CAST
                        + "StateAttributeMetadata?$select=LogicalName&$expand=OptionSet")
                .json();
        JsonNode reasons = api.get(CONNECTION + "/Attributes/" + CAST
                        + "StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet")
                .json();

        assertThat(states.at("/value/0/OptionSet/Options/1/DefaultStatus").intValue())
                .isEqualTo(2);
        assertThat(reasons.at("/value/0/OptionSet/Options/1/State").intValue()).isEqualTo(1);
    }

    @Test
    void yes_and_no_are_options_too() {
        JsonNode options = api.get(CONNECTION + "/Attributes/" + CAST
                        + "BooleanAttributeMetadata?$filter=LogicalName eq 'ismaster'&$expand=OptionSet")
                .json()
                .at("/value/0/OptionSet");

        assertThat(options.at("/TrueOption/Value").intValue()).isEqualTo(1);
        assertThat(options.at("/FalseOption/Label/UserLocalizedLabel/Label").stringValue())
                .isEqualTo("No");
    }

    @Test
    void a_relationship_is_found_by_its_name_with_both_its_ends_and_what_a_deletion_does() {
        JsonNode answer = api.get("RelationshipDefinitions?$filter=SchemaName eq 'account_connections1'")
                .json();

        assertThat(values(answer)).singleElement().satisfies(relationship -> {
            assertThat(relationship.get("@odata.type").stringValue())
                    .isEqualTo("#" + CAST + "OneToManyRelationshipMetadata");
            assertThat(relationship.get("ReferencedEntity").stringValue()).isEqualTo("account");
            assertThat(relationship.get("ReferencedAttribute").stringValue()).isEqualTo("accountid");
            assertThat(relationship.get("ReferencingAttribute").stringValue()).isEqualTo("record1id");
            assertThat(relationship
                            .get("ReferencingEntityNavigationPropertyName")
                            .stringValue())
                    .isEqualTo("record1id_account");
            assertThat(relationship.at("/CascadeConfiguration/Delete").stringValue())
                    .isEqualTo("Cascade");
            assertThat(relationship.at("/CascadeConfiguration/Assign").stringValue())
                    .isEqualTo("NoCascade");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Account_Tasks, Assign, Cascade",
        "Account_Tasks, Share, Cascade",
        "Account_Tasks, Unshare, Cascade",
        "Account_Tasks, Reparent, Cascade",
        "Account_Tasks, Archive, NoCascade",
        "transactioncurrency_account, Delete, Restrict",
        "account_primary_contact, Merge, Cascade"
    })
    void a_relationship_tells_what_is_passed_on(String schemaName, String event, String behaviour) {
        JsonNode relationship = api.get("RelationshipDefinitions(SchemaName='" + schemaName + "')")
                .json();

        assertThat(relationship.at("/CascadeConfiguration/" + event).asString()).isEqualTo(behaviour);
    }

    @Test
    void an_entity_tells_its_relationships_from_either_side() {
        assertThat(names(
                        api.get("EntityDefinitions(LogicalName='account')/OneToManyRelationships")
                                .json(),
                        "SchemaName"))
                .contains("account_connections1", "account_connections2");
        assertThat(names(api.get(CONNECTION + "/ManyToOneRelationships").json(), "SchemaName"))
                .contains("account_connections1", "connection_role_connections2", "owner_connections")
                .hasSize(62);
        assertThat(names(api.get(CONNECTION + "/OneToManyRelationships").json(), "SchemaName"))
                .containsExactlyInAnyOrder(
                        "connection_related_connection",
                        "Connection_AsyncOperations",
                        "Connection_ProcessSessions",
                        "Connection_SyncErrors",
                        "connection_principalobjectattributeaccess");
        JsonNode pairs = api.get("EntityDefinitions(LogicalName='connectionrole')/ManyToManyRelationships")
                .json()
                .at("/value/0");
        assertThat(pairs.get("IntersectEntityName").stringValue()).isEqualTo("connectionroleassociation");
    }

    @Test
    void what_belongs_to_an_entity_can_be_shown_within_it() {
        JsonNode entity = api.get(
                        CONNECTION
                                + "?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=IsPrimaryName eq true),Keys")
                .json();

        assertThat(entity.at("/Attributes")).hasSize(1);
        assertThat(entity.at("/Attributes/0/LogicalName").stringValue()).isEqualTo("name");
        assertThat(entity.get("Keys")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "IsPrivate eq false and LogicalName eq 'goal'",
                "IsPrivate eq false and (LogicalName eq 'goal')",
                "LogicalName in ('goal','nothing')",
                "startswith(LogicalName,'goa') and not (IsActivity eq true)",
                "ObjectTypeCode eq 9600",
                "IsConnectionsEnabled/Value eq true and SchemaName eq 'goal'",
                "OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned' and endswith(EntitySetName,'oals')",
                "LogicalName eq 'goal' or contains(LogicalName,'nothing like it')",
                "PrimaryImageAttribute eq null and LogicalName ne 'task' and LogicalName eq 'goal'"
            })
    void entities_are_filtered_by_what_they_are(String filter) {
        assertThat(names(
                        api.get("EntityDefinitions?$filter=" + filter.replace(" ", "%20"))
                                .json(),
                        "LogicalName"))
                .containsExactly("goal");
    }

    @Test
    void they_can_be_counted() {
        assertThat(api.get(CONNECTION + "/Attributes/$count").body()).endsWith("34");
        assertThat(api.get("EntityDefinitions?$count=true&$filter=IsActivity%20eq%20true")
                        .json()
                        .get("@odata.count")
                        .intValue())
                .isEqualTo(10);
    }

    @Test
    void one_property_can_be_read_by_itself() {
        assertThat(api.get(CONNECTION + "/EntitySetName").json().get("value").stringValue())
                .isEqualTo("connections");
        assertThat(api.get(CONNECTION + "/DisplayName")
                        .json()
                        .at("/UserLocalizedLabel/Label")
                        .stringValue())
                .isEqualTo("Connection");
        assertThat(api.get("EntityDefinitions(LogicalName='goal')/PrimaryImageAttribute")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "EntityDefinitions(LogicalName='nothing'), 404, There is no 'nothing' among EntityDefinitions",
                "EntityDefinitions(Colour='red'), 400, 'Colour' is no key of EntityDefinitions",
                "EntityDefinitions(LogicalName='goal')/Nothing, 404, segment 'Nothing'",
                "EntityDefinitions(LogicalName='goal')/LogicalName/Length, 404, segment 'LogicalName'",
                "EntityDefinitions/Nothing, 404, segment 'Nothing'",
                "EntityDefinitions?$select=Colour, 400, property named 'Colour'",
                "EntityDefinitions?$filter=Colour%20eq%201, 400, property named 'Colour'",
                "EntityDefinitions?$filter=LogicalName%20like%20'a', 400, \"expected a comparison: eq, ne, gt\"",
                "EntityDefinitions?$filter=length(LogicalName)%20eq%201, 400, startswith and endswith",
                "EntityDefinitions?$filter=LogicalName%20eq%20'a'%20or, 400, expected a name",
                "EntityDefinitions?$expand=Colours, 400, property named 'Colours'",
                "EntityDefinitions(LogicalName='goal')?$orderby=LogicalName, 400, $orderby is not supported here",
                "EntityDefinitions?$orderby=DisplayName, 400, \"'DisplayName' is made of several values\""
            })
    void what_is_not_there_is_named(String address, int status, String message) {
        Answer answer = api.get(address);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorMessage()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void they_cannot_be_changed(String method) {
        Answer answer = api.send(method, CONNECTION, "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    private static List<JsonNode> values(JsonNode answer) {
        return StreamSupport.stream(answer.get("value").spliterator(), false).toList();
    }

    private static List<String> names(JsonNode answer, String property) {
        Stream<JsonNode> values = values(answer).stream();
        return values.map(value -> value.get(property).stringValue()).toList();
    }
}
