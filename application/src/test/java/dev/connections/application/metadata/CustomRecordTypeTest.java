package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team adds vessels to the records that can be connected; nothing else has to be said about them. */
class CustomRecordTypeTest {

    private static final RecordType VESSEL = RecordType.of("acme_vessel", 10500, "Vessel", "acme_vessels", "acme_name");

    private final EntityCatalogue entities =
            new EntityCatalogue(RecordTypes.standard().with(VESSEL));
    private final EntityDefinition connection = entities.named("connection").orElseThrow();

    @Test
    void it_is_an_entity_with_a_set_of_its_own() {
        EntityDefinition vessel = entities.ofSet("acme_vessels").orElseThrow();

        assertThat(vessel.type()).isEqualTo(VESSEL);
        assertThat(vessel.attributes())
                .extracting(AttributeDefinition::logicalName)
                .contains("acme_vesselid", "acme_name", "ownerid", "createdon", "versionnumber");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_connection_can_have_it_on_either_side(int side) {
        EntityDefinition.Navigation navigation = connection.navigations().get("record" + side + "id_acme_vessel");

        assertThat(navigation.lookup().logicalName()).isEqualTo("record" + side + "id");
        assertThat(navigation.targets().get(0))
                .isEqualTo(new LookupTarget(
                        "acme_vessel",
                        "record" + side + "id_acme_vessel",
                        "acme_vessel_connections" + side,
                        Cascades.onDelete(Cascades.Behaviour.CASCADE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void its_code_is_an_option_for_the_type_of_either_side(int side) {
        AttributeType.Choice types = (AttributeType.Choice)
                connection.requireAttribute("record" + side + "objecttypecode").type();

        assertThat(types.options()).contains(new Option(10500, "Vessel"));
    }

    @Test
    void its_parent_takes_no_name_that_an_attribute_has() {
        RecordTypes types = RecordTypes.standard().with(VESSEL.hierarchicalBy("ownerid"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntityCatalogue(types))
                .withMessageContaining("ownerid");
    }

    @Test
    void kept_out_of_connections_it_is_an_entity_that_no_connection_can_have() {
        EntityCatalogue withoutVessels =
                new EntityCatalogue(RecordTypes.standard().with(VESSEL.notConnectable()));

        assertThat(withoutVessels.named("acme_vessel")).isPresent();
        assertThat(withoutVessels.named("connection").orElseThrow().navigations())
                .doesNotContainKeys("record1id_acme_vessel", "record2id_acme_vessel");
    }
}
