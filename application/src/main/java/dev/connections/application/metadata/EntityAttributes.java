package dev.connections.application.metadata;

import dev.connections.application.metadata.EntityDefinition.Navigation;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.StandardAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity: what its aggregate knows, and what the table of the entity reference adds. The table is
 * read when an attribute is first asked for. Where both name an attribute, the table says what it is, and the aggregate
 * when it is written.
 */
final class EntityAttributes {

    /** Whether a record is in use is known to the record itself; which states there are, the table says. */
    private static final Set<String> FIELDS_OF_THE_TABLE = Set.of("statecode", "statuscode");

    private final RecordType type;
    private final Map<String, AttributeDefinition> fields;
    private final Set<SecuredAttribute> secured;
    private volatile @Nullable Content content;

    /** What is made once the table is read. */
    private record Content(
            Map<String, AttributeDefinition> attributes,
            Map<String, Navigation> navigations,
            Map<String, Navigation> aliases) {}

    /**
     * What the aggregate knows, and the table of the type if it has one.
     *
     * @throws IllegalArgumentException for two attributes of one name
     */
    EntityAttributes(RecordType type, Collection<AttributeDefinition> fields) {
        this(type, byName(type, fields), Set.of());
    }

    private EntityAttributes(RecordType type, Map<String, AttributeDefinition> fields, Set<SecuredAttribute> secured) {
        this.type = type;
        this.fields = fields;
        this.secured = secured;
    }

    private static Map<String, AttributeDefinition> byName(RecordType type, Collection<AttributeDefinition> fields) {
        Map<String, AttributeDefinition> byName = new LinkedHashMap<>();
        for (AttributeDefinition field : fields) {
            if (byName.put(field.logicalName(), field) != null) {
                throw new IllegalArgumentException(
                        "The entity " + type + " would have two attributes '" + field.logicalName() + "'.");
            }
        }
        return byName;
    }

    /** The same, with those secured that are among these. */
    EntityAttributes securing(Set<SecuredAttribute> attributes) {
        return new EntityAttributes(type, fields, attributes);
    }

    /** Feeds a checksum with all that decides about attributes that are carried by name and type; the table is not read for it. */
    void addTo(Checksum checksum) {
        fields.values().stream()
                .filter(AttributeDefinition::isCarried)
                .forEach(field -> checksum.update(field.toString().getBytes(StandardCharsets.UTF_8)));
        StandardAttributes.addTo(checksum, type.logicalName());
    }

    /** Whether the aggregate knows that attribute. */
    boolean hasField(String logicalName) {
        return fields.containsKey(logicalName);
    }

    /** All, by their logical names: fields first, then the others in the order of the table. */
    Map<String, AttributeDefinition> all() {
        return content().attributes();
    }

    /** The lookup behind each single-valued navigation property, by the property's name. */
    Map<String, Navigation> navigations() {
        return content().navigations();
    }

    /** The same by the other names that some of these properties have. */
    Map<String, Navigation> aliases() {
        return content().aliases();
    }

    /** Two threads may both make it: what they make is equal. */
    private Content content() {
        Content made = content;
        if (made == null) {
            made = make();
            content = made;
        }
        return made;
    }

    private Content make() {
        Map<String, AttributeDefinition> all = new LinkedHashMap<>(fields);
        for (AttributeDefinition row : StandardAttributes.of(type.logicalName())) {
            all.merge(row.logicalName(), asKept(row), EntityAttributes::described);
        }
        all.replaceAll((name, attribute) -> isSecured(name) ? attribute.madeSecure() : attribute);
        Map<String, Navigation> navigations = new LinkedHashMap<>();
        Map<String, Navigation> aliases = new LinkedHashMap<>();
        all.values().forEach(attribute -> addNavigations(attribute, navigations, aliases));
        return new Content(
                Collections.unmodifiableMap(all),
                Collections.unmodifiableMap(navigations),
                Collections.unmodifiableMap(aliases));
    }

    private boolean isSecured(String logicalName) {
        return secured.stream().anyMatch(one -> one.is(type.logicalName(), logicalName));
    }

    private static AttributeDefinition asKept(AttributeDefinition row) {
        return FIELDS_OF_THE_TABLE.contains(row.logicalName()) ? row.keptIn(Storage.FIELD) : row;
    }

    private static AttributeDefinition described(AttributeDefinition field, AttributeDefinition row) {
        return new AttributeDefinition(
                row.schemaName(),
                row.label(),
                described(field.type(), row.type()),
                field.writable(),
                row.required(),
                field.secured(),
                field.storage(),
                row.defaultValue().or(field::defaultValue),
                row.indexed());
    }

    /** A lookup has the targets, and a choice the options, that the aggregate knows: a team may have added types. */
    private static AttributeType described(AttributeType field, AttributeType row) {
        if (field instanceof Lookup known && row instanceof Lookup standard) {
            return new Lookup(
                    standard.purpose(),
                    known.targets().stream()
                            .map(target -> standard.targetsOf(target.entity())
                                    .findFirst()
                                    .orElse(target))
                            .toList());
        }
        if (field instanceof Choice known && row instanceof Choice standard) {
            return new Choice(
                    standard.kind(),
                    known.options().stream()
                            .map(option -> described(option, standard.options()))
                            .toList());
        }
        return row;
    }

    private static Option described(Option known, List<Option> standard) {
        return standard.stream()
                .filter(option -> option.value() == known.value())
                .findFirst()
                .orElse(known);
    }

    private static void addNavigations(
            AttributeDefinition attribute, Map<String, Navigation> navigations, Map<String, Navigation> aliases) {
        Stream<LookupTarget> targets =
                attribute.type() instanceof Lookup lookup ? lookup.targets().stream() : Stream.empty();
        Map<String, List<LookupTarget>> byName = targets.collect(
                Collectors.groupingBy(LookupTarget::navigation, LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, leading) -> {
            Navigation navigation = new Navigation(attribute, leading);
            navigations.put(name, navigation);
            Optional<String> alias = leading.get(0).alias();
            alias.ifPresent(other -> aliases.put(other, navigation));
        });
    }
}
