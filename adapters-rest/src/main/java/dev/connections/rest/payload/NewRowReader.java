package dev.connections.rest.payload;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.ErrorTarget;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row that is to be made with the rows that stand within it: an object under a single-valued navigation
 * property, a list of objects under a collection-valued one, addresses under {@code @odata.bind}. OData calls it deep
 * insert. At most {@value #MAX_DEPTH} levels, {@value #MAX_ROWS} rows in all.
 */
public final class NewRowReader {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_ROWS = 1_000;

    private final WireEntities entities;
    private final EntityReferences references;
    private int rows;

    private NewRowReader(WireEntities entities, EntityReferences references) {
        this.entities = entities;
        this.references = references;
    }

    /**
     * Reads all of it before anything is made.
     *
     * @throws WireError {@link WireCode#PAYLOAD}, with the place of what is wrong; see {@link PayloadReader}
     */
    public static NewRow read(
            WireEntities entities, WireEntity entity, EntityReferences references, Map<String, @Nullable Object> json) {
        return new NewRowReader(entities, references).row(ErrorTarget.WHOLE, entity, json, 1);
    }

    private NewRow row(ErrorTarget errorTarget, WireEntity entity, Map<String, @Nullable Object> json, int level) {
        if (level > 1 && json.containsKey(EntityReferences.ID)) {
            throw WireCode.PAYLOAD.error("'" + errorTarget + "' is to be a new row, but " + EntityReferences.ID
                    + " points to one that is there. Bind that by " + PayloadReader.BIND + ".");
        }
        requireWithin(errorTarget, level);
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        List<NewRow.Target> targets = new ArrayList<>();
        List<NewRow.Member> members = new ArrayList<>();
        List<NewRow.Bound> bound = new ArrayList<>();
        json.forEach((name, value) -> {
            Optional<Navigation> navigation = entity.navigation(name);
            Optional<CollectionNavigation> collection = collection(entity, name);
            if (navigation.isPresent() && value instanceof Map<?, ?> object) {
                targets.add(target(errorTarget.member(name), navigation.get(), object, level));
            } else if (collection.isEmpty()) {
                own.put(name, value);
            } else if (name.endsWith(PayloadReader.BIND)) {
                bound.addAll(bound(errorTarget, name, collection.get(), value));
            } else {
                members.addAll(members(errorTarget, collection.get(), value, level));
            }
        });
        Payload payload = errorTarget.locate(() -> PayloadReader.read(entity, references, own));
        requireOneValueEach(errorTarget, payload, targets);
        return new NewRow(errorTarget, entity, payload, targets, members, bound);
    }

    /** Most members are properties of the row itself; what leads there, all entities have to be asked for. */
    private Optional<CollectionNavigation> collection(WireEntity entity, String member) {
        return entity.property(member).isPresent()
                ? Optional.empty()
                : entities.collection(entity, PayloadReader.withoutBind(member));
    }

    private NewRow.Target target(ErrorTarget errorTarget, Navigation navigation, Map<?, ?> object, int level) {
        if (navigation.entities().size() > 1) {
            throw WireCode.PAYLOAD.error("'" + errorTarget + "' may lead to rows of "
                    + String.join(" or ", navigation.entities())
                    + ", so none is made here. Make it first and bind it by '"
                    + navigation.name() + PayloadReader.BIND + "'.");
        }
        requireWritable(errorTarget, navigation.lookup());
        return new NewRow.Target(
                navigation.lookup(), row(errorTarget, entities.require(navigation.type()), members(object), level + 1));
    }

    private List<NewRow.Member> members(
            ErrorTarget errorTarget, CollectionNavigation navigation, @Nullable Object value, int level) {
        List<NewRow.Member> members = new ArrayList<>();
        for (Object element : list(errorTarget, navigation.name(), navigation, value)) {
            ErrorTarget at = errorTarget.member(navigation.name(), members.size());
            if (!(element instanceof Map<?, ?> object)) {
                throw WireCode.PAYLOAD.error("'" + at + "' is an object, found " + Excerpt.of(element) + ".");
            }
            NewRow row = row(at, entities.require(navigation.entity()), members(object), level + 1);
            navigation.lookup().ifPresent(lookup -> requireUnset(at, row.payload(), lookup));
            members.add(new NewRow.Member(navigation, row));
        }
        return members;
    }

    private List<NewRow.Bound> bound(
            ErrorTarget errorTarget, String name, CollectionNavigation navigation, @Nullable Object value) {
        List<NewRow.Bound> bound = new ArrayList<>();
        for (Object element : list(errorTarget, name, navigation, value)) {
            ErrorTarget at = errorTarget.member(name, bound.size());
            requireWithin(at, MAX_DEPTH);
            RecordRef row = references.at(at.path(), element);
            if (!row.type().logicalName().equals(navigation.entity())) {
                throw WireCode.PAYLOAD.error("'" + at + "' leads to a row of " + navigation.entity()
                        + ", found a row of " + row.type() + ".");
            }
            bound.add(new NewRow.Bound(navigation, at, row));
        }
        return bound;
    }

    private void requireWithin(ErrorTarget errorTarget, int level) {
        if (level > MAX_DEPTH || ++rows > MAX_ROWS) {
            throw WireCode.PAYLOAD.error("'" + errorTarget + "' goes too far: rows are made and bound together up to "
                    + MAX_DEPTH + " levels deep and up to " + MAX_ROWS
                    + " in all. Send the rest by requests of their own.");
        }
    }

    private static List<?> list(
            ErrorTarget errorTarget, String name, CollectionNavigation navigation, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw WireCode.PAYLOAD.error(
                    "'" + errorTarget.member(name) + "' is a list, found " + Excerpt.of(value) + ".");
        }
        navigation.lookup().ifPresent(lookup -> requireWritable(errorTarget.member(name), lookup));
        return list;
    }

    private static void requireWritable(ErrorTarget errorTarget, AttributeDefinition lookup) {
        if (lookup.writable() == Writable.NEVER) {
            throw WireCode.PAYLOAD.error("'" + errorTarget + "' relates rows by '" + lookup.logicalName()
                    + "', which is computed. Leave it out.");
        }
    }

    private static void requireOneValueEach(ErrorTarget errorTarget, Payload payload, List<NewRow.Target> targets) {
        Set<AttributeDefinition> lookups = new HashSet<>();
        for (NewRow.Target target : targets) {
            requireUnset(target.row().errorTarget(), payload, target.lookup());
            if (!lookups.add(target.lookup())) {
                throw WireCode.PAYLOAD.error(
                        "'" + errorTarget.member(target.lookup().logicalName())
                                + "' is given two new rows. Give one of them.");
            }
        }
    }

    private static void requireUnset(ErrorTarget errorTarget, Payload payload, AttributeDefinition lookup) {
        if (payload.value(lookup.logicalName(), RecordRef.class).isPresent()) {
            throw WireCode.PAYLOAD.error("'" + errorTarget + "' is a new row, but '" + lookup.logicalName()
                    + "' is set to another one as well. Give one of them.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }
}
