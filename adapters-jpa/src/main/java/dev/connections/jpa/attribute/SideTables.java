package dev.connections.jpa.attribute;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordType.Family;
import dev.connections.domain.record.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of all attributes that are carried by name and type, as their descriptions ask for them: one for each entity that
 * has any. Activities keep what their base describes in one table for all of them, so that a list of activities shows it
 * whatever their types, and the rest in tables of their own.
 */
public final class SideTables {

    /** To be raised when other statements make the tables, so that they are looked at again. */
    private static final int GENERATION = 1;

    private final SortedMap<String, SideTable> tables = new TreeMap<>();
    private final Map<String, Map<String, KeptAttribute>> kept = new HashMap<>();
    private final Map<Integer, RecordType> types = new HashMap<>();
    private final Optional<EntityDefinition> base;

    /**
     * The tables for these entities.
     *
     * @param recordTypes those whose rows are records
     * @throws IllegalArgumentException for an attribute that cannot be kept: its name is no name of a column, its kind has no
     *     columns, an activity has another kind of it than the base of activities, or rows of its entity have no attributes
     *     beside them
     */
    public SideTables(Collection<EntityDefinition> entities, RecordTypes recordTypes) {
        base = entities.stream()
                .filter(entity -> entity.type().family() == Family.ACTIVITY_BASE)
                .findFirst();
        Map<EntityDefinition, Map<String, AttributeColumn>> columns = new LinkedHashMap<>();
        for (EntityDefinition entity : entities) {
            types.put(entity.type().objectTypeCode(), entity.type());
            entity.attributes().stream()
                    .filter(AttributeDefinition::isCarried)
                    .forEach(attribute -> columns.computeIfAbsent(
                                    named(entity, attribute.logicalName()), first -> new HashMap<>())
                            .merge(
                                    attribute.logicalName(),
                                    column(attribute),
                                    (one, other) -> shared(entity, one, other)));
        }
        columns.forEach((entity, ofTable) -> tables.put(
                entity.logicalName(), new SideTable(entity.type(), RowTable.of(entity.type(), recordTypes), ofTable)));
        entities.forEach(entity -> kept.put(entity.logicalName(), keptOf(entity)));
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
                Optional.ofNullable(tables.get(named(entity, name).logicalName()))
                        .filter(table -> table.columns().containsKey(name))
                        .ifPresent(table -> ofEntity.put(
                                name,
                                new KeptAttribute(
                                        attribute, table, table.columns().get(name))));
            }
        }
        return ofEntity;
    }

    /** Where an attribute of an entity is kept; empty when it is not carried by name and type. */
    public Optional<KeptAttribute> find(String entity, String attribute) {
        return Optional.ofNullable(kept.getOrDefault(entity, Map.of()).get(attribute));
    }

    /** The lookups that may lead to rows of a type, each column once: activities share some. */
    Collection<KeptAttribute> lookupsTo(RecordType target) {
        Set<String> names =
                related(target).map(RecordType::logicalName).collect(Collectors.toSet());
        Map<String, KeptAttribute> byColumn = new TreeMap<>();
        kept.values().forEach(ofEntity -> ofEntity.values().stream()
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

    /** All tables, in the order of their names. */
    Collection<SideTable> all() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** Another text for other tables: 64 hexadecimal digits. */
    String fingerprint() {
        StringBuilder text = new StringBuilder().append(GENERATION);
        all().forEach(text::append);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }
}
