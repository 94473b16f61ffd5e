package dev.connections.rest.odata;

import static java.util.Map.entry;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows the question mark. Names and values may be form-encoded, so {@code %24select} is {@code $select} and a
 * plus sign is a space.
 */
public final class QueryOptions {

    /** Options that Dataverse has but this service has not, with what to use instead. */
    private static final Map<String, String> ALTERNATIVES = Map.ofEntries(
            entry("$skip", "Use $filter and $orderby to go on behind the last row that you have."),
            entry("$search", "Use $filter with contains, startswith or endswith."),
            entry("$format", "Answers are always JSON."),
            entry("$compute", "Compute it from the properties of the answer."),
            entry("$levels", "Query each level by itself."),
            entry("fetchXml", "It stands alone, or beside $count."),
            entry("savedQuery", "Use $filter and $orderby."),
            entry("userQuery", "Use $filter and $orderby."),
            entry("sql", "Use $filter, $orderby and $top."));

    /** Those without a dollar sign, which clients write in upper and lower case as they like. */
    private static final Set<String> CASELESS = Set.of("fetchXml", "savedQuery", "userQuery", "sql", "AsOf");

    private final Map<String, String> values;

    private QueryOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query as it was sent.
     *
     * @throws WireError {@link WireCode#QUERY} for an option that stands twice, encoded or not, and for what cannot be decoded
     */
    public static QueryOptions parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = canonical(PercentEncoding.decodeQuery(equals < 0 ? part : part.substring(0, equals)));
            String value = equals < 0 ? "" : PercentEncoding.decodeQuery(part.substring(equals + 1));
            if (values.put(name, value) != null && !name.isEmpty()) {
                throw WireCode.QUERY.error("The query option " + Excerpt.of(name) + " stands twice. Give it once.");
            }
        }
        values.remove("");
        return new QueryOptions(values);
    }

    /** What is passed over under another case of letters would be passed over in silence, and the answer be another one. */
    private static String canonical(String name) {
        return CASELESS.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    /**
     * Reads the options that stand within the parentheses of {@code $expand}, with semicolons between them. They are
     * decoded already.
     *
     * @throws WireError {@link WireCode#QUERY} for an option that stands twice or has no value
     */
    public static QueryOptions withinParentheses(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : Scanner.split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0 && !part.isBlank()) {
                throw WireCode.QUERY.error("Within $expand, options are written as name=value with a semicolon between"
                        + " them, found '" + Excerpt.of(part) + "'.");
            }
            if (equals >= 0 && values.put(part.substring(0, equals).strip(), part.substring(equals + 1)) != null) {
                throw WireCode.QUERY.error(
                        "The query option " + Excerpt.of(part.substring(0, equals)) + " stands twice. Give it once.");
            }
        }
        return new QueryOptions(values);
    }

    /** The same with one more option, or with another value for it. */
    public QueryOptions with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new QueryOptions(more);
    }

    /** The same without that option. */
    public QueryOptions without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new QueryOptions(fewer);
    }

    /** All options but these, as they stand in an address. */
    public String encodedWithout(String... names) {
        List<String> left = List.of(names);
        return values.entrySet().stream()
                .filter(option -> !left.contains(option.getKey()))
                .map(option -> encoded(option.getKey(), option.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** One option as it stands in an address. */
    public static String encoded(String name, String value) {
        boolean system = name.startsWith("$");
        return (system ? "$" + PercentEncoding.encode(name.substring(1)) : PercentEncoding.encode(name)) + "="
                + PercentEncoding.encode(value);
    }

    /** Those of these options that there are, as they stand in an address. */
    String encoded(Set<String> names) {
        return values.entrySet().stream()
                .filter(option -> names.contains(option.getKey()))
                .map(option -> encoded(option.getKey(), option.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Makes sure that the query asks for nothing that the addressed resource does not offer. Unknown names without a
     * dollar sign are ignored, as OData has it for custom options.
     *
     * @throws WireError {@link WireCode#QUERY}, with what to use instead
     */
    public QueryOptions allow(Set<String> offered) {
        for (String name : values.keySet()) {
            boolean asks = name.startsWith("$") || ALTERNATIVES.containsKey(name);
            if (asks && !offered.contains(name)) {
                throw WireCode.QUERY.error("The query option " + Excerpt.of(name) + " is not supported here. "
                        + ALTERNATIVES.getOrDefault(name, instead(offered)));
            }
        }
        return this;
    }

    /** The value of that option; empty when it is absent or blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** The value of a parameter alias such as {@code @p1}. */
    public Optional<String> alias(String name) {
        return value(name);
    }

    private static String instead(Set<String> offered) {
        return offered.isEmpty()
                ? "Leave it out: there are none here."
                : "Options here: " + String.join(", ", offered.stream().sorted().toList()) + ".";
    }
}
