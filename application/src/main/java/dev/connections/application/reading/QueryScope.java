package dev.connections.application.reading;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Join;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scope in which the columns of a query are resolved: its entity, and the entities of its joins. */
final class QueryScope {

    private final EntityCatalogue entities;
    private final EntityDefinition root;
    private final Map<String, EntityDefinition> joined = new HashMap<>();
    private final Set<EntityDefinition> ledTo;
    private final Set<RowVisibility.Attribute> lookedAt;

    /** Rows of an entity, with nothing beside them yet. */
    QueryScope(EntityCatalogue entities, EntityDefinition root) {
        this(entities, root, new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private QueryScope(
            EntityCatalogue entities,
            EntityDefinition root,
            Set<EntityDefinition> ledTo,
            Set<RowVisibility.Attribute> lookedAt) {
        this.entities = entities;
        this.root = root;
        this.ledTo = ledTo;
        this.lookedAt = lookedAt;
    }

    /** The scope of a subquery over another entity. */
    QueryScope within(EntityDefinition other) {
        return new QueryScope(entities, other, ledTo, lookedAt);
    }

    /** The entities that the paths of the query have led to so far. */
    Set<EntityDefinition> ledTo() {
        return ledTo;
    }

    /** The attributes that the query has read so far, at any row. */
    Set<RowVisibility.Attribute> lookedAt() {
        return lookedAt;
    }

    /** The entity of the rows that are asked for. */
    EntityDefinition root() {
        return root;
    }

    /**
     * Puts rows beside, and says of which entity they are.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} for a lookup that there is not, {@link
     *     ErrorCode#INVALID_ARGUMENT} for an entity that there is not, for what is no lookup, for a name that is taken, or
     *     for going on from a join that does not come before
     */
    EntityDefinition add(Join join) {
        EntityDefinition beside = entity(entities, join.entity());
        EntityDefinition from = join.from().map(name -> joined(name)).orElse(root);
        EntityDefinition holder = join.direction() == Join.Direction.TO_ONE ? from : beside;
        if (!holder.requireAttribute(join.lookup()).isLookup()) {
            throw refused("'" + join.lookup() + "' points to nothing that could be put beside a row. Only lookups do.");
        }
        if (joined.put(join.name(), beside) != null) {
            throw refused("Two joins have the name '" + join.name() + "'. Give each its own.");
        }
        return beside;
    }

    /**
     * The attribute that a column shows.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} for one that there is not, {@link
     *     ErrorCode#INVALID_ARGUMENT} for something of it that it has not
     */
    AttributeDefinition require(Column column) {
        EntityDefinition entity = reached(column.path());
        AttributeDefinition attribute = entity.requireAttribute(column.attribute());
        ShownType.of(column, attribute);
        lookedAt.add(new RowVisibility.Attribute(entity.logicalName(), attribute.logicalName()));
        return attribute;
    }

    /** The entities whose rows an id in that column may be of: that of the row itself, or those of a lookup. */
    Stream<EntityDefinition> leadsTo(Column column) {
        EntityDefinition entity = reached(column.path());
        if (entity.type().primaryId().equals(column.attribute())) {
            return Stream.of(entity);
        }
        return require(column).type() instanceof AttributeType.Lookup lookup
                ? lookup.targets().stream()
                        .map(target -> entity(entities, target.entity()))
                        .distinct()
                : Stream.empty();
    }

    private EntityDefinition reached(List<String> path) {
        boolean beside = !path.isEmpty() && Join.isName(path.get(0));
        EntityDefinition reached = beside ? joined(path.get(0)) : root;
        for (String step : path.subList(beside ? 1 : 0, path.size())) {
            reached = entities.reached(reached, List.of(step));
            ledTo.add(reached);
        }
        return reached;
    }

    private EntityDefinition joined(String name) {
        return Optional.ofNullable(joined.get(name))
                .orElseThrow(() -> refused("No join before here has the name '" + name + "'."));
    }

    /**
     * The entity of that name.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when there is none
     */
    static EntityDefinition entity(EntityCatalogue entities, String name) {
        return entities.named(name).orElseThrow(() -> refused("There is no entity '" + name + "'. Check its name."));
    }

    private static RuleViolation refused(String message) {
        return RuleViolation.of(ErrorCode.INVALID_ARGUMENT, message);
    }
}
