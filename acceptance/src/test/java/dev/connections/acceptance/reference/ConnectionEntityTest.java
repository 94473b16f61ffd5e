package dev.connections.acceptance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a connection has, held against the entity reference; what is still missing is named here and nowhere else. */
class ConnectionEntityTest {

    private static final Map<Class<? extends AttributeType>, String> EDM_TYPES = Map.ofEntries(
            Map.entry(AttributeType.Identifier.class, "Edm.Guid"),
            Map.entry(AttributeType.Text.class, "Edm.String"),
            Map.entry(AttributeType.Memo.class, "Edm.String"),
            Map.entry(AttributeType.RowVersion.class, "Edm.Int64"),
            Map.entry(AttributeType.Moment.class, "Edm.DateTimeOffset"),
            Map.entry(AttributeType.Day.class, "Edm.DateTimeOffset"),
            Map.entry(AttributeType.YesNo.class, "Edm.Boolean"),
            Map.entry(AttributeType.WholeNumber.class, "Edm.Int32"),
            Map.entry(AttributeType.Decimal.class, "Edm.Decimal"),
            Map.entry(AttributeType.Choice.class, "Edm.Int32"),
            Map.entry(AttributeType.LargeNumber.class, "Edm.Int64"),
            Map.entry(AttributeType.Image.class, "Edm.Binary"));

    /** They follow from the owner, as on everything that is owned; the reference of connections leaves them out. */
    private static final Set<String> OF_THE_OWNER = Set.of("owninguser", "owningteam");

    private final EntityDefinition connection =
            new EntityCatalogue(RecordTypes.standard()).named("connection").orElseThrow();

    @Test
    void navigation_properties_lead_where_the_reference_says() {
        assertThat(navigations())
                .containsExactlyInAnyOrderElementsOf(ReferenceTable.named("navigation_single").rows().stream()
                        .map(row -> List.of(row.get("name"), row.get("type"), row.get("partner")))
                        .toList());
    }

    @Test
    void lookups_are_those_of_the_reference() {
        Set<String> lookups =
                lookups().map(lookup -> "_" + lookup.logicalName() + "_value").collect(Collectors.toSet());
        assertThat(lookups).isEqualTo(ReferenceTable.named("lookups").column("lookup_property"));
    }

    @Test
    void properties_have_the_name_the_type_and_the_label_of_the_reference() {
        List<List<String>> properties = properties()
                .map(property -> List.of(
                        property.logicalName(),
                        EDM_TYPES.get(property.type().getClass()),
                        property.label(),
                        String.valueOf(property.writable() == Writable.NEVER)))
                .toList();
        assertThat(properties)
                .containsExactlyInAnyOrderElementsOf(ReferenceTable.named("properties").rows().stream()
                        .map(row -> List.copyOf(row.values()))
                        .toList());
    }

    @Test
    void options_have_the_numbers_and_labels_of_the_reference() {
        List<List<String>> options = new ArrayList<>();
        properties()
                .forEach(property -> property.type().options().stream()
                        .map(option -> List.of(property.logicalName(), String.valueOf(option.value()), option.label()))
                        .forEach(options::add));
        assertThat(options)
                .containsExactlyInAnyOrderElementsOf(ReferenceTable.named("options").rows().stream()
                        .map(row -> List.copyOf(row.values()))
                        .toList());
    }

    private Stream<AttributeDefinition> properties() {
        return connection.attributes().stream().filter(attribute -> !attribute.isLookup());
    }

    private Stream<AttributeDefinition> lookups() {
        return connection.attributes().stream()
                .filter(AttributeDefinition::isLookup)
                .filter(lookup -> !OF_THE_OWNER.contains(lookup.logicalName()));
    }

    /** An owner is a user or a team, which the reference calls a principal. */
    private Set<List<String>> navigations() {
        return lookups()
                .flatMap(lookup -> ((AttributeType.Lookup) lookup.type())
                        .targets().stream()
                                .map(target -> List.of(
                                        target.navigation(),
                                        target.navigation().equals("ownerid") ? "principal" : target.entity(),
                                        target.partner())))
                .collect(Collectors.toSet());
    }
}
