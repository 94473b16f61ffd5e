package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity with its properties under their names on the wire. */
public final class WireEntity {

    private final EntityDefinition definition;
    private final WireEntities entities;
    private volatile @Nullable WireProperties content;

    WireEntity(EntityDefinition definition, WireEntities entities) {
        this.definition = definition;
        this.entities = entities;
    }

    /** They are made when they are first asked for. Two threads may both make them: what they make is equal. */
    private WireProperties content() {
        WireProperties made = content;
        if (made == null) {
            made = new WireProperties(definition);
            content = made;
        }
        return made;
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

        /** The same, by its other name. */
        Navigation calledBy(String alias) {
            return new Navigation(alias, lookup, partner, entities);
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
        return content().all();
    }

    /** The properties of an answer that selects none by name. */
    public List<WireProperty> readUnasked() {
        return content().readUnasked();
    }

    /** The property of that name. */
    public Optional<WireProperty> property(String name) {
        return content().named(name);
    }

    /** The property that shows the attribute of that logical name. */
    public Optional<WireProperty> attribute(String logicalName) {
        return content().showing(logicalName);
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

    /**
     * The property that holds the version of a row, which its etag shows.
     *
     * @throws IllegalStateException when rows of the entity have no version
     */
    public WireProperty version() {
        return content()
                .version()
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
        return content().navigations();
    }

    /** The single-valued navigation property that goes by that name, be it its other one. */
    public Optional<Navigation> navigation(String name) {
        return content().navigation(name);
    }

    /** The navigation property that leads to the currency in which a row has its amounts of money. */
    public Optional<Navigation> currency() {
        return navigations().stream()
                .filter(navigation ->
                        navigation.entities().equals(List.of(RecordTypes.TRANSACTION_CURRENCY.logicalName())))
                .findFirst();
    }

    private String hint(String name) {
        return property("_" + name + "_value")
                .or(() -> navigation(name)
                        .flatMap(navigation -> attribute(navigation.lookup().logicalName())))
                .or(() -> properties().stream()
                        .filter(property -> property.name().equalsIgnoreCase(name))
                        .findFirst())
                .map(property -> " Did you mean '" + property.name() + "'?")
                .orElse("");
    }

    @Override
    public String toString() {
        return logicalName();
    }
}
