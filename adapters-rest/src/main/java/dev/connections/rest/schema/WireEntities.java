package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All entities that are served, as the wire names them. */
public final class WireEntities {

    private final Map<String, WireEntity> bySet = new LinkedHashMap<>();
    private final Map<String, WireEntity> byLogicalName = new LinkedHashMap<>();
    private volatile @Nullable CollectionNavigations collections;

    /** Those of the catalogue, in its order. */
    public WireEntities(EntityCatalogue catalogue) {
        for (EntityDefinition definition : catalogue.all()) {
            WireEntity entity = new WireEntity(definition, this);
            bySet.put(entity.set(), entity);
            byLogicalName.put(entity.logicalName(), entity);
        }
    }

    /** They take the lookups of all entities, so they are made when one is first asked for. */
    private CollectionNavigations collections() {
        CollectionNavigations made = collections;
        if (made == null) {
            made = new CollectionNavigations(bySet.values());
            collections = made;
        }
        return made;
    }

    /** The collection-valued navigation properties of that type, of its own. */
    public Collection<CollectionNavigation> collectionsOf(String type) {
        return collections().of(type);
    }

    /** All of them, connections first. */
    public Collection<WireEntity> all() {
        return Collections.unmodifiableCollection(bySet.values());
    }

    /** The entity whose rows that set holds. Names of sets tell upper from lower case. */
    public Optional<WireEntity> ofSet(String set) {
        return Optional.ofNullable(bySet.get(set));
    }

    /** The entity of that logical name. */
    public Optional<WireEntity> named(String logicalName) {
        return Optional.ofNullable(byLogicalName.get(logicalName));
    }

    /** The entity of that object type code. */
    public Optional<WireEntity> coded(int objectTypeCode) {
        return byLogicalName.values().stream()
                .filter(entity -> entity.definition().type().objectTypeCode() == objectTypeCode)
                .findFirst();
    }

    /**
     * The entity of that logical name, which the metadata itself names.
     *
     * @throws IllegalStateException when it is not served
     */
    public WireEntity require(String logicalName) {
        return named(logicalName)
                .orElseThrow(() -> new IllegalStateException("The entity " + logicalName + " is not served."));
    }

    /** The entity whose rows are records of that type; see {@link #require}. */
    public WireEntity of(RecordType type) {
        return require(type.logicalName());
    }

    /** The collection-valued navigation property of that name, of the entity's own or of what it is a kind of. */
    public Optional<CollectionNavigation> collection(WireEntity entity, String name) {
        CollectionNavigations all = collections();
        return all.named(entity.logicalName(), name)
                .or(() -> entity.definition().base().flatMap(base -> all.named(base, name)));
    }

    /** The row that a lookup points to; empty when it is absent. */
    public Optional<RecordRef> pointedTo(Row row, Column lookup) {
        @Nullable Object id = row.value(lookup);
        @Nullable String target = row.target(lookup);
        return id instanceof UUID found && target != null
                ? named(target).map(entity -> new RecordRef(entity.definition().type(), found))
                : Optional.empty();
    }

    /**
     * The row as the navigation property shows it: an activity may appear as what all activities are. Empty when the
     * property does not lead to rows of its type.
     */
    public Optional<RecordRef> seenThrough(WireEntity.Navigation navigation, RecordRef row) {
        return navigation.entities().stream()
                .map(name -> require(name).definition().type())
                .filter(type -> type.includes(row.type()))
                .map(type -> new RecordRef(type, row.id()))
                .findFirst();
    }
}
