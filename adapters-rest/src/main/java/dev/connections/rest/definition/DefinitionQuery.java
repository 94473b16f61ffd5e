package dev.connections.rest.definition;

import dev.connections.application.metadata.MetadataId;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.FactFilter;
import dev.connections.rest.odata.FactOrder;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Scanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client wants to know of definitions.
 *
 * @param selected the properties that it asks for by name; empty for all
 * @param filter which definitions it means
 * @param expanded the related definitions that are shown too, and what is asked of them
 * @param counted whether it wants to know how many there are
 * @param order in which order it wants them
 * @param top how many it wants at the most; empty for all
 */
record DefinitionQuery(
        Set<String> selected,
        FactFilter filter,
        Map<String, DefinitionQuery> expanded,
        boolean counted,
        FactOrder order,
        Optional<Integer> top) {

    private static final Set<String> OF_ONE = Set.of("$select", "$expand");
    private static final Set<String> OF_MANY = Set.of("$select", "$expand", "$filter", "$count", "$orderby", "$top");

    /**
     * Reads the options for one definition.
     *
     * @throws WireError {@link WireCode#QUERY}
     */
    static DefinitionQuery ofOne(QueryOptions options) {
        return of(options.allow(OF_ONE));
    }

    /**
     * Reads the options for a set of them.
     *
     * @throws WireError {@link WireCode#QUERY}
     */
    static DefinitionQuery ofMany(QueryOptions options) {
        return of(options.allow(OF_MANY));
    }

    private static DefinitionQuery of(QueryOptions options) {
        return new DefinitionQuery(
                options.value("$select").map(DefinitionQuery::names).orElse(Set.of()),
                options.value("$filter").map(FactFilter::parse).orElse(FactFilter.ALL),
                options.value("$expand").map(DefinitionQuery::expansions).orElse(Map.of()),
                CollectionOptions.counted(options),
                options.value("$orderby").map(FactOrder::parse).orElse(FactOrder.AS_IS),
                CollectionOptions.top(options));
    }

    private static Set<String> names(String select) {
        return Stream.of(select.split(",", -1)).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, DefinitionQuery> expansions(String expand) {
        Map<String, DefinitionQuery> expansions = new LinkedHashMap<>();
        for (String item : Scanner.split(expand, ',')) {
            int open = item.indexOf('(');
            String name = open < 0 ? item.strip() : item.substring(0, open).strip();
            if (open >= 0 && !item.strip().endsWith(")")) {
                throw WireCode.QUERY.error(
                        "Nothing may follow the closing parenthesis in the $expand of '" + Excerpt.of(name) + "'.");
            }
            String inner = open < 0 ? "" : item.substring(open + 1, item.lastIndexOf(')'));
            expansions.put(name, ofMany(QueryOptions.withinParentheses(inner)));
        }
        return expansions;
    }

    /** The definitions that are meant, in the order that is wanted. */
    List<Definition> meant(List<Definition> definitions) {
        requireKnown(definitions);
        return definitions.stream()
                .filter(definition -> filter.test(definition.facts()))
                .sorted((one, other) -> order.comparator().compare(one.facts(), other.facts()))
                .toList();
    }

    /** As many of those that are meant as are wanted. */
    List<Definition> shown(List<Definition> meant) {
        return meant.stream().limit(top.orElse(Integer.MAX_VALUE)).toList();
    }

    /** Makes sure that some definition has the requested property; in an empty set every name is allowed. */
    private void requireKnown(List<Definition> definitions) {
        List<String> asked = new ArrayList<>(selected);
        asked.addAll(filter.names());
        asked.addAll(order.names());
        for (String name : asked) {
            if (!definitions.isEmpty()
                    && definitions.stream()
                            .noneMatch(definition -> definition.facts().containsKey(name))) {
                throw unknown(name, definitions.get(0));
            }
        }
        for (String name : expanded.keySet()) {
            if (!definitions.isEmpty()
                    && definitions.stream()
                            .noneMatch(definition -> definition.related(name).isPresent())) {
                throw unknown(name, definitions.get(0));
            }
        }
    }

    private static WireError unknown(String name, Definition definition) {
        return WireCode.UNKNOWN_PROPERTY.error("Could not find a property named '" + Excerpt.of(name)
                + "' on type 'Microsoft.Dynamics.CRM." + definition.type() + "'.");
    }

    /** Whether a property of that name is shown. The id always is. */
    boolean shows(String name) {
        return selected.isEmpty() || selected.contains(name) || name.equals(MetadataId.NAME);
    }

    /** How a context URL tells of it: {@code (LogicalName,OptionSet(Options))}, or nothing when all is shown. */
    String inContext() {
        Optional<String> list = Stream.concat(
                        selected.stream(),
                        expanded.entrySet().stream()
                                .map(entry -> entry.getKey() + entry.getValue().inParentheses()))
                .reduce((one, other) -> one + "," + other);
        return list.map(names -> "(" + names + ")").orElse("");
    }

    private String inParentheses() {
        String inner = inContext();
        return inner.isEmpty() ? "()" : inner;
    }
}
