package dev.connections.application.metadata;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.StandardAttributes;
import dev.connections.domain.record.StatusOptions;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Checksum;

/** One entity: its names and all that a row of it has. */
public final class EntityDefinition {

    /** The common base of users and teams: principals, which can own records. */
    public static final String PRINCIPAL = "principal";

    private final RecordType type;
    private final EntityAttributes attributes;
    private final List<ManyToMany> manyToMany;

    /**
     * An entity of these attributes and those that the {@linkplain StandardAttributes tables of data} add to them.
     *
     * @param type its names and numbers
     * @param fields what the aggregate behind a row knows, in the order in which it is answered; all else follows
     * @param manyToMany the relationships in which a row may have many of another entity
     * @throws IllegalArgumentException for two attributes of one name
     */
    public EntityDefinition(
            RecordType type, Collection<AttributeDefinition> fields, Collection<ManyToMany> manyToMany) {
        this(type, new EntityAttributes(type, fields), List.copyOf(manyToMany));
    }

    private EntityDefinition(RecordType type, EntityAttributes attributes, List<ManyToMany> manyToMany) {
        this.type = type;
        this.attributes = attributes;
        this.manyToMany = manyToMany;
    }

    /** Its names and numbers. */
    public RecordType type() {
        return type;
    }

    /** Everything that a row has, in the order in which it is answered. */
    public Collection<AttributeDefinition> attributes() {
        return attributes.all().values();
    }

    /**
     * Feeds a checksum with the description of the entity, as far as it decides about attributes that are carried by name and
     * type. That is much quicker than to ask for them.
     */
    public void addTo(Checksum checksum) {
        checksum.update((type + " " + type.objectTypeCode() + " " + type.family()).getBytes(StandardCharsets.UTF_8));
        attributes.addTo(checksum);
    }

    /** The relationships in which a row may have many of another entity. */
    public List<ManyToMany> manyToMany() {
        return manyToMany;
    }

    /** The same, with those of its attributes secured that are among these. */
    EntityDefinition securing(Set<SecuredAttribute> secured) {
        return new EntityDefinition(type, attributes.securing(secured), manyToMany);
    }

    /** Its logical name, such as {@code connection}. */
    public String logicalName() {
        return type.logicalName();
    }

    /**
     * The logical name of the entity that this one is a kind of: every activity is an activity pointer, users and teams
     * are principals; empty for what is a kind of its own.
     */
    public Optional<String> base() {
        if (type.family() == RecordType.Family.ACTIVITY) {
            return Optional.of(RecordTypes.ACTIVITY_POINTER.logicalName());
        }
        return isPrincipal() ? Optional.of(PRINCIPAL) : Optional.empty();
    }

    /** Its name with capitals, such as {@code ConnectionRole}. */
    public String schemaName() {
        return SchemaNames.of(logicalName(), type.label());
    }

    /** What people call many of its rows, such as {@code Activities}. */
    public String collectionLabel() {
        return SchemaNames.plural(type.label());
    }

    /** The ownership type of its rows. */
    public OwnershipType ownership() {
        if (isPrincipal()) {
            return OwnershipType.BUSINESS_UNIT;
        }
        return attributes.hasField("ownerid") ? OwnershipType.USER : OwnershipType.ORGANIZATION;
    }

    /** Who owns the rows of an entity. */
    public enum OwnershipType {
        /** Each belongs to a user or a team. */
        USER,
        /** Each belongs to a business unit. */
        BUSINESS_UNIT,
        /** All belong to the organisation. */
        ORGANIZATION
    }

    /** Whether change tracking is enabled: for connections, roles, and all record types that can be connected. */
    public boolean isTracked() {
        return type.connectable() || type.equals(RecordTypes.CONNECTION) || type.equals(RecordTypes.CONNECTION_ROLE);
    }

    /** The options that an attribute of it offers; empty when it offers none. */
    public Optional<OptionSet> optionSet(AttributeDefinition attribute) {
        String name = logicalName() + "_" + attribute.logicalName();
        return attribute.type().options().isEmpty()
                ? Optional.empty()
                : Optional.of(new OptionSet(name, attribute.label(), attribute.type()));
    }

    /** The states that its rows may have, with the reasons for each. */
    public StatusOptions statusOptions() {
        return new StatusOptions(options("statecode"), options("statuscode"));
    }

    private List<Option> options(String logicalName) {
        return attribute(logicalName)
                .map(attribute -> attribute.type().options())
                .orElse(List.of());
    }

    /** Whether its rows are users or teams. */
    public boolean isPrincipal() {
        return type.equals(RecordTypes.SYSTEM_USER) || type.equals(RecordTypes.TEAM);
    }

    /** The attribute of that logical name. */
    public Optional<AttributeDefinition> attribute(String logicalName) {
        return Optional.ofNullable(attributes.all().get(logicalName));
    }

    /**
     * The attribute of that logical name.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} when there is none
     */
    public AttributeDefinition requireAttribute(String logicalName) {
        return attribute(logicalName)
                .orElseThrow(
                        () -> RuleViolation.of(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, type.logicalName(), logicalName));
    }

    /** The attribute that identifies a row. */
    public AttributeDefinition primaryId() {
        return requireAttribute(type.primaryId());
    }

    /** The lookup behind each single-valued navigation property, by the property's name. */
    public Map<String, Navigation> navigations() {
        return attributes.navigations();
    }

    /** The single-valued navigation property that goes by that name, be it its other one. */
    public Optional<Navigation> navigation(String name) {
        return Optional.ofNullable(navigations().get(name))
                .or(() -> Optional.ofNullable(attributes.aliases().get(name)));
    }

    /**
     * The single-valued navigation property that goes by that name, be it its other one.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} when there is none
     */
    public Navigation requireNavigation(String name) {
        return navigation(name)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, logicalName(), name));
    }

    /**
     * The relationship between many and many behind the collection-valued navigation property of that name.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} when there is none
     */
    public ManyToMany requireManyToMany(String navigation) {
        return manyToMany.stream()
                .filter(relationship -> relationship.navigation().equals(navigation))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, logicalName(), navigation));
    }

    /** A single-valued navigation property: a lookup, and those of its targets that go by the property's name. */
    public record Navigation(AttributeDefinition lookup, List<LookupTarget> targets) {

        /** The logical name of the type that it leads to: of users and teams, what they have in common. */
        public String type() {
            return targets.size() == 1 ? targets.get(0).entity() : PRINCIPAL;
        }
    }
}
