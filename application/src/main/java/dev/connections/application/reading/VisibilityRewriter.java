package dev.connections.application.reading;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.List;

/**
 * Rewrites conditions so that they see only rows that the caller may see, in subqueries and hierarchies too, and
 * resolves what depends on the moment, the caller and the metadata.
 */
final class VisibilityRewriter {

    private final EntityCatalogue entities;
    private final AccessControl access;
    private final ConditionResolver conditionResolver;

    VisibilityRewriter(EntityCatalogue entities, AccessControl access, ConditionResolver conditionResolver) {
        this.entities = entities;
        this.access = access;
        this.conditionResolver = conditionResolver;
    }

    /** The condition, checked against the metadata and restricted to what the caller may see. */
    Condition visible(QueryScope queryScope, Condition condition, Caller caller) {
        return checked(queryScope, condition, caller).and(access.visibleRows(caller, queryScope.root()));
    }

    /** The same for rows that are known to be visible to the caller. */
    Condition checked(QueryScope queryScope, Condition condition, Caller caller) {
        condition.columns().forEach(queryScope::require);
        return narrowed(queryScope, condition, caller);
    }

    private Condition narrowed(QueryScope queryScope, Condition condition, Caller caller) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(narrowed(queryScope, all.conditions(), caller));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(narrowed(queryScope, any.conditions(), caller));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(narrowed(queryScope, not.condition(), caller));
        }
        if (condition instanceof Condition.IsNotTrue isNotTrue) {
            return new Condition.IsNotTrue(narrowed(queryScope, isNotTrue.condition(), caller));
        }
        if (condition instanceof Condition.Exists exists) {
            EntityDefinition other = entity(exists.entity());
            other.requireAttribute(exists.lookup());
            return new Condition.Exists(
                    exists.entity(), exists.lookup(), visible(queryScope.within(other), exists.condition(), caller));
        }
        if (condition instanceof Condition.ExistsThroughLink existsThroughLink) {
            EntityDefinition pair = entity(existsThroughLink.pairs().intersect());
            EntityDefinition other = entity(existsThroughLink.pairs().entity());
            return new Condition.ExistsThroughLink(
                    existsThroughLink.pairs(),
                    visible(queryScope.within(pair), existsThroughLink.pair(), caller),
                    visible(queryScope.within(other), existsThroughLink.condition(), caller));
        }
        if (condition instanceof Condition.References leads) {
            EntityDefinition other = entity(leads.entity());
            return new Condition.References(
                    leads.column(), leads.entity(), visible(queryScope.within(other), leads.condition(), caller));
        }
        if (condition instanceof Condition.HierarchyComparison asked) {
            return narrowed(queryScope, lines(queryScope, asked), caller);
        }
        if (condition instanceof Condition.InHierarchy asked) {
            return line(queryScope.within(entity(asked.entity())), asked, caller);
        }
        if (condition instanceof Condition.During during) {
            return conditionResolver.plain(during, queryScope.require(during.column()), caller);
        }
        return condition instanceof Condition.OfCaller ofCaller
                ? narrowed(
                        queryScope,
                        conditionResolver.plain(ofCaller, queryScope.require(ofCaller.column()), caller),
                        caller)
                : condition;
    }

    /** The hierarchy condition, which follows only rows that the caller may see and whose parents are visible too. */
    private Condition line(QueryScope hierarchy, Condition.InHierarchy asked, Caller caller) {
        hierarchy.root().type().parent().map(Column::new).ifPresent(hierarchy::require);
        return new Condition.InHierarchy(
                asked.column(),
                asked.entity(),
                asked.hierarchyOperator(),
                asked.other(),
                visible(hierarchy, asked.condition(), caller));
    }

    /** A column may point to rows of several entities, each with a hierarchy of its own. */
    private static Condition lines(QueryScope queryScope, Condition.HierarchyComparison asked) {
        List<Condition> lines = queryScope
                .leadsTo(asked.column())
                .filter(entity -> entity.type().parent().isPresent())
                .<Condition>map(entity -> new Condition.InHierarchy(
                        asked.column(),
                        entity.logicalName(),
                        asked.hierarchyOperator(),
                        asked.other(),
                        Condition.everything()))
                .toList();
        if (lines.isEmpty()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + asked.column().attribute()
                            + "' leads to nothing that stands above or under anything. Ask for"
                            + " the id of an account, a user, a position, a territory or a business unit, or for a lookup to one.");
        }
        return new Condition.Any(lines);
    }

    private List<Condition> narrowed(QueryScope queryScope, List<Condition> conditions, Caller caller) {
        return conditions.stream()
                .map(part -> narrowed(queryScope, part, caller))
                .toList();
    }

    private EntityDefinition entity(String name) {
        return QueryScope.entity(entities, name);
    }
}
