package dev.connections.rest.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.schema.WireEntities;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A payload is held against the metadata")
class PayloadReaderTest {

    private static final WireEntities ENTITIES = new WireEntities(new EntityCatalogue(RecordTypes.standard()));
    private static final EntityReferences REFERENCES =
            new EntityReferences(ENTITIES, ServiceRoot.at("http", "localhost"));
    private static final UUID ID = new UUID(0, 1);
    private static final String ACCOUNT = "\"/accounts(" + ID + ")\"";
    private static final String OTHER_CONTACT = "\"/contacts(" + new UUID(0, 2) + ")\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-31                    | 2024-01-31",
                "2024-01-31T00:00:00Z          | 2024-01-31",
                "2024-01-31T23:59:59.9999999Z  | 2024-01-31",
                "2024-01-31T23:30:00-05:00     | 2024-02-01",
                "2024-02-01T00:30+01:00        | 2024-01-31",
                "0001-01-01                    | 0001-01-01",
            })
    void a_day_is_the_day_in_utc(String text, LocalDate day) {
        assertThat(read("{\"effectivestart\":\"" + text + "\"}").value("effectivestart", LocalDate.class))
                .contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"effectivestart\":\"tomorrow\"             | effectivestart | expected a date",
                "\"effectivestart\":\"2024-02-30\"           | effectivestart | expected a date",
                "\"effectivestart\":\"2024-01-31T00\"        | effectivestart | expected a date",
                "\"effectivestart\":\"+12024-01-31\"         | effectivestart | in the years 1 to 9999",
                "\"effectivestart\":\"0001-01-01T00:00:00+14:00\" | effectivestart | in the years 1 to 9999",
                "\"effectivestart\":20240131                 | effectivestart | found 20240131",
                "\"description\":5                           | description    | found 5, expected a text",
                "\"description\":{\"a\":1}                   | description    | expected a text",
                "\"description\":\"\\u0000\"                 | description    | without U+0000",
                "\"description\":\"\\ud800\"                 | description    | whole Unicode characters",
                "\"statecode\":\"Inactive\"                  | statecode      | found \"Inactive\", expected a whole number",
                "\"statecode\":1.0                           | statecode      | expected a whole number",
                "\"statecode\":4294967296                    | statecode      | expected a whole number",
                "\"statecode\":99999999999999999999999       | statecode      | expected a whole number",
                "\"statecode\":true                          | statecode      | expected a whole number",
                "\"connectionid\":\"7\"                      | connectionid   | expected a GUID",
                "\"bananas\":5                               | bananas        | undeclared property",
                "\"Description\":\"x\"                       | Description    | upper from lower case",
                "\"record1id\":null                          | record1id      | record1id_account@odata.bind",
                "\"record1id@odata.bind\":\"/accounts(1)\"   | record1id      | undeclared property",
                "\"record1id_account\":{\"name\":\"x\"}      | record1id_account | record1id_account@odata.bind",
                "\"record1id_account@odata.bind\":5          | record1id_account@odata.bind | address of a row",
                "\"record1id_account@odata.bind\":\"/bananas(00000000-0000-0000-0000-000000000001)\" "
                        + "| record1id_account@odata.bind | does not lead to a row",
                "\"record1id_account@odata.bind\":\"/accounts\" | record1id_account@odata.bind | does not lead to a row",
                "\"record1id_account@odata.bind\":\"/contacts(00000000-0000-0000-0000-000000000001)\" "
                        + "| record1id_account@odata.bind | leads to rows of account, found a row of contact",
                "\"ownerid@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\" "
                        + "| ownerid@odata.bind | systemuser or team",
            })
    void what_does_not_fit_is_refused_by_name(String member, String property, String problem) {
        WireError error = refusal("{" + member + "}");
        assertThat(error.code()).isEqualTo(WireCode.PAYLOAD);
        assertThat(error).hasMessageContaining("'" + property + "'").hasMessageContaining(problem);
    }

    @Test
    void an_id_in_an_address_must_be_a_guid() {
        assertThat(refusal("{\"record1id_account@odata.bind\":\"/accounts(7)\"}"))
                .hasMessageContaining("GUID");
    }

    @Test
    void a_lookup_is_not_set_by_its_value() {
        WireError error = refusal("{\"_record1roleid_value\":\"" + ID + "\"}");
        assertThat(error.code()).isEqualTo(WireCode.QUERY);
        assertThat(error).hasMessageContaining("'record1roleid@odata.bind'");
    }

    @Test
    void a_bind_names_a_row() {
        assertThat(read("{\"record1id_account@odata.bind\":" + ACCOUNT + "}").value("record1id", RecordRef.class))
                .contains(new RecordRef(RecordTypes.standard().named("account").orElseThrow(), ID));
    }

    @Test
    void two_rows_for_one_lookup_are_refused() {
        WireError error = refusal("{\"record1id_account@odata.bind\":" + ACCOUNT + ",\"record1id_contact@odata.bind\":"
                + OTHER_CONTACT + "}");
        assertThat(error).hasMessageContaining("'record1id_account@odata.bind' and 'record1id_contact@odata.bind'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"record1id_contact\":null,\"record1id_account@odata.bind\":ACCOUNT}",
                "{\"record1id_account@odata.bind\":ACCOUNT,\"record1id_contact@odata.bind\":null}"
            })
    void a_row_counts_more_than_the_absence_of_one_of_another_type(String json) {
        assertThat(read(json.replace("ACCOUNT", ACCOUNT)).value("record1id", RecordRef.class))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\"}",
                "{\"name\":5}",
                "{\"createdon\":\"x\"}",
                "{\"versionnumber\":-1}",
                "{\"@odata.etag\":\"x\"}",
                "{\"@odata.type\":\"#Microsoft.Dynamics.CRM.connection\"}",
                "{\"statecode@OData.Community.Display.V1.FormattedValue\":\"Active\"}",
                "{\"createdby\":null}"
            })
    void computed_properties_and_annotations_are_passed_over(String json) {
        assertThat(read(json)).usingRecursiveComparison().isEqualTo(read("{}"));
    }

    @Test
    void null_clears_and_absence_leaves_alone() {
        Payload payload = read("{\"description\":null}");
        assertThat(payload.change("description", String.class)).isEqualTo(Change.to(Optional.empty()));
        assertThat(payload.change("effectivestart", LocalDate.class).isNone()).isTrue();
    }

    @Test
    void what_every_row_has_cannot_be_cleared() {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class, () -> read("{\"ownerid@odata.bind\":null}").owner());
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(refusal).hasMessageContaining("'ownerid' cannot be null");
    }

    private static Payload read(String json) {
        return PayloadReader.read(connection(), REFERENCES, JsonReader.strict().object(json));
    }

    private static WireError refusal(String json) {
        return catchThrowableOfType(WireError.class, () -> read(json));
    }

    private static dev.connections.rest.schema.WireEntity connection() {
        return ENTITIES.named("connection").orElseThrow();
    }
}
