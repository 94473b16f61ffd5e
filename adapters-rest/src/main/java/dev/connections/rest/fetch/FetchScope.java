package dev.connections.rest.fetch;

import dev.connections.application.query.Join;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Reached;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows that a part of a query is about: those asked for, or those that links lead to.
 *
 * @param entity what they are
 * @param path the navigation properties that lead to them
 * @param aliases the rows that links lead to, by the links' aliases; shared by all parts of a query
 */
record FetchScope(WireEntity entity, List<String> path, Map<String, FetchScope> aliases) {

    static FetchScope of(WireEntity entity) {
        return new FetchScope(entity, List.of(), new HashMap<>());
    }

    /** The rows that a navigation property of these leads to. */
    FetchScope behind(String navigation, WireEntity target) {
        return new FetchScope(
                target, Stream.concat(path.stream(), Stream.of(navigation)).toList(), aliases);
    }

    /** The rows that a link puts beside these, which go by its alias from now on. */
    FetchScope beside(String alias, FetchLink link) {
        FetchScope beside = new FetchScope(link.target(), List.of(Join.MARK + alias), aliases);
        if (aliases.put(alias, beside) != null) {
            throw link.element().wrong("has the alias '" + alias + "', which another link has");
        }
        return beside;
    }

    /** The rows that the filter of a link is about: these and no others. */
    static FetchScope within(String alias, WireEntity entity) {
        FetchScope within = of(entity);
        within.aliases.put(alias, within);
        return within;
    }

    /**
     * The property for an attribute, by its logical name.
     *
     * @throws WireError {@link WireCode#NO_ATTRIBUTE}
     */
    Reached attribute(String name) {
        return new Reached(path, property(name));
    }

    private WireProperty property(String name) {
        return entity.definition()
                .attribute(name)
                .map(WireProperty::of)
                .orElseThrow(() -> WireCode.NO_ATTRIBUTE.error("'" + entity + "' has no attribute '" + Excerpt.of(name)
                        + "'. In FetchXML attributes go by their logical names, in lower case."));
    }

    /** The rows that a condition or a step of an order is about, which may name those of a link by its alias. */
    FetchScope named(FetchElement element) {
        return element.attribute("entityname")
                .map(alias -> named(alias, element))
                .orElse(this);
    }

    /** The attribute that a condition compares with, of the same rows or, with their alias and a point, of those of a link. */
    Reached comparedWith(String name, FetchElement condition) {
        int point = name.indexOf('.');
        return point < 0
                ? named(condition).attribute(name)
                : named(name.substring(0, point), condition).attribute(name.substring(point + 1));
    }

    private FetchScope named(String alias, FetchElement element) {
        return Optional.ofNullable(aliases.get(alias))
                .orElseThrow(() -> element.wrong("names the link '" + Excerpt.of(alias) + "', which there is not here."
                        + " Filters of the entity may name all links, those of a link only itself"));
    }
}
