package dev.connections.rest.fetch;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.odata.Reached;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Gathers what the elements of a query ask for: columns, conditions and orders, over links as over the entity itself. */
final class FetchParts {

    private static final Set<String> ELEMENTS = Set.of("attribute", "all-attributes", "order", "filter", "link-entity");
    private static final Set<String> SHOWING = Set.of("attribute", "all-attributes", "order");
    private static final int MOST_CONDITIONS = 500;
    private static final int MOST_LINKS = 15;

    private final WireEntities entities;
    private final boolean distinct;
    private final List<FetchColumn> columns = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Ordering> order = new ArrayList<>();
    private int conditionCount;
    private int linkCount;

    FetchParts(WireEntities entities, boolean distinct) {
        this.entities = entities;
        this.distinct = distinct;
    }

    /** An attribute that is asked for by name, and whose it is. */
    private record Asked(FetchElement attribute, FetchScope scope) {}

    List<FetchColumn> columns() {
        return columns;
    }

    /** Hands on each attribute that is asked for by name, and the rows that it is an attribute of. */
    void eachAsked(BiConsumer<FetchElement, FetchScope> reader) {
        asked.forEach(one -> reader.accept(one.attribute(), one.scope()));
    }

    List<Ordering> order() {
        return order;
    }

    Condition condition() {
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    /** Reads the entity. Without a word about attributes all are shown. Links come first: filters may name them. */
    void read(FetchElement element, FetchScope scope) {
        element.allow(ELEMENTS);
        boolean all = element.all("all-attributes").findAny().isPresent()
                || element.all("attribute").findAny().isEmpty();
        columns(element, scope, all, Optional.empty());
        element.all("link-entity").forEach(link -> link(link, scope));
        element.all("filter").forEach(filter -> conditions.add(filter(filter, scope)));
        element.all("order").forEach(step -> order.add(step(step, scope)));
    }

    private void columns(FetchElement element, FetchScope scope, boolean all, Optional<String> link) {
        if (all) {
            scope.entity().definition().attributes().stream()
                    .filter(AttributeDefinition::isReadUnasked)
                    .forEach(attribute -> add(scope.attribute(attribute.logicalName()), link, Optional.empty()));
        }
        element.all("attribute").forEach(child -> {
            asked.add(new Asked(child, scope));
            add(scope.attribute(child.require("name")), link, child.attribute("alias"));
        });
    }

    private void add(Reached property, Optional<String> link, Optional<String> alias) {
        String own = link.map(
                        name -> name + "." + property.property().attribute().logicalName())
                .orElse(property.property().name());
        columns.add(new FetchColumn(alias.orElse(own), property));
    }

    private Ordering step(FetchElement step, FetchScope scope) {
        Reached property = scope.named(step).attribute(step.require("attribute"));
        return new Ordering(property.sortedBy(), step.flag("descending") ? Direction.DESCENDING : Direction.ASCENDING);
    }

    private Condition filter(FetchElement filter, FetchScope scope) {
        filter.allow(Set.of("condition", "filter", "link-entity"));
        List<Condition> parts = new ArrayList<>();
        for (FetchElement child : filter.children()) {
            parts.add(
                    switch (child.name()) {
                        case "filter" -> filter(child, scope);
                        case "condition" -> condition(child, scope);
                        default -> related(link(child, scope.entity()), scope);
                    });
        }
        String type = filter.attribute("type").orElse("and");
        if (!type.equals("and") && !type.equals("or")) {
            throw filter.wrong("is of type and or or, found '" + type + "'");
        }
        return type.equals("and") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private Condition condition(FetchElement condition, FetchScope scope) {
        if (++conditionCount > MOST_CONDITIONS) {
            throw WireCode.TOO_MANY_CONDITIONS.error(
                    "A query may have " + MOST_CONDITIONS + " conditions at the most. Split it into several requests.");
        }
        return FetchOperators.condition(condition, scope);
    }

    private void link(FetchElement element, FetchScope scope) {
        FetchLink link = link(element, scope.entity());
        if (!link.isJoin()) {
            conditions.add(related(link, scope));
        } else if (link.navigation().isPresent()) {
            follow(link, scope);
        } else if (link.isOuter() || !distinct || element.children().stream().anyMatch(FetchParts::isShowing)) {
            throw element.wrong("leads to many rows. Ask for the rows that have some, by link-type='any', or by"
                    + " distinct='true' without attributes of the link");
        } else {
            conditions.add(related(link, scope));
        }
    }

    private static boolean isShowing(FetchElement child) {
        return SHOWING.contains(child.name());
    }

    /** A link to one row: what is behind it is reached by a path, and an inner one wants it to be there. */
    private void follow(FetchLink link, FetchScope scope) {
        FetchElement element = link.element();
        FetchScope behind = scope.behind(link.navigation().orElseThrow(), link.target());
        String alias = element.attribute("alias").orElse(element.require("name") + linkCount);
        if (scope.aliases().put(alias, behind) != null) {
            throw element.wrong("has the alias '" + alias + "', which another link has");
        }
        if (link.isOuter() && element.all("filter").findAny().isPresent()) {
            throw element.wrong("is outer and has a filter. Filter by entityname='" + alias + "' in the filter of the"
                    + " entity instead");
        }
        columns(element, behind, element.all("all-attributes").findAny().isPresent(), Optional.of(alias));
        if (!link.isOuter()) {
            conditions.add(isThere(behind));
        }
        element.all("link-entity").forEach(inner -> link(inner, behind));
        element.all("filter").forEach(filter -> conditions.add(filter(filter, behind)));
        element.all("order").forEach(step -> order.add(step(step, behind)));
    }

    private static Condition isThere(FetchScope scope) {
        return new Not(new IsNull(
                scope.attribute(scope.entity().definition().type().primaryId()).column()));
    }

    /** That there are such rows, or that there are none. */
    private Condition related(FetchLink link, FetchScope scope) {
        FetchElement element = link.element();
        boolean many = link.navigation().isEmpty();
        if (many && !scope.path().isEmpty()) {
            throw element.wrong("leads to many rows from behind a link. Begin at the entity itself");
        }
        FetchScope other = many
                ? FetchScope.of(link.target())
                : scope.behind(link.navigation().orElseThrow(), link.target());
        List<Condition> parts = new ArrayList<>();
        element.all("filter").forEach(filter -> parts.add(filter(filter, other)));
        element.all("link-entity").forEach(inner -> parts.add(related(link(inner, other.entity()), other)));
        if (!many) {
            parts.add(isThere(other));
        }
        Condition asked = new Condition.All(parts);
        Condition found = many ? new Condition.Related(link.target().logicalName(), link.lookup(), asked) : asked;
        return link.isNegated() ? new Condition.Unmet(found) : found;
    }

    private FetchLink link(FetchElement element, WireEntity from) {
        element.allow(ELEMENTS);
        if (++linkCount > MOST_LINKS) {
            throw WireCode.TOO_MANY_LINKS.error(
                    "A query may have " + MOST_LINKS + " links at the most. Split it into several requests.");
        }
        return FetchLink.of(element, from, entities);
    }
}
