package dev.connections.acceptance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordTypesTest {

    private static final List<String> COLUMNS = List.of(
            "logical_name", "object_type_code", "label", "entity_set", "primary_id", "primary_name", "activity");

    @Test
    void the_catalogue_is_that_of_the_entity_reference() {
        Stream<List<String>> reference = ReferenceTable.named("record_types").rows().stream()
                .map(row -> COLUMNS.stream().map(row::get).toList());
        assertThat(RecordTypes.standard().all().stream().map(RecordTypesTest::facts))
                .containsExactlyElementsOf(reference.toList());
    }

    private static List<String> facts(RecordType type) {
        return List.of(
                type.logicalName(),
                String.valueOf(type.objectTypeCode()),
                type.label(),
                type.entitySet(),
                type.primaryId(),
                type.primaryName(),
                String.valueOf(type.family() != RecordType.Family.STANDALONE));
    }
}
