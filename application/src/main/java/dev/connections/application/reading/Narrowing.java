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
 * Narrows conditions to rows that the caller may see, wherever they lead, and puts into plain terms what they leave to the
 * moment, to the caller and to the metadata.
 */
final class Narrowing {

    private final EntityCatalogue entities;
    private final AccessControl access;
    private final Circumstances circumstances;

    Narrowing(EntityCatalogue entities, AccessControl access, Circumstances circumstances) {
        this.entities = entities;
        this.access = access;
        this.circumstances = circumstances;
    }

    /** The condition, which looks at nothing that is not there or that the caller may not see. */
    Condition visible(Sources sources, Condition condition, Caller caller) {
        return checked(sources, condition, caller).and(access.visibleRows(caller, sources.root()));
    }

    /** The same of rows that the caller has been found to see. */
    Condition checked(Sources sources, Condition condition, Caller caller) {
        condition.columns().forEach(sources::require);
        return narrowed(sources, condition, caller);
    }

    private Condition narrowed(Sources sources, Condition condition, Caller caller) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(narrowed(sources, all.conditions(), caller));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(narrowed(sources, any.conditions(), caller));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(narrowed(sources, not.condition(), caller));
        }
        if (condition instanceof Condition.Unmet unmet) {
            return new Condition.Unmet(narrowed(sources, unmet.condition(), caller));
        }
        if (condition instanceof Condition.Related related) {
            EntityDefinition other = entity(related.entity());
            other.requireAttribute(related.lookup());
            return new Condition.Related(
                    related.entity(), related.lookup(), visible(sources.within(other), related.condition(), caller));
        }
        if (condition instanceof Condition.Paired paired) {
            EntityDefinition pair = entity(paired.pairs().intersect());
            EntityDefinition other = entity(paired.pairs().entity());
            return new Condition.Paired(
                    paired.pairs(),
                    visible(sources.within(pair), paired.pair(), caller),
                    visible(sources.within(other), paired.condition(), caller));
        }
        if (condition instanceof Condition.LeadsTo leads) {
            EntityDefinition other = entity(leads.entity());
            return new Condition.LeadsTo(
                    leads.column(), leads.entity(), visible(sources.within(other), leads.condition(), caller));
        }
        if (condition instanceof Condition.OnLine asked) {
            return narrowed(sources, lines(sources, asked), caller);
        }
        if (condition instanceof Condition.InHierarchy asked) {
            return line(sources.within(entity(asked.entity())), asked, caller);
        }
        if (condition instanceof Condition.During during) {
            return circumstances.plain(during, sources.require(during.column()), caller);
        }
        return condition instanceof Condition.OfCaller ofCaller
                ? narrowed(sources, circumstances.plain(ofCaller, sources.require(ofCaller.column()), caller), caller)
                : condition;
    }

    /** The line, which leads over rows only that the caller may see, and whose parents it may see. */
    private Condition line(Sources hierarchy, Condition.InHierarchy asked, Caller caller) {
        hierarchy.root().type().parent().map(Column::new).ifPresent(hierarchy::require);
        return new Condition.InHierarchy(
                asked.column(),
                asked.entity(),
                asked.line(),
                asked.other(),
                visible(hierarchy, asked.condition(), caller));
    }

    /** A column may lead to rows of several entities, each with a hierarchy of its own. */
    private static Condition lines(Sources sources, Condition.OnLine asked) {
        List<Condition> lines = sources.leadsTo(asked.column())
                .filter(entity -> entity.type().parent().isPresent())
                .<Condition>map(entity -> new Condition.InHierarchy(
                        asked.column(), entity.logicalName(), asked.line(), asked.other(), Condition.everything()))
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

    private List<Condition> narrowed(Sources sources, List<Condition> conditions, Caller caller) {
        return conditions.stream().map(part -> narrowed(sources, part, caller)).toList();
    }

    private EntityDefinition entity(String name) {
        return Sources.entity(entities, name);
    }
}
