package dev.connections.rest.fetch;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads filters, and links that only ask whether there are other rows. What a query has too many of is noticed here. */
final class FetchConditions {

    private static final Set<String> ELEMENTS =
            Set.of("attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity");
    private static final int MAX_CONDITIONS = 500;
    private static final int MAX_LINKS = 15;

    private final WireEntities entities;
    private int conditionCount;
    private int linkCount;

    FetchConditions(WireEntities entities) {
        this.entities = entities;
    }

    /** What the filters and links in an element say of rows, all together. */
    Condition all(FetchElement element, List<FetchLink> links, FetchScope scope) {
        List<Condition> parts = new ArrayList<>();
        element.all("filter").forEach(filter -> filter(filter, scope).ifPresent(parts::add));
        links.forEach(link -> parts.add(related(link, scope)));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    /** The links in an element that is about rows of that entity. */
    List<FetchLink> links(FetchElement element, WireEntity from) {
        element.allow(ELEMENTS);
        return element.all("link-entity").map(link -> link(link, from)).toList();
    }

    private FetchLink link(FetchElement element, WireEntity from) {
        element.allow(ELEMENTS);
        if (++linkCount > MAX_LINKS) {
            throw WireCode.TOO_MANY_LINKS.error(
                    "A query may have " + MAX_LINKS + " links at the most. Split it into several requests.");
        }
        return FetchLink.of(element, from, entities);
    }

    /** What a filter says; nothing when it is empty, or holds only filters that say nothing. */
    private Optional<Condition> filter(FetchElement filter, FetchScope scope) {
        filter.allow(Set.of("condition", "filter", "link-entity"));
        List<Condition> parts = new ArrayList<>();
        for (FetchElement child : filter.children()) {
            Optional<Condition> part = switch (child.name()) {
                case "filter" -> filter(child, scope);
                case "condition" -> Optional.of(condition(child, scope));
                default -> Optional.of(related(link(child, scope.entity()), scope));
            };
            part.ifPresent(parts::add);
        }
        String type = filter.attribute("type").orElse("and");
        if (!type.equals("and") && !type.equals("or")) {
            throw filter.wrong("is of type and or or, found '" + type + "'");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(type.equals("and") ? new Condition.All(parts) : new Condition.Any(parts));
    }

    private Condition condition(FetchElement condition, FetchScope scope) {
        if (++conditionCount > MAX_CONDITIONS) {
            throw WireCode.TOO_MANY_CONDITIONS.error(
                    "A query may have " + MAX_CONDITIONS + " conditions at the most. Split it into several requests.");
        }
        return FetchOperators.condition(condition, scope);
    }

    /** That there are such rows, or that there are none. */
    private Condition related(FetchLink link, FetchScope scope) {
        boolean many = link.isToMany();
        if (many && !scope.path().isEmpty()) {
            throw link.element()
                    .wrong("leads to many rows from behind a link that shows nothing. Let that one be inner");
        }
        FetchScope other = many
                ? FetchScope.of(link.target(), scope.context())
                : scope.behind(link.navigation(scope.entity()), link.target());
        Condition asked = all(link.element(), links(link.element(), other.entity()), other);
        Condition found = many
                ? new Condition.Exists(link.target().logicalName(), link.lookup(), asked)
                : new Condition.All(List.of(asked, isThere(other)));
        return link.isNegated() ? new Condition.IsNotTrue(found) : found;
    }

    private static Condition isThere(FetchScope scope) {
        return new Not(new IsNull(
                scope.attribute(scope.entity().definition().type().primaryId()).column()));
    }
}
