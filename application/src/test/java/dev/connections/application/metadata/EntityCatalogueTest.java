package dev.connections.application.metadata;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.CsvTable;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityCatalogueTest {

    private final EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());

    @Test
    void
            there_are_connections_roles_what_goes_with_them_what_security_is_made_of_what_the_system_keeps_and_one_for_each_record_type()
                    throws IOException {
        List<String> recordTypes = CsvTable.read("record_types").stream()
                .map(row -> row.get("logical_name"))
                .toList();

        assertThat(entities.all())
                .extracting(EntityDefinition::logicalName)
                .startsWith(
                        "connection",
                        "connectionrole",
                        "connectionroleobjecttypecode",
                        "connectionroleassociation",
                        "businessunit",
                        "usersettings",
                        "role",
                        "privilege",
                        "principalobjectaccess",
                        "roleprivileges",
                        "systemuserroles",
                        "teamroles",
                        "teammembership",
                        "transactioncurrency",
                        "asyncoperation",
                        "syncerror",
                        "principalobjectattributeaccess")
                .endsWith(recordTypes.toArray(String[]::new))
                .hasSize(17 + recordTypes.size());
    }

    @ParameterizedTest(name = "{0} in {1}, code {2}")
    @CsvSource({
        "connection, connections, 3234, connectionid",
        "connectionrole, connectionroles, 3231, connectionroleid",
        "connectionroleassociation, connectionroleassociations, 3232, connectionroleassociationid",
        "connectionroleobjecttypecode, connectionroleobjecttypecodes, 3233, connectionroleobjecttypecodeid",
        "transactioncurrency, transactioncurrencies, 9105, transactioncurrencyid",
        "role, roles, 1036, roleid",
        "systemuserroles, systemuserrolescollection, 15, systemuserroleid",
        "principalobjectaccess, principalobjectaccessset, 11, principalobjectaccessid",
        "contact, contacts, 2, contactid",
        "email, emails, 4202, activityid"
    })
    void an_entity_has_its_name_its_set_its_code_and_its_primary_id(
            String logicalName, String set, int code, String primaryId) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();

        assertThat(entities.ofSet(set)).contains(entity);
        assertThat(entity.type().objectTypeCode()).isEqualTo(code);
        assertThat(entity.primaryId().logicalName()).isEqualTo(primaryId);
    }

    @Test
    void what_is_not_served_is_not_found() {
        assertThat(entities.named("invoice")).isEmpty();
        assertThat(entities.ofSet("invoices")).isEmpty();
        assertThat(entities.ofSet("connection")).isEmpty();
    }

    @Test
    void every_entity_has_its_primary_id_once_and_no_attribute_twice() {
        assertThat(entities.all()).allSatisfy(entity -> {
            assertThat(entity.attributes())
                    .extracting(AttributeDefinition::logicalName)
                    .contains(entity.type().primaryId())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void every_record_type_has_its_primary_name_as_a_writable_text() {
        assertThat(RecordTypes.standard().all()).allSatisfy(type -> {
            EntityDefinition entity = entities.named(type.logicalName()).orElseThrow();
            AttributeDefinition name = entity.requireAttribute(type.primaryName());
            assertThat(name.type()).isInstanceOf(AttributeType.Text.class);
            assertThat(name.writable()).isEqualTo(Writable.ALWAYS);
        });
    }

    @Test
    void every_lookup_points_to_an_entity_that_is_served() {
        assertThat(entities.all())
                .flatExtracting(entity -> entity.navigations().values())
                .extracting(navigation -> navigation.targets().get(0).entity())
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entities.named(entity)).isPresent());
    }

    @Test
    void an_attribute_that_an_entity_lacks_is_refused_by_both_names() {
        EntityDefinition contact = entities.named("contact").orElseThrow();

        RuleViolation refusal =
                refusal(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, () -> contact.requireAttribute("shoesize"));

        assertThat(refusal.arguments()).containsExactly("contact", "shoesize");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "connectionroleid, ON_CREATE",
        "name, ALWAYS",
        "description, ALWAYS",
        "category, ALWAYS",
        "statecode, ALWAYS",
        "createdon, NEVER",
        "versionnumber, NEVER"
    })
    void a_role_has_attributes_that_clients_may_set_always_once_or_never(String attribute, Writable writable) {
        EntityDefinition role = entities.named("connectionrole").orElseThrow();

        assertThat(role.requireAttribute(attribute).writable()).isEqualTo(writable);
    }

    @Test
    void a_role_has_the_texts_and_the_categories_that_clients_know() {
        EntityDefinition role = entities.named("connectionrole").orElseThrow();

        assertThat(role.requireAttribute("name").type()).isEqualTo(new AttributeType.Text(100));
        assertThat(role.requireAttribute("description").type()).isEqualTo(new AttributeType.Text(1_000));
        assertThat(role.requireAttribute("category").type())
                .isEqualTo(new AttributeType.Choice(
                        AttributeType.Choice.Kind.PICKLIST,
                        List.of(
                                new Option(1, "Business"),
                                new Option(2, "Family"),
                                new Option(3, "Social"),
                                new Option(4, "Sales"),
                                new Option(5, "Other"),
                                new Option(1000, "Stakeholder"),
                                new Option(1001, "Sales Team"),
                                new Option(1002, "Service"))));
    }

    @Test
    void a_role_may_have_many_roles_that_it_matches() {
        assertThat(entities.named("connectionrole").orElseThrow().manyToMany())
                .containsExactly(new ManyToMany(
                        "connectionroleassociation_association",
                        "connectionrole",
                        "connectionroleassociation",
                        "connectionroleid",
                        "associatedconnectionroleid"));
    }

    @Test
    void a_restriction_is_written_once_and_for_all() {
        EntityDefinition restriction =
                entities.named("connectionroleobjecttypecode").orElseThrow();

        assertThat(restriction.attributes())
                .filteredOn(attribute -> attribute.writable() == Writable.ON_CREATE)
                .extracting(AttributeDefinition::logicalName)
                .containsExactly("connectionroleobjecttypecodeid", "associatedobjecttypecode", "connectionroleid");
        assertThat(restriction.attributes()).noneMatch(attribute -> attribute.writable() == Writable.ALWAYS);
    }
}
