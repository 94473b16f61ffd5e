package dev.connections.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.domain.Clinic;
import dev.connections.domain.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTypeCatalogueTest {

    private static final RecordType VESSEL = RecordType.of("acme_vessel", 10500, "Vessel", "acme_vessels", "acme_name");

    static Stream<RecordType> types_that_clash() {
        return Stream.of(
                RecordType.of("account", 10500, "Vessel", "acme_vessels", "acme_name"),
                RecordType.of("acme_vessel", 10269, "Vessel", "acme_vessels", "acme_name"),
                RecordType.of("acme_vessel", 10500, "Vessel", "accounts", "acme_name"),
                RecordType.of("connection", 10500, "Vessel", "acme_vessels", "acme_name"),
                RecordType.of("acme_vessel", 10500, "Vessel", "connections", "acme_name"));
    }

    @Test
    void the_catalogue_is_the_table_of_the_entity_reference_in_its_order() throws IOException {
        List<Map<String, String>> catalogue = RecordTypes.standard().all().stream()
                .map(RecordTypeCatalogueTest::row)
                .toList();

        assertThat(catalogue).hasSize(26).isEqualTo(table());
    }

    @Test
    void a_type_is_found_by_its_name_its_code_and_its_set() {
        RecordTypes types = RecordTypes.standard();

        assertThat(types.named("contact")).contains(Clinic.CONTACT);
        assertThat(types.coded(2)).contains(Clinic.CONTACT);
        assertThat(types.ofSet("contacts")).contains(Clinic.CONTACT);
    }

    @Test
    void what_is_not_in_the_catalogue_is_not_found() {
        RecordTypes types = RecordTypes.standard();

        assertThat(types.named("Contact")).isEmpty();
        assertThat(types.coded(3)).isEmpty();
        assertThat(types.ofSet("contact")).isEmpty();
    }

    @Test
    void a_team_can_add_a_type_of_its_own() {
        RecordTypes types = RecordTypes.standard().with(VESSEL);

        assertThat(types.named("acme_vessel")).contains(VESSEL);
        assertThat(types.coded(10500)).contains(VESSEL);
        assertThat(types.ofSet("acme_vessels")).contains(VESSEL);
        assertThat(types.all()).hasSize(27).endsWith(VESSEL);
    }

    @Test
    void an_added_type_is_connectable_and_identified_by_its_own_id() {
        assertThat(VESSEL.connectable()).isTrue();
        assertThat(VESSEL.primaryId()).isEqualTo("acme_vesselid");
    }

    @Test
    void adding_a_type_leaves_the_catalogue_of_others_alone() {
        RecordTypes.standard().with(VESSEL);

        assertThat(RecordTypes.standard().named("acme_vessel")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types_that_clash")
    void a_type_that_takes_the_name_the_code_or_the_set_of_another_is_refused(RecordType clashing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTypes.standard().with(clashing))
                .withMessageContaining(clashing.logicalName())
                .withMessageContaining(String.valueOf(clashing.objectTypeCode()))
                .withMessageContaining(clashing.entitySet());
    }

    @Test
    void connections_and_roles_themselves_cannot_be_connected() {
        assertThat(RecordTypes.CONNECTION.connectable()).isFalse();
        assertThat(RecordTypes.CONNECTION_ROLE.connectable()).isFalse();
        assertThat(RecordTypes.standard().named("connection")).isEmpty();
        assertThat(RecordTypes.standard().named("connectionrole")).isEmpty();
    }

    /** The table also has the names of navigation properties, which are the application's business. */
    private static List<Map<String, String>> table() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : CsvTable.read("record_types")) {
            Map<String, String> own = new LinkedHashMap<>(row);
            own.keySet().removeIf(column -> column.startsWith("navigation_") || column.startsWith("partner_"));
            rows.add(own);
        }
        return rows;
    }

    private static Map<String, String> row(RecordType type) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("logical_name", type.logicalName());
        row.put("object_type_code", String.valueOf(type.objectTypeCode()));
        row.put("label", type.label());
        row.put("entity_set", type.entitySet());
        row.put("primary_id", type.primaryId());
        row.put("primary_name", type.primaryName());
        row.put("activity", String.valueOf(type.family() != RecordType.Family.STANDALONE));
        return row;
    }

    @Test
    void codes_of_added_types_begin_at_10000() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTypes.standard()
                        .with(RecordType.of("acme_vessel", 9_999, "Vessel", "acme_vessels", "acme_name")))
                .withMessageContaining("10000");
    }

    @Test
    void a_type_may_have_a_hierarchy_and_keeps_it() {
        RecordType fleet = VESSEL.hierarchicalBy("acme_flagshipid");

        assertThat(VESSEL.parent()).isEmpty();
        assertThat(fleet.parent()).contains("acme_flagshipid");
        assertThat(fleet.notConnectable().parent()).contains("acme_flagshipid");
        assertThatIllegalArgumentException().isThrownBy(() -> VESSEL.hierarchicalBy("acme_name"));
        assertThatIllegalArgumentException().isThrownBy(() -> VESSEL.hierarchicalBy("Flagship"));
    }

    @Test
    void a_type_has_names_that_a_client_can_write() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordType.of("Acme Vessel", 10500, "Vessel", "acme_vessels", "acme_name"))
                .withMessageContaining("lower-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordType.of("acme_vessel", 10500, " ", "acme_vessels", "acme_name"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordType.of("acme_vessel", 10500, "Vessel", "acme_vessels", "acme_vesselid"));
    }
}
