package dev.connections.jpa.attribute;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordType.Family;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The tables of all attributes that are carried by name and type, as their descriptions ask for them: one for each entity that
 * has any. Activities keep what their base describes in one table for all of them, so that a list of activities shows it
 * whatever their types, and the rest in tables of their own.
 */
public final class SideTables {

    /** To be raised when the same descriptions make other tables than before, so that stores are looked at again. */
    private static final int GENERATION = 1;

    private final RecordTypes recordTypes;
    private final Map<String, EntityDefinition> entities = new LinkedHashMap<>();
    private final Map<Integer, RecordType> types = new HashMap<>();
    private final Optional<EntityDefinition> base;
    private final Map<String, Optional<SideTable>> tables = new ConcurrentHashMap<>();
    private final Map<String, Map<String, KeptAttribute>> kept = new ConcurrentHashMap<>();

    /**
     * The tables for these entities. What an entity has is asked when an attribute of it is looked for.
     *
     * @param recordTypes those whose rows are records
     */
    public SideTables(Collection<EntityDefinition> entities, RecordTypes recordTypes) {
        this.recordTypes = recordTypes;
        entities.forEach(entity -> this.entities.put(entity.logicalName(), entity));
        entities.forEach(entity -> types.put(entity.type().objectTypeCode(), entity.type()));
        base = entities.stream()
                .filter(entity -> entity.type().family() == Family.ACTIVITY_BASE)
                .findFirst();
    }

    private Optional<SideTable> tableOf(EntityDefinition entity) {
        return tables.computeIfAbsent(entity.logicalName(), first -> made(entity));
    }

    private Optional<SideTable> made(EntityDefinition entity) {
        Map<String, AttributeColumn> columns = new HashMap<>();
        members(entity)
                .forEach(member -> member.attributes().stream()
                        .filter(AttributeDefinition::isCarried)
                        .filter(attribute ->
                                named(member, attribute.logicalName()).equals(entity))
                        .forEach(attribute -> columns.merge(
                                attribute.logicalName(),
                                column(attribute),
                                (one, other) -> shared(member, one, other))));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new SideTable(entity.type(), RowTable.of(entity.type(), recordTypes), columns));
    }

    /** Those that may keep attributes in the table of an entity. */
    private Stream<EntityDefinition> members(EntityDefinition entity) {
        return entity.type().family() == Family.ACTIVITY_BASE
                ? entities.values().stream().filter(member -> entity.type().includes(member.type()))
                : Stream.of(entity);
    }

    /** The entity that the table is named after which keeps an attribute. */
    private EntityDefinition named(EntityDefinition entity, String attribute) {
        return base.filter(activity -> entity.type().family() == Family.ACTIVITY)
                .filter(activity -> isDescribedBy(activity, attribute))
                .orElse(entity);
    }

    private static boolean isDescribedBy(EntityDefinition entity, String attribute) {
        return entity.attribute(attribute)
                .filter(described -> described.storage() != Storage.FIELD)
                .isPresent();
    }

    private static AttributeColumn column(AttributeDefinition attribute) {
        return new AttributeColumn(attribute.logicalName(), ColumnType.of(attribute.type()), attribute.isLookup());
    }

    private static AttributeColumn shared(EntityDefinition entity, AttributeColumn one, AttributeColumn other) {
        ColumnType type = one.type()
                .with(other.type())
                .orElseThrow(() -> new IllegalArgumentException("The attribute '" + other.attribute() + "' of '"
                        + entity.logicalName() + "' is described as a " + other.type()
                        + ", and of other activities as a " + one.type()
                        + ". Activities keep it in one column: describe it alike, or give it another name."));
        return new AttributeColumn(one.attribute(), type, one.indexed() || other.indexed());
    }

    /** What any activity has of what the base describes can be seen in the base. */
    private Map<String, KeptAttribute> keptOf(EntityDefinition entity) {
        Map<String, KeptAttribute> ofEntity = new HashMap<>();
        boolean showsAll = base.filter(entity::equals).isPresent();
        for (AttributeDefinition attribute : entity.attributes()) {
            String name = attribute.logicalName();
            if (attribute.isCarried() || (showsAll && attribute.storage() != Storage.FIELD)) {
                tableOf(named(entity, name))
                        .filter(table -> table.columns().containsKey(name))
                        .ifPresent(table -> ofEntity.put(
                                name,
                                new KeptAttribute(
                                        attribute, table, table.columns().get(name))));
            }
        }
        return ofEntity;
    }

    /**
     * Where an attribute of an entity is kept; empty when it is not carried by name and type.
     *
     * @throws IllegalArgumentException when the entity is described so that it cannot be kept, as {@link #all} has it
     */
    public Optional<KeptAttribute> find(String entity, String attribute) {
        return Optional.ofNullable(entities.get(entity))
                .map(definition -> kept.computeIfAbsent(entity, first -> keptOf(definition)))
                .map(ofEntity -> ofEntity.get(attribute));
    }

    /** The lookups that may lead to rows of a type, each column once: activities share some. */
    Collection<KeptAttribute> lookupsTo(RecordType target) {
        Set<String> names = related(target).map(RecordType::logicalName).collect(Collectors.toSet());
        Map<String, KeptAttribute> byColumn = new TreeMap<>();
        entities.values()
                .forEach(entity -> kept.computeIfAbsent(entity.logicalName(), first -> keptOf(entity)).values().stream()
                        .filter(attribute -> attribute.leadsToAnyOf(names))
                        .forEach(attribute -> byColumn.put(attribute.table() + "." + attribute.sql(), attribute)));
        return byColumn.values();
    }

    /** The type itself, the base of its family, and what belongs to a base. */
    Stream<RecordType> related(RecordType type) {
        return types.values().stream().filter(other -> other.includes(type) || type.includes(other));
    }

    /** The type of that number; empty when there is none, or no longer. */
    Optional<RecordType> type(int objectTypeCode) {
        return Optional.ofNullable(types.get(objectTypeCode));
    }

    /**
     * All tables, in the order of their names.
     *
     * @throws IllegalArgumentException for an attribute that cannot be kept: its name is no name of a column, its kind has no
     *     columns, an activity has another kind of it than the base of activities, or rows of its entity have no attributes
     *     beside them
     */
    Collection<SideTable> all() {
        return entities.values().stream()
                .flatMap(entity -> tableOf(entity).stream())
                .sorted(Comparator.comparing(SideTable::name))
                .toList();
    }

    /** Another text for other descriptions. They are not read for it, which would take most of the time of a start. */
    String fingerprint() {
        CRC32C checksum = new CRC32C();
        entities.values().forEach(entity -> entity.addTo(checksum));
        return GENERATION + "-" + Long.toHexString(checksum.getValue());
    }
}
