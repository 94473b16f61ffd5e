package dev.connections.rest.odata;

import dev.connections.application.query.Query;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code $expand}, with all that may stand in its parentheses. */
final class ExpandParser {

    private static final int MAX_EXPANSIONS = 15;
    private static final String REFERENCE = "/$ref";

    private static final Set<String> OF_ONE = Set.of("$select", "$expand");
    private static final Set<String> OF_MANY = Set.of("$select", "$filter", "$orderby", "$top", "$expand");
    private static final Set<String> OF_MANY_WITHIN = Set.of("$select", "$filter", "$expand");

    private int expansions;
    private boolean nested;
    private boolean cutOrOrdered;

    private ExpandParser() {}

    /**
     * What is shown within rows of that entity.
     *
     * @throws WireError {@link WireCode#QUERY}, also beyond {@value #MAX_EXPANSIONS} expansions; {@link WireCode#UNKNOWN_PROPERTY}
     */
    static List<Expansion> parse(WireEntity entity, String expand) {
        ExpandParser parser = new ExpandParser();
        List<Expansion> list = parser.list(entity, expand, false);
        if (parser.nested && parser.cutOrOrdered) {
            throw WireCode.QUERY.error(
                    "Where $expand shows rows within rows that it shows, collections come in pages and"
                            + " take only $select and $filter. Leave out $top and $orderby, or the inner $expand.");
        }
        return list;
    }

    private List<Expansion> list(WireEntity entity, String expand, boolean within) {
        List<Expansion> list = new ArrayList<>();
        for (String item : Scanner.split(expand, ',')) {
            if (++expansions > MAX_EXPANSIONS) {
                throw WireCode.QUERY.error("$expand may lead to " + MAX_EXPANSIONS
                        + " navigation properties at the most. Ask for fewer at once.");
            }
            list.add(item(entity, item.strip(), within));
        }
        return list;
    }

    private Expansion item(WireEntity entity, String item, boolean within) {
        if (item.endsWith(REFERENCE)) {
            return reference(entity, item.substring(0, item.length() - REFERENCE.length()));
        }
        int open = item.indexOf('(');
        String name = open < 0 ? item : item.substring(0, open).strip();
        if (open >= 0 && !item.endsWith(")")) {
            throw WireCode.QUERY.error(
                    "Nothing may follow the closing parenthesis in the $expand of '" + Excerpt.of(name) + "'.");
        }
        String inner = open < 0 ? "" : item.substring(open + 1, item.length() - 1);
        QueryOptions options = QueryOptions.withinParentheses(inner);
        Optional<Navigation> navigation = entity.navigation(name);
        if (navigation.isPresent()) {
            return one(entity, navigation.get(), options);
        }
        CollectionNavigation collection = entity.collection(name).orElseThrow(() -> unknown(entity, name));
        return many(entity, collection, options, within);
    }

    private Expansion one(WireEntity entity, Navigation navigation, QueryOptions options) {
        options.allow(OF_ONE);
        Optional<WireEntity> target = entity.behind(navigation);
        if (target.isEmpty()) {
            options.allow(Set.of("$select"));
            return new Expansion.Reference(navigation, false);
        }
        return new Expansion.ToOne(navigation, selection(target.get(), options));
    }

    private Expansion many(WireEntity entity, CollectionNavigation collection, QueryOptions options, boolean within) {
        if (within && collection.lookup().isEmpty()) {
            throw WireCode.QUERY.error(
                    "'" + collection.name() + "' relates many rows with many, and is expanded only on"
                            + " the rows that the request is about.");
        }
        options.allow(within ? OF_MANY_WITHIN : OF_MANY);
        cutOrOrdered |=
                options.value("$top").isPresent() || options.value("$orderby").isPresent();
        WireEntity target = entity.behind(collection);
        return new Expansion.ToMany(
                collection,
                selection(target, options),
                CollectionOptions.filter(target, options),
                CollectionOptions.order(target, options),
                options.value("$top").map(CollectionOptions::top).orElse(Query.MAX_ROWS),
                options.encoded(Set.of("$select", "$filter", "$orderby", "$expand")));
    }

    private Selection selection(WireEntity target, QueryOptions options) {
        List<Expansion> inner =
                options.value("$expand").map(text -> list(target, text, true)).orElse(List.of());
        nested |= !inner.isEmpty();
        return CollectionOptions.selected(target, options).expanding(inner);
    }

    private static Expansion reference(WireEntity entity, String name) {
        return entity.navigation(name)
                .<Expansion>map(navigation -> new Expansion.Reference(navigation, true))
                .orElseThrow(() -> entity.collection(name).isPresent()
                        ? WireCode.QUERY.error("$expand with $ref shows the address behind a lookup; for '" + name
                                + "', which is a collection, select its primary key instead.")
                        : unknown(entity, name));
    }

    private static WireError unknown(WireEntity entity, String name) {
        return WireCode.UNKNOWN_PROPERTY.error("Could not find a navigation property named '" + Excerpt.of(name)
                + "' on type 'Microsoft.Dynamics.CRM." + entity + "'.");
    }
}
