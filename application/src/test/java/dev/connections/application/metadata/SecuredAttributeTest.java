package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordTypes;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecuredAttributeTest {

    private static final Set<SecuredAttribute> DESCRIPTION = Set.of(SecuredAttribute.CONNECTION_DESCRIPTION);

    @Test
    void what_cannot_be_secured_is_refused_with_what_can() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecuredAttribute("contact", "fullname"))
                .withMessageContaining("'contact.fullname'")
                .withMessageContaining("connection.description");
    }

    @Test
    void its_definition_says_so_and_no_other_does() {
        assertThat(new EntityCatalogue(RecordTypes.standard(), DESCRIPTION).all())
                .flatExtracting(EntityDefinition::attributes)
                .filteredOn(AttributeDefinition::secured)
                .extracting(AttributeDefinition::logicalName)
                .containsExactly("description");
    }

    @Test
    void nothing_is_secured_unless_it_is_said() {
        assertThat(new EntityCatalogue(RecordTypes.standard()).all())
                .flatExtracting(EntityDefinition::attributes)
                .noneMatch(AttributeDefinition::secured);
    }
}
