package dev.connections.memory;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stored row under the names of the metadata: the value of each attribute, and what each lookup points to. */
final class TableRow {

    private static final String BUSINESS_UNIT = RecordTypes.BUSINESS_UNIT.logicalName();
    private static final String USER = RecordTypes.SYSTEM_USER.logicalName();

    /** Of an activity, the attribute that tells its own type. */
    static final String ACTIVITY_TYPE = "activitytypecode";

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private @Nullable EntityDefinition entity;
    private AttributeValues carried = AttributeValues.NONE;

    /** The same row, with the values that it carries by name, and whatever else its entity has. */
    TableRow describedBy(EntityDefinition definition, AttributeValues others) {
        entity = definition;
        carried = others;
        return this;
    }

    UUID id(EntityDefinition definition) {
        return (UUID) Objects.requireNonNull(values.get(definition.type().primaryId()));
    }

    Optional<String> activityType() {
        return Optional.ofNullable((String) values.get(ACTIVITY_TYPE));
    }

    TableRow with(String attribute, Object value) {
        values.put(attribute, value);
        return this;
    }

    TableRow with(String attribute, Optional<?> value) {
        values.put(attribute, value.orElse(null));
        return this;
    }

    TableRow pointingTo(String lookup, String entity, UUID id) {
        targets.put(lookup, entity);
        return with(lookup, id);
    }

    TableRow inBusinessUnit(String lookup, Optional<BusinessUnit.Id> unit) {
        unit.ifPresent(id -> targets.put(lookup, BUSINESS_UNIT));
        return with(lookup, unit.map(BusinessUnit.Id::value));
    }

    TableRow pointingTo(String lookup, Optional<RecordRef> record) {
        record.ifPresent(ref -> targets.put(lookup, ref.type().logicalName()));
        return with(lookup, record.map(RecordRef::id));
    }

    TableRow ownedAs(Ownership ownership) {
        return pointingTo("ownerid", Optional.of(ownership.owner().record()))
                .pointingTo("owninguser", ownerOf(ownership, RecordTypes.SYSTEM_USER))
                .pointingTo("owningteam", ownerOf(ownership, RecordTypes.TEAM))
                .inBusinessUnit("owningbusinessunit", Optional.of(ownership.businessUnit()));
    }

    private static Optional<RecordRef> ownerOf(Ownership ownership, RecordType type) {
        return Optional.of(ownership.owner().record())
                .filter(owner -> owner.type().equals(type));
    }

    TableRow inState(RecordState state) {
        return with("statecode", state.code()).with("statuscode", state.statusReason());
    }

    TableRow stamped(Stamps stamps) {
        return stamped("created", stamps.created()).stamped("modified", stamps.modified());
    }

    TableRow at(Version version) {
        return with("versionnumber", version.number());
    }

    /** The value of an attribute; null when it is absent. */
    @Nullable
    Object value(String attribute) {
        if (values.containsKey(attribute)) {
            return values.get(attribute);
        }
        Object value = described(attribute);
        return value instanceof RecordRef row ? row.id() : value;
    }

    /** The entity that a lookup points to; null when the lookup is absent. */
    @Nullable
    String target(String lookup) {
        return values.containsKey(lookup) || !(described(lookup) instanceof RecordRef row)
                ? targets.get(lookup)
                : row.type().logicalName();
    }

    private @Nullable Object described(String attribute) {
        AttributeDefinition definition = Optional.ofNullable(entity)
                .flatMap(known -> known.attribute(attribute))
                .filter(known -> known.storage() != AttributeDefinition.Storage.FIELD)
                .orElseThrow(() -> new IllegalArgumentException(
                        "This row has no attribute '" + attribute + "', only " + values.keySet()));
        return (definition.isCarried() ? carried.value(attribute) : definition.defaultValue())
                .map(value -> shown(definition.type(), value))
                .orElse(null);
    }

    /** What is a day in an activity may be a moment in what all activities are: the one at which the day begins in UTC. */
    private static Object shown(AttributeType type, Object value) {
        return type instanceof AttributeType.Moment && value instanceof LocalDate day
                ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : value;
    }

    private TableRow stamped(String verb, Stamp stamp) {
        return with(verb + "on", stamp.at())
                .pointingTo(verb + "by", USER, stamp.by().id())
                .pointingTo(verb + "onbehalfby", stamp.onBehalf().map(Principal::record));
    }
}
