package dev.connections.jpa.query;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing but queries reads columns by the names that are written down for them, so each is asked for here. */
class EntityTablesTest extends OnEveryDatabase {

    private final EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());

    @BeforeEach
    void aFewRows() {
        given.keptRole("Doctor");
        given.keep(connection(as(given.contact("Ann")), as(given.account("Clinic"))));
    }

    @Test
    void every_attribute_of_every_entity_has_a_column() {
        for (EntityDefinition entity : entities.all()) {
            List<Column> all = entity.attributes().stream()
                    .map(attribute -> new Column(attribute.logicalName()))
                    .toList();

            ports.queries()
                    .run(
                            query(entity, all),
                            row -> assertThat(wrong(entity, row))
                                    .as(entity.logicalName())
                                    .isEmpty());
        }
    }

    @Test
    void every_attribute_of_every_entity_can_be_ordered_by_and_compared() {
        for (EntityDefinition entity : entities.all()) {
            for (AttributeDefinition attribute : entity.attributes()) {
                Column column = new Column(attribute.logicalName());
                if (attribute.isReadUnasked()) {
                    assertThat(ports.queries()
                                    .count(new Query(
                                            entity.logicalName(),
                                            List.of(),
                                            new Condition.ColumnComparison(
                                                    column, Condition.Operator.NOT_EQUAL, column),
                                            List.of(),
                                            1)))
                            .as(entity.logicalName() + "." + attribute.logicalName())
                            .isZero();
                }
            }
        }
    }

    private static List<String> wrong(EntityDefinition entity, Row row) {
        List<String> wrong = new ArrayList<>();
        for (AttributeDefinition attribute : entity.attributes()) {
            Object value = row.value(attribute.logicalName());
            if (value != null && !attribute.type().javaType().isInstance(value)) {
                wrong.add(attribute.logicalName() + " is " + value.getClass());
            }
        }
        return wrong;
    }

    private static Query query(EntityDefinition entity, List<Column> columns) {
        return new Query(entity.logicalName(), columns, Condition.everything(), List.of(), 10);
    }
}
