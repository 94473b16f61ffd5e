package dev.connections.rest.fetch;

import dev.connections.application.query.Condition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.schema.WireEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what the elements of a query ask for: columns, conditions and orders of the entity, and the rows that its links put
 * beside, with theirs.
 */
final class FetchParts {

    private final FetchConditions filters;
    private final List<FetchColumn> columns = new ArrayList<>();
    private final List<Asked> attributes = new ArrayList<>();
    private final List<Asked> orders = new ArrayList<>();
    private final List<FetchJoin> joins = new ArrayList<>();
    private Condition condition = Condition.everything();

    FetchParts(WireEntities entities) {
        this.filters = new FetchConditions(entities);
    }

    /** An element, and the rows that it is about. */
    record Asked(FetchElement element, FetchScope scope) {}

    List<FetchColumn> columns() {
        return columns;
    }

    /** The attributes that are asked for by name. */
    List<Asked> attributes() {
        return attributes;
    }

    /** The steps of the order: the entity's own come first. */
    List<Asked> orders() {
        return orders;
    }

    List<FetchJoin> joins() {
        return joins;
    }

    Condition condition() {
        return condition;
    }

    /** Reads the entity. Without a word about attributes all are shown. Filters come last: they may name links. */
    void read(FetchElement element, FetchScope scope) {
        List<FetchLink> links = filters.links(element, scope.entity());
        boolean all = has(element, "all-attributes") || !has(element, "attribute") && !has(element, "no-attrs");
        show(element, scope, all, Optional.empty());
        links.stream().filter(FetchLink::isJoin).forEach(link -> join(link, scope));
        condition = filters.all(element, asking(links), scope);
    }

    /**
     * Puts rows beside. What the link's filters say decides which; so an outer link leaves alone what it puts nothing
     * beside.
     */
    private void join(FetchLink link, FetchScope scope) {
        FetchElement element = link.element();
        String alias = element.attribute("alias").orElse(element.require("name") + (joins.size() + 1));
        FetchScope beside = scope.beside(alias, link);
        List<FetchLink> links = filters.links(element, link.target());
        Condition met = filters.all(element, asking(links), beside.within(alias, link));
        joins.add(new FetchJoin(link.join(scope, beside, met), link.target()));
        show(element, beside, has(element, "all-attributes"), Optional.of(alias));
        links.stream().filter(FetchLink::isJoin).forEach(inner -> join(inner, beside));
    }

    private static boolean has(FetchElement element, String child) {
        return element.all(child).findAny().isPresent();
    }

    private static List<FetchLink> asking(List<FetchLink> links) {
        return links.stream().filter(link -> !link.isJoin()).toList();
    }

    private void show(FetchElement element, FetchScope scope, boolean all, Optional<String> link) {
        if (all) {
            scope.entity().definition().attributes().stream()
                    .filter(AttributeDefinition::isReadUnasked)
                    .forEach(attribute -> add(scope.attribute(attribute.logicalName()), link, Optional.empty()));
        }
        element.all("attribute").forEach(child -> {
            if (child.attribute("rowaggregate").isPresent()) {
                throw child.wrong("has a rowaggregate, which is not computed here. Ask for the rows below with the"
                        + " operator under, or take them together by their parent");
            }
            attributes.add(new Asked(child, scope));
            add(scope.attribute(child.require("name")), link, child.attribute("alias"));
        });
        element.all("order").forEach(step -> orders.add(new Asked(step, scope)));
    }

    private void add(PropertyPath property, Optional<String> link, Optional<String> alias) {
        String own = link.map(
                        name -> name + "." + property.property().attribute().logicalName())
                .orElse(property.property().name());
        columns.add(new FetchColumn(alias.orElse(own), property));
    }
}
