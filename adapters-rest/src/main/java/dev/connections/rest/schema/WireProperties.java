package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of one entity under their names on the wire, in the order in which they are answered. */
final class WireProperties {

    private final Map<String, WireProperty> byName = new LinkedHashMap<>();
    private final Map<String, WireProperty> byAttribute = new HashMap<>();
    private final List<WireProperty> readUnasked;
    private final Map<String, Navigation> navigations = new LinkedHashMap<>();
    private final Map<String, Navigation> aliases = new LinkedHashMap<>();

    WireProperties(EntityDefinition definition) {
        for (AttributeDefinition attribute : definition.attributes()) {
            WireProperty property = WireProperty.of(attribute);
            byName.put(property.name(), property);
            byAttribute.put(attribute.logicalName(), property);
            if (attribute.type() instanceof AttributeType.Lookup lookup) {
                lookup.targets().forEach(target -> addNavigation(attribute, target));
            }
        }
        readUnasked = byName.values().stream()
                .filter(property -> property.attribute().isReadUnasked())
                .toList();
    }

    private void addNavigation(AttributeDefinition lookup, LookupTarget target) {
        Navigation navigation = navigations.computeIfAbsent(
                target.navigation(), name -> new Navigation(name, lookup, target.partner(), new ArrayList<>()));
        navigation.entities().add(target.entity());
        target.alias().ifPresent(name -> aliases.put(name, navigation.calledBy(name)));
    }

    Collection<WireProperty> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    List<WireProperty> readUnasked() {
        return readUnasked;
    }

    Optional<WireProperty> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The property that shows the attribute of that logical name. */
    Optional<WireProperty> showing(String attribute) {
        return Optional.ofNullable(byAttribute.get(attribute));
    }

    Optional<WireProperty> version() {
        return byName.values().stream()
                .filter(property -> property.type() instanceof AttributeType.RowVersion)
                .findFirst();
    }

    Collection<Navigation> navigations() {
        return Collections.unmodifiableCollection(navigations.values());
    }

    /** The navigation property that goes by that name, be it its other one. */
    Optional<Navigation> navigation(String name) {
        return Optional.ofNullable(navigations.get(name)).or(() -> Optional.ofNullable(aliases.get(name)));
    }
}
