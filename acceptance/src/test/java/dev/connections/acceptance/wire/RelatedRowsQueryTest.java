package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Filters over paths and related rows, and rows shown within rows, of a real store. */
@DisplayName("One request answers queries over related rows")
class RelatedRowsQueryTest {

    private static final String ANN = "c0000000-0000-4000-8000-000000000001";
    private static final String BEN = "c0000000-0000-4000-8000-000000000002";
    private static final String CARLA = "c0000000-0000-4000-8000-000000000003";
    private static final String CLINIC = "a0000000-0000-4000-8000-000000000001";
    private static final String DOCTOR = "b0000000-0000-4000-8000-000000000001";
    private static final String PATIENT = "b0000000-0000-4000-8000-000000000002";
    private static final String TREATMENT = "e0000000-0000-4000-8000-000000000001";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make(
                "contacts",
                "{'contactid':'" + ANN + "','fullname':'Ann Adler'}",
                "{'contactid':'" + BEN + "','fullname':'Ben Brook'}",
                "{'contactid':'" + CARLA + "','fullname':'Carla Cruz'}");
        server.make("accounts", "{'accountid':'" + CLINIC + "','name':'Northwind Clinic'}");
        server.make(
                "connectionroles",
                "{'connectionroleid':'" + DOCTOR + "','name':'Doctor'}",
                "{'name':'Guest'}",
                "{'connectionroleid':'" + PATIENT
                        + "','name':'Patient','connectionroleassociation_association@odata.bind':"
                        + "['connectionroles(" + DOCTOR + ")']}");
        server.make(
                "connections",
                "{'connectionid':'" + TREATMENT + "','description':'Knee','effectivestart':'2024-01-01',"
                        + "'effectiveend':'2024-12-31'," + joins("contact", ANN, "contact", BEN)
                        + ",'record1roleid@odata.bind':'connectionroles(" + DOCTOR + ")',"
                        + "'record2roleid@odata.bind':'connectionroles(" + PATIENT + ")'}",
                "{'description':'Works at'," + joins("contact", ANN, "account", CLINIC) + "}",
                "{'description':'Owns'," + joins("contact", CARLA, "account", CLINIC) + "}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "record1id_contact/fullname eq 'ann adler'                          | Knee, Works at",
                "record2id_account/name eq 'Northwind Clinic'                       | Owns, Works at",
                "startswith(record1roleid/name,'Doc')                               | Knee",
                "record1id_contact/fullname gt 'B' and record2id_account/name ne null | Owns",
                "relatedconnectionid/record1id_account/name eq 'Northwind Clinic'   | Owns, Works at",
                "record1id_contact/createdby/fullname ne 'x'                        | Knee, Owns, Works at",
                "description in ('Knee','owns')                                     | Knee, Owns",
                "contains(description,'k_e')                                        | Knee",
                "startswith(description,'w%25at')                                   | Works at",
                "startswith(description,'[k-o]')                                    | Knee, Owns",
                "contains(description,'[%5Eno]e')                                     | Knee",
                "endswith(description,'%25s')                                       | Owns",
                "effectivestart lt effectiveend                                     | Knee",
                "effectivestart in (2024-01-01,2025-01-01)                          | Knee",
                "record1objecttypecode eq record2objecttypecode                     | Knee",
                "connection_related_connection/any(t:t/record1id_account/name eq 'Northwind Clinic') | Owns, Works at",
                "connection_related_connection/all(t:t/record1id_account/name eq 'Northwind Clinic') | Owns, Works at",
                "not connection_related_connection/any()                            | ~~",
            })
    void connections_are_found_whatever_tells_them_apart(String filter, String descriptions) {
        assertThat(String.join(
                        ", ",
                        server.each(
                                "connections?$select=description&$orderby=description&$filter=ismaster and (" + filter
                                        + ")",
                                "description")))
                .isEqualTo(descriptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "contact_connections1/any(c:c/record2id_account/name eq 'Northwind Clinic')  | Ann Adler, Carla Cruz",
                "not contact_connections1/any(c:c/record2id_account/name eq 'Northwind Clinic') | Ben Brook",
                "contact_connections1/any(c:c/record1roleid/name eq 'Patient')               | Ben Brook",
                "contact_connections1/all(c:c/description eq 'Owns')                         | Carla Cruz",
                "contact_connections1/any(c:c/connection_related_connection/any(t:t/record1id_account/name eq"
                        + " 'Northwind Clinic')) | Ann Adler, Carla Cruz",
                "contact_connections1/any(c:c/description eq 'Knee') and contact_connections1/any(c:c/description eq"
                        + " 'Works at') | Ann Adler",
            })
    void people_are_found_by_their_connections(String filter, String names) {
        assertThat(String.join(", ", server.each("contacts?$orderby=fullname&$filter=" + filter, "fullname")))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "MATCHES/any()                                                  | Doctor, Patient",
                "not MATCHES/any()                                              | Guest",
                "MATCHES/any(r:r/name eq 'Doctor')                              | Patient",
                "MATCHES/any(r:r/name eq 'patient')                             | Doctor",
                "MATCHES/all(r:r/name eq 'Patient')                             | Doctor, Guest",
                "MATCHES/any(r:r/MATCHES/any(s:s/name eq 'Doctor'))             | Doctor",
                "MATCHES/any(r:r/connection_role_connections1/any(c:c/description eq 'Knee') and r/name gt 'E')"
                        + " | Doctor",
                "name eq 'Guest' or MATCHES/any(r:r/createdby/fullname ne 'x' and startswith(r/name,'[c-e]'))"
                        + " | Guest, Patient",
            })
    void roles_are_found_by_the_roles_that_they_match(String filter, String names) {
        String asked = filter.replace("MATCHES", "connectionroleassociation_association");

        assertThat(String.join(", ", server.each("connectionroles?$orderby=name&$filter=" + asked, "name")))
                .isEqualTo(names);
    }

    @Test
    void connections_are_ordered_by_what_they_lead_to() {
        assertThat(server.each(
                        "connections?$filter=ismaster&$orderby=_record1id_value desc,record2id_account/name,description",
                        "description"))
                .containsExactly("Owns", "Knee", "Works at");
    }

    @Test
    void the_row_behind_a_lookup_is_shown_within_the_row_and_nothing_where_there_is_none() {
        JsonNode row = server.get("connections(" + TREATMENT
                + ")?$select=description&$expand=record1id_contact($select=fullname),record1id_account,record1roleid");

        assertThat(row.get("@odata.context").stringValue())
                .isEqualTo(server.root()
                        + "$metadata#connections(description,record1id_contact(fullname),record1id_account(),record1roleid())"
                        + "/$entity");
        assertThat(row.at("/record1id_contact/fullname").stringValue()).isEqualTo("Ann Adler");
        assertThat(row.at("/record1id_contact/contactid").stringValue()).isEqualTo(ANN);
        assertThat(row.at("/record1id_contact/@odata.etag").stringValue()).startsWith("W/\"");
        assertThat(row.at("/record1id_contact").has("createdon")).isFalse();
        assertThat(row.get("record1id_account").isNull()).isTrue();
        assertThat(row.at("/record1roleid/name").stringValue()).isEqualTo("Doctor");
    }

    @Test
    void rows_are_shown_within_rows_that_are_shown_within_rows() {
        JsonNode row = server.get("connections(" + TREATMENT
                + ")?$expand=relatedconnectionid($select=description;$expand=record1id_contact($select=fullname))");

        assertThat(row.at("/relatedconnectionid/record1id_contact/fullname").stringValue())
                .isEqualTo("Ben Brook");
    }

    @Test
    void a_collection_is_shown_filtered_in_order_and_cut() {
        JsonNode ann = server.get("contacts(" + ANN
                + ")?$select=fullname&$expand=contact_connections1($select=description;$filter=ismaster;"
                + "$orderby=description desc;$top=1)");

        assertThat(ann.get("contact_connections1").size()).isEqualTo(1);
        assertThat(ann.at("/contact_connections1/0/description").stringValue()).isEqualTo("Works at");
    }

    @Test
    void the_address_of_a_collection_leads_to_the_same_rows() {
        JsonNode ann = server.get("contacts(" + ANN
                + ")?$expand=contact_connections1($select=description;$filter=description eq 'Knee')");

        JsonNode alone =
                server.get(ann.get("contact_connections1@odata.nextLink").stringValue());
        assertThat(alone.get("value")).isEqualTo(ann.get("contact_connections1"));
    }

    @Test
    void collections_of_many_rows_go_to_their_own_rows() {
        JsonNode people = server.get("contacts?$select=fullname&$orderby=fullname&$expand=contact_connections1("
                + "$select=description;$expand=record2id_account($select=name),connection_related_connection("
                + "$select=name))");

        assertThat(people.at("/value/0/contact_connections1").size()).isEqualTo(2);
        assertThat(people.at("/value/1/contact_connections1").size()).isEqualTo(1);
        assertThat(people.at("/value/2/contact_connections1/0/record2id_account/name")
                        .stringValue())
                .isEqualTo("Northwind Clinic");
        assertThat(people.at("/value/2/contact_connections1/0/connection_related_connection/0/name")
                        .stringValue())
                .isEqualTo("Carla Cruz");
    }

    @Test
    void matched_roles_are_shown_from_both_sides() {
        JsonNode roles = server.get(
                "connectionroles?$select=name&$orderby=name&$expand=connectionroleassociation_association($select=name)");

        assertThat(roles.at("/value/0/connectionroleassociation_association/0/name")
                        .stringValue())
                .isEqualTo("Patient");
        assertThat(roles.at("/value/2/connectionroleassociation_association/0/name")
                        .stringValue())
                .isEqualTo("Doctor");
    }

    @Test
    void what_is_shown_within_a_row_is_annotated_too() {
        JsonNode row = server.get(
                "connections(" + TREATMENT + ")?$expand=record1id_contact($select=_createdby_value)",
                "Prefer",
                "odata.include-annotations=\"*\"");

        assertThat(row.at("/record1id_contact/_createdby_value@OData.Community.Display.V1.FormattedValue")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void the_owner_and_addresses_are_shown_where_they_are_asked_for() {
        JsonNode row = server.get("connections(" + TREATMENT + ")?$expand=ownerid,record1roleid/$ref");

        assertThat(row.at("/ownerid/@odata.type").stringValue()).isEqualTo("#Microsoft.Dynamics.CRM.systemuser");
        assertThat(row.at("/record1roleid/@odata.id").stringValue())
                .isEqualTo(server.root() + "connectionroles(" + DOCTOR + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "shoes                                                        | Could not find a navigation property named 'shoes'",
                "createdby($filter=fullname eq 'x')                           | $filter is not supported here",
                "contact_connections1/$ref                                    | is a collection",
                "contact_connections1($skip=1)                                | $skip is not supported",
                "contact_connections1($expand=connection_related_connection($top=1))     | $top is not supported here",
                "contact_connections1($select=name)x                          | Nothing may follow",
                "contact_connections1($select)                                | name=value",
                "contact_connections1($select=name;$select=name)              | stands twice",
                "createdby,createdby,createdby,createdby,createdby,createdby,createdby,createdby,createdby,createdby,"
                        + "createdby,createdby,createdby,createdby,createdby,createdby | 15",
            })
    void what_cannot_be_expanded_is_refused(String expand, String message) {
        JsonNode answer = server.get("contacts?$expand=" + expand);

        assertThat(answer.at("/error/message").asString()).contains(message);
    }

    private static String joins(String fromType, String from, String toType, String to) {
        return "'record1id_" + fromType + "@odata.bind':'" + fromType + "s(" + from + ")','record2id_" + toType
                + "@odata.bind':'" + toType + "s(" + to + ")'";
    }
}
