package dev.connections.rest.fetch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the rows that links lead to: the links' aliases, and the entities of links that have none. */
final class FetchNames {

    private final Map<String, FetchScope> aliases = new HashMap<>();
    private final Map<String, List<FetchScope>> entities = new HashMap<>();

    /**
     * Takes up what a link leads to.
     *
     * @param alias by which the query may name it
     * @throws WireError {@link WireCode#QUERY} for an alias that another link has
     */
    void add(String alias, FetchLink link, FetchScope scope) {
        if (aliases.put(alias, scope) != null) {
            throw link.element().wrong("has the alias '" + alias + "', which another link has");
        }
        if (link.element().attribute("alias").isEmpty()) {
            entities.computeIfAbsent(link.target().logicalName(), none -> new ArrayList<>())
                    .add(scope);
        }
    }

    /**
     * What goes by that name.
     *
     * @param element that names it
     * @throws WireError {@link WireCode#QUERY} when nothing does, or several links
     */
    FetchScope named(String name, FetchElement element) {
        FetchScope aliased = aliases.get(name);
        if (aliased != null) {
            return aliased;
        }
        List<FetchScope> linked = entities.getOrDefault(name, List.of());
        if (linked.size() == 1) {
            return linked.get(0);
        }
        throw element.wrong(
                linked.isEmpty()
                        ? "names the link '" + Excerpt.of(name)
                                + "', which there is not here. Filters of the entity may"
                                + " name all links by their aliases, and by their entities where they have none; those"
                                + " of a link only itself"
                        : "names the link '" + Excerpt.of(name) + "', of which there are " + linked.size()
                                + ". Give each an alias");
    }
}
