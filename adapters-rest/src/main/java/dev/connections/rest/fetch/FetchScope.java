package dev.connections.rest.fetch;

import dev.connections.application.query.Join;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that a part of a query is about: those asked for, or those that links lead to.
 *
 * @param entity what they are
 * @param path the navigation properties that lead to them
 * @param names those of the rows that links lead to; shared by all parts of a query
 * @param context what the values of the query leave to their surroundings
 */
record FetchScope(WireEntity entity, List<String> path, FetchNames names, QueryContext context) {

    static FetchScope of(WireEntity entity, QueryContext context) {
        return new FetchScope(entity, List.of(), new FetchNames(), context);
    }

    /** The rows that a navigation property of these leads to. */
    FetchScope behind(String navigation, WireEntity target) {
        return new FetchScope(
                target, Stream.concat(path.stream(), Stream.of(navigation)).toList(), names, context);
    }

    /** The rows that a link puts beside these, which go by its alias from now on. */
    FetchScope beside(String alias, FetchLink link) {
        FetchScope beside = new FetchScope(link.target(), List.of(Join.MARK + alias), names, context);
        names.add(alias, link, beside);
        return beside;
    }

    /** These rows, as the filter of the link that leads to them is about them: these and no others. */
    FetchScope within(String alias, FetchLink link) {
        FetchScope within = of(entity, context);
        within.names.add(alias, link, within);
        return within;
    }

    /**
     * The property for an attribute, by its logical name.
     *
     * @throws WireError {@link WireCode#NO_ATTRIBUTE}
     */
    PropertyPath attribute(String name) {
        return new PropertyPath(path, property(name));
    }

    /** Names of attributes come before those of name columns, which may be alike. */
    private WireProperty property(String name) {
        return entity.attribute(name)
                .or(() -> WireProperty.named(name).flatMap(entity::attribute).flatMap(WireProperty::nameColumn))
                .orElseThrow(() -> WireCode.NO_ATTRIBUTE.error("'" + entity + "' has no attribute '" + Excerpt.of(name)
                        + "'. In FetchXML attributes go by their logical names, in lower case."));
    }

    /** The rows that a condition or a step of an order is about, which may name those of a link. */
    FetchScope named(FetchElement element) {
        return element.attribute("entityname")
                .map(name -> names.named(name, element))
                .orElse(this);
    }

    /** The attribute that a condition compares with, of the same rows or, with their alias and a point, of those of a link. */
    PropertyPath comparedWith(String name, FetchElement condition) {
        int point = name.indexOf('.');
        return point < 0
                ? named(condition).attribute(name)
                : names.named(name.substring(0, point), condition).attribute(name.substring(point + 1));
    }
}
