package dev.connections.rest.fetch;

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

    /** The rows that a condition is about, which may name those behind a link by its alias. */
    FetchScope named(FetchElement condition) {
        Optional<String> alias = condition.attribute("entityname");
        return alias.isEmpty()
                ? this
                : Optional.ofNullable(aliases.get(alias.get()))
                        .orElseThrow(() -> condition.wrong("names the link '" + alias.get() + "', which there is not"));
    }
}
