package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entity with its properties under their names on the wire. */
public final class WireEntity {

    private final EntityDefinition definition;
    private final WireEntities entities;
    private final Map<String, WireProperty> properties = new LinkedHashMap<>();
    private final Map<String, Navigation> navigations = new LinkedHashMap<>();
    private final Map<String, Navigation> aliases = new LinkedHashMap<>();

    WireEntity(EntityDefinition definition, WireEntities entities) {
        this.definition = definition;
        this.entities = entities;
        for (AttributeDefinition attribute : definition.attributes()) {
            WireProperty property = WireProperty.of(attribute);
            properties.put(property.name(), property);
            if (attribute.type() instanceof AttributeType.Lookup lookup) {
                lookup.targets().forEach(target -> addNavigation(attribute, target));
            }
        }
    }

    private void addNavigation(AttributeDefinition lookup, LookupTarget target) {
        Navigation navigation = navigations.computeIfAbsent(
                target.navigation(), name -> new Navigation(name, lookup, target.partner(), new ArrayList<>()));
        navigation.entities().add(target.entity());
        target.alias().ifPresent(name -> aliases.put(name, navigation));
    }

    /**
     * A single-valued navigation property.
     *
     * @param lookup the attribute behind it
     * @param partner the collection-valued navigation property that leads back
     * @param entities the logical names of the entities that it may lead to
     */
    public record Navigation(String name, AttributeDefinition lookup, String partner, List<String> entities) {

        /** The logical name of the type that it leads to: of users and teams, what they have in common. */
        public String type() {
            return entities.size() == 1 ? entities.get(0) : EntityDefinition.PRINCIPAL;
        }

        /** Whether there are other properties for other types behind the same lookup. */
        public boolean sharesItsLookup() {
            return lookup.type() instanceof AttributeType.Lookup type
                    && type.targets().size() > entities.size();
        }
    }

    /** What the metadata says of it. */
    public EntityDefinition definition() {
        return definition;
    }

    /** Such as {@code connection}. */
    public String logicalName() {
        return definition.logicalName();
    }

    /** Such as {@code connections}. */
    public String set() {
        return definition.type().entitySet();
    }

    /** All properties, in the order in which they are answered. */
    public Collection<WireProperty> properties() {
        return Collections.unmodifiableCollection(properties.values());
    }

    /** The property of that name. */
    public Optional<WireProperty> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /**
     * The property of that name, for a query.
     *
     * @throws WireError {@link WireCode#UNKNOWN_PROPERTY}, with a hint where the name is nearly right
     */
    public WireProperty requireProperty(String name) {
        return property(name)
                .orElseThrow(() -> WireCode.UNKNOWN_PROPERTY.error("Could not find a property named '" + name
                        + "' on type 'Microsoft.Dynamics.CRM." + logicalName() + "'." + hint(name)));
    }

    /** The property that holds the id of a row. */
    public WireProperty primaryId() {
        return requireProperty(definition.type().primaryId());
    }

    /** The property that holds the version of a row, which its etag shows. */
    public WireProperty version() {
        return properties().stream()
                .filter(property -> property.attribute().type() instanceof AttributeType.RowVersion)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The entity " + logicalName() + " has no version."));
    }

    /** The entity that a navigation property leads to; empty when it leads to rows of several. */
    public Optional<WireEntity> behind(Navigation navigation) {
        return navigation.entities().size() == 1
                ? Optional.of(entities.require(navigation.entities().get(0)))
                : Optional.empty();
    }

    /** The collection-valued navigation property of that name. */
    public Optional<CollectionNavigation> collection(String name) {
        return entities.collection(this, name);
    }

    /** The entity whose rows a collection-valued navigation property holds. */
    public WireEntity behind(CollectionNavigation navigation) {
        return entities.require(navigation.entity());
    }

    /** All entities of the same service. */
    public WireEntities entities() {
        return entities;
    }

    /** Another entity of the same service, which the metadata itself names. */
    public WireEntity sibling(String logicalName) {
        return entities.require(logicalName);
    }

    /** All single-valued navigation properties. */
    public Collection<Navigation> navigations() {
        return Collections.unmodifiableCollection(navigations.values());
    }

    /** The single-valued navigation property that goes by that name, be it its other one. */
    public Optional<Navigation> navigation(String name) {
        return Optional.ofNullable(navigations.get(name)).or(() -> Optional.ofNullable(aliases.get(name)));
    }

    private String hint(String name) {
        return property("_" + name + "_value")
                .or(() -> navigation(name).flatMap(navigation -> property(navigation.lookup())))
                .or(() -> properties().stream()
                        .filter(property -> property.name().equalsIgnoreCase(name))
                        .findFirst())
                .map(property -> " Did you mean '" + property.name() + "'?")
                .orElse("");
    }

    private Optional<WireProperty> property(AttributeDefinition attribute) {
        return property(WireProperty.of(attribute).name());
    }

    @Override
    public String toString() {
        return logicalName();
    }
}
