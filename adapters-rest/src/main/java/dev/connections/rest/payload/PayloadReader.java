package dev.connections.rest.payload;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a payload against the metadata of its entity. Computed properties and annotations are passed over.
 */
public final class PayloadReader {

    static final String BIND = "@odata.bind";

    private static final String OWNER = "ownerid";
    private static final Set<String> FROM_THE_OWNER = Set.of("owninguser", "owningteam");

    private final WireEntity entity;
    private final EntityReferences references;
    private final Map<String, Optional<Object>> values = new HashMap<>();
    private final Map<String, String> givenBy = new HashMap<>();

    private PayloadReader(WireEntity entity, EntityReferences references) {
        this.entity = entity;
        this.references = references;
    }

    /**
     * What a row is to have. What only a new row can be given is read too: whether the row is new shows later.
     *
     * @throws WireError {@link WireCode#PAYLOAD}; {@link WireCode#QUERY} for a lookup that is given as {@code _x_value}
     */
    public static Payload read(WireEntity entity, EntityReferences references, Map<String, @Nullable Object> json) {
        return new PayloadReader(entity, references).read(json);
    }

    /** The name of the navigation property that a member of a payload is about. */
    static String withoutBind(String member) {
        return member.endsWith(BIND) ? member.substring(0, member.length() - BIND.length()) : member;
    }

    private Payload read(Map<String, @Nullable Object> json) {
        json.forEach(this::member);
        return new Payload(values);
    }

    private void member(String name, @Nullable Object value) {
        if (name.endsWith(BIND)) {
            bind(name, withoutBind(name), value);
        } else if (name.indexOf('@') < 0) {
            property(name, value);
        }
    }

    private void property(String name, @Nullable Object value) {
        Optional<Navigation> navigation = entity.navigation(name);
        if (navigation.isPresent()) {
            clear(navigation.get(), value);
            return;
        }
        AttributeDefinition attribute =
                entity.property(name).orElseThrow(() -> undeclared(name)).attribute();
        if (attribute.isLookup()) {
            throw WireCode.QUERY.error("'" + name + "' cannot be set directly. Set the lookup by '"
                    + attribute.logicalName() + BIND + "' or its form for the record's type.");
        }
        if (isAccepted(attribute)) {
            values.put(
                    attribute.logicalName(),
                    Optional.ofNullable(value).map(given -> PayloadValues.typed(attribute, given)));
        }
    }

    private void bind(String member, String navigationName, @Nullable Object value) {
        Navigation navigation = entity.navigation(navigationName).orElseThrow(() -> undeclared(navigationName));
        if (value == null) {
            clear(navigation, null);
            return;
        }
        RecordRef target = references.at(member, value);
        if (!navigation.entities().contains(target.type().logicalName())) {
            throw WireCode.PAYLOAD.error("'" + member + "' leads to rows of "
                    + String.join(" or ", navigation.entities()) + ", found a row of " + target.type() + ".");
        }
        requireNotDerived(navigation.lookup(), member);
        if (isAccepted(navigation.lookup())) {
            set(navigation, member, target);
        }
    }

    private void set(Navigation navigation, String member, RecordRef target) {
        String lookup = navigation.lookup().logicalName();
        Optional<Object> earlier = values.getOrDefault(lookup, Optional.empty());
        if (earlier.isPresent() && !earlier.get().equals(target)) {
            throw WireCode.PAYLOAD.error("'" + givenBy.get(lookup) + "' and '" + member + "' set the same lookup '"
                    + lookup + "' to different rows. Give one of them.");
        }
        values.put(lookup, Optional.of(target));
        givenBy.put(lookup, member);
    }

    private void clear(Navigation navigation, @Nullable Object value) {
        if (value != null) {
            throw WireCode.PAYLOAD.error("'" + navigation.name() + "' holds " + Excerpt.of(value)
                    + ". Point to a row that exists by '" + navigation.name() + BIND + "', or give null to clear it."
                    + " Rows are made together only when the outermost is made by POST.");
        }
        if (isAccepted(navigation.lookup())) {
            values.putIfAbsent(navigation.lookup().logicalName(), Optional.empty());
        }
    }

    /**
     * Which user or team owns a row follows from its owner. To pass it over would leave the row with another owner than
     * the client wants.
     *
     * @param member by which the client would set it
     * @throws WireError {@link WireCode#PAYLOAD} for a lookup that follows from the owner
     */
    public static void requireNotDerived(AttributeDefinition attribute, String member) {
        if (FROM_THE_OWNER.contains(attribute.logicalName())) {
            throw WireCode.PAYLOAD.error(
                    "'" + member + "' cannot be set: it follows from the owner of the row. Bind the" + " owner by '"
                            + OWNER + BIND + "'.");
        }
    }

    private boolean isAccepted(AttributeDefinition attribute) {
        return attribute.writable() != Writable.NEVER;
    }

    private WireError undeclared(String name) {
        return WireCode.PAYLOAD.error("An undeclared property '" + Excerpt.of(name) + "' stands in the payload, but '"
                + entity + "' has none of that name." + hint(name));
    }

    private String hint(String name) {
        String family = entity.properties().stream()
                .filter(property -> property.attribute().isLookup())
                .map(property -> property.attribute().logicalName())
                .filter(lookup -> lookup.equals(name))
                .findFirst()
                .orElse("");
        return family.isEmpty()
                ? " Names tell upper from lower case."
                : " Add the type of the record, such as '" + family + "_account" + BIND + "'.";
    }
}
