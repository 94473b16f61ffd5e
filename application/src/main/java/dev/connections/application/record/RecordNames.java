package dev.connections.application.record;

import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.RowAttributes;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.participant.PersonName;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.RecordType;

/**
 * The primary names of records, as long as their descriptions allow. Records of types that have the {@linkplain
 * PersonName#PARTS parts} of the name of a person are called by their full name, which is computed of the parts; a full name
 * alone is taken apart first.
 */
final class RecordNames {

    private final EntityCatalogue entities;
    private final CarriedAttributes attributes;
    private final RowAttributes stored;
    private final FullNameConvention convention;

    RecordNames(
            EntityCatalogue entities,
            CarriedAttributes attributes,
            RowAttributes stored,
            FullNameConvention convention) {
        this.entities = entities;
        this.attributes = attributes;
        this.stored = stored;
        this.convention = convention;
    }

    /** A primary name, and the values of the other attributes, checked. */
    record Named(String name, AttributeChanges values) {}

    /**
     * What a new record is called, and its values.
     *
     * @throws RuleViolation as {@link CarriedAttributes#ofNew}, and {@link ErrorCode#STRING_LENGTH_TOO_LONG} for a name
     *     that is too long, or a full name with such a part
     */
    Named ofNew(NewRecord record) {
        EntityDefinition entity = entity(record.type());
        length(entity, record.type().primaryName()).require(record.name());
        if (!hasParts(entity)) {
            return new Named(record.name(), attributes.ofNew(record.type(), record.values()));
        }
        AttributeChanges values = attributes.ofNew(record.type(), withParts(record));
        return new Named(fullName(entity, PersonName.NONE.with(values)), values);
    }

    private static AttributeChanges withParts(NewRecord record) {
        return PersonName.isIn(record.values()) || record.name().isBlank()
                ? record.values()
                : record.values().and(PersonName.split(record.name()).asChanges());
    }

    /**
     * The update with its values checked, and with the name that follows from them. A record of which no part is stored
     * had its name before it had parts: those that the update leaves are taken from that name, cut where they are too long.
     *
     * @throws RuleViolation as {@link CarriedAttributes#ofChanged}, and {@link ErrorCode#STRING_LENGTH_TOO_LONG} for a name
     *     that is too long, or a full name with such a part
     */
    RecordUpdate ofChanged(RecordUpdate update, Participant before) {
        RecordType type = before.ref().type();
        EntityDefinition entity = entity(type);
        update.name().value().ifPresent(length(entity, type.primaryName())::require);
        if (!hasParts(entity)) {
            return update.with(update.name(), attributes.ofChanged(type, update.values()));
        }
        AttributeChanges values = attributes.ofChanged(type, withParts(update));
        if (!PersonName.isIn(values)) {
            return update.with(Change.none(), values);
        }
        PersonName after = storedParts(entity, before).with(values);
        return update.with(Change.to(fullName(entity, after)), values.and(after.asChanges()));
    }

    private static AttributeChanges withParts(RecordUpdate update) {
        return PersonName.isIn(update.values()) || update.name().isNone()
                ? update.values()
                : update.values()
                        .and(PersonName.split(update.name().appliedTo("")).asChanges());
    }

    private PersonName storedParts(EntityDefinition entity, Participant record) {
        PersonName parts = PersonName.of(stored.of(record.ref(), PersonName.PARTS));
        return parts.isNone() ? cut(entity, PersonName.split(record.name())) : parts;
    }

    private static PersonName cut(EntityDefinition entity, PersonName name) {
        return PersonName.of(
                length(entity, PersonName.FIRST).cut(name.first()),
                name.middle(),
                length(entity, PersonName.LAST).cut(name.last()));
    }

    private String fullName(EntityDefinition entity, PersonName name) {
        return length(entity, entity.type().primaryName()).cut(name.in(convention));
    }

    private static MaxLength length(EntityDefinition entity, String attribute) {
        return new MaxLength(
                entity.logicalName(),
                attribute,
                ((Text) entity.requireAttribute(attribute).type()).maxLength());
    }

    private static boolean hasParts(EntityDefinition entity) {
        return PersonName.PARTS.stream()
                .allMatch(part -> entity.attribute(part)
                        .filter(AttributeDefinition::isCarried)
                        .isPresent());
    }

    private EntityDefinition entity(RecordType type) {
        return entities.named(type.logicalName()).orElseThrow();
    }
}
