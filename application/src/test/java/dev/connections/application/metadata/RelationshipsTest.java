package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.Relationship.OneToMany;
import dev.connections.application.metadata.Relationship.Pairs;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.Cascades.Event;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipsTest {

    private final List<Relationship> relationships = new EntityCatalogue(RecordTypes.standard()).relationships();

    @Test
    void each_goes_by_a_name_of_its_own() {
        assertThat(relationships)
                .extracting(Relationship::schemaName)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    /** As the entity reference has it: connections go with their records, and merge with accounts and contacts. */
    @ParameterizedTest(name = "{0}: deleted {1}, merged {2}")
    @CsvSource({
        "account_connections1, CASCADE, CASCADE",
        "contact_connections2, CASCADE, CASCADE",
        "goal_connections1, CASCADE, NONE",
        "connection_role_connections1, REMOVE_LINK, NONE",
        "connection_related_connection, REMOVE_LINK, NONE",
        "TransactionCurrency_Connection, RESTRICT, NONE",
        "createdby_connection, NONE, NONE",
        "business_unit_connections, NONE, NONE"
    })
    void what_happens_to_a_record_is_passed_on_to_its_connections(
            String schemaName, Behaviour onDelete, Behaviour onMerge) {
        OneToMany relationship = (OneToMany) named(schemaName);

        assertThat(relationship.target().cascades())
                .isEqualTo(Cascades.onDelete(onDelete).on(Event.MERGE, onMerge));
        assertThat(relationship.referencing()).isEqualTo("connection");
    }

    @Test
    void owners_are_users_and_teams_alike() {
        assertThat(((OneToMany) named("owner_connections")).referenced()).isEqualTo(EntityDefinition.PRINCIPAL);
    }

    @Test
    void roles_that_match_are_pairs_of_roles() {
        assertThat(named("connectionroleassociation_association")).isInstanceOfSatisfying(Pairs.class, roles -> {
            assertThat(roles.first()).isEqualTo("connectionrole");
            assertThat(roles.pairs().intersect()).isEqualTo("connectionroleassociation");
            assertThat(roles.joins("connectionrole")).isTrue();
        });
    }

    private Relationship named(String schemaName) {
        return relationships.stream()
                .filter(relationship -> relationship.schemaName().equals(schemaName))
                .findFirst()
                .orElseThrow();
    }
}
