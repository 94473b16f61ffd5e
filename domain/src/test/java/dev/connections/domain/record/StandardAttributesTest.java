package dev.connections.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.Cascades.Event;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few attributes of each kind as the tables of data have them; that all are right, another test compares. */
class StandardAttributesTest {

    @Test
    void an_entity_that_a_team_adds_has_no_table() {
        assertThat(StandardAttributes.of("acme_vessel")).isEmpty();
    }

    @Test
    void an_attribute_has_its_name_label_type_and_level() {
        assertThat(attribute("contact", "emailaddress1"))
                .isEqualTo(new AttributeDefinition(
                        "EMailAddress1",
                        "Email",
                        new Text(100, Text.Format.EMAIL),
                        Writable.ALWAYS,
                        Required.NONE,
                        false,
                        Storage.VALUE,
                        Optional.empty(),
                        true));
    }

    @ParameterizedTest(name = "{0}.{1}: {2}, {3}")
    @CsvSource({
        "contact, jobtitle, ALWAYS, VALUE",
        "contact, importsequencenumber, ON_CREATE, VALUE",
        "businessunit, isdisabled, ON_UPDATE, VALUE",
        "contact, aging30, NEVER, CONSTANT",
        "account, revenue, ALWAYS, VALUE",
        "account, revenue_base, NEVER, VALUE",
        "account, exchangerate, NEVER, VALUE",
        "task, scheduleddurationminutes, NEVER, VALUE",
        "email, onholdtime, NEVER, CONSTANT"
    })
    void what_clients_write_or_rules_compute_is_carried_by_name_and_all_else_is_constant(
            String entity, String attribute, Writable writable, Storage storage) {
        assertThat(attribute(entity, attribute).writable()).isEqualTo(writable);
        assertThat(attribute(entity, attribute).storage()).isEqualTo(storage);
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @CsvSource({
        "task, isbilled, false",
        "contact, followemail, true",
        "email, compressed, false",
        "systemuser, accessmode, 0",
        "appointment, attachmentcount, 0"
    })
    void an_attribute_has_the_default_of_the_table_or_what_is_always_there_has_the_first_option_or_nothing(
            String entity, String attribute, String value) {
        assertThat(attribute(entity, attribute).defaultValue()).get().asString().isEqualTo(value);
    }

    @Test
    void a_state_names_the_reason_that_goes_with_it_and_a_reason_its_state() {
        assertThat(((Choice) attribute("task", "statecode").type()).options())
                .contains(new Option(1, "Completed", OptionalInt.of(5)));
        assertThat(((Choice) attribute("task", "statuscode").type()).options())
                .contains(new Option(7, "Deferred", OptionalInt.of(0)));
    }

    @Test
    void a_lookup_has_the_relationship_of_the_table() {
        LookupTarget target = target("account", "parentaccountid", "account");

        assertThat(target.navigation()).isEqualTo("parentaccountid");
        assertThat(target.partner()).isEqualTo("account_parent_account");
        assertThat(target.cascades().on(Event.DELETE)).isEqualTo(Behaviour.REMOVE_LINK);
        assertThat(target.cascades().on(Event.REPARENT)).isEqualTo(Behaviour.CASCADE);
    }

    @Test
    void a_relationship_may_be_named_unlike_its_partner() {
        LookupTarget target = target("territory", "createdonbehalfby", "systemuser");

        assertThat(target.schemaName()).isEqualTo("lk_territory_createdonbehalfby");
        assertThat(target.partner()).isEqualTo("lk_territorybase_createdonbehalfby");
    }

    @Test
    void what_an_activity_regards_goes_by_two_names() {
        LookupTarget target = target("task", "regardingobjectid", "account");

        assertThat(target.navigation()).isEqualTo("regardingobjectid_account_task");
        assertThat(target.isNamed("regardingobjectid_account")).isTrue();
        assertThat(target.isNamed("regardingobjectid_account_task")).isTrue();
        assertThat(target.isNamed("regardingobjectid_contact")).isFalse();
    }

    @Test
    void a_lookup_without_a_relationship_in_the_table_is_named_after_both_ends() {
        assertThat(target("adx_invitation", "adx_invitecontact", "contact"))
                .isEqualTo(new LookupTarget(
                        "contact",
                        "adx_invitecontact",
                        "contact_adx_invitation_adx_invitecontact",
                        Cascades.onDelete(Behaviour.REMOVE_LINK)));
    }

    private static LookupTarget target(String entity, String lookup, String target) {
        return ((Lookup) attribute(entity, lookup).type())
                .targetsOf(target)
                .findFirst()
                .orElseThrow();
    }

    private static AttributeDefinition attribute(String entity, String logicalName) {
        return StandardAttributes.of(entity).stream()
                .filter(attribute -> attribute.logicalName().equals(logicalName))
                .findFirst()
                .orElseThrow();
    }
}
