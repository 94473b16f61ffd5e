package dev.connections.rest.odata;

import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code $apply}: {@code filter(…)/groupby((a,b),aggregate(c with sum as d))}, or parts of that. The filter comes
 * first.
 */
final class ApplyParser {

    private static final String FORM =
            "filter(…)/groupby((property,…),aggregate(property with function as name,$count as name))";
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern GROUPS = Pattern.compile("\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("\\$count\\s+as\\s+(\\w+)");
    private static final Pattern MEASURE = Pattern.compile("([\\w/]+)\\s+with\\s+(\\w+)\\s+as\\s+(\\w+)");

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "sum", Function.SUM,
            "average", Function.AVERAGE,
            "min", Function.MINIMUM,
            "max", Function.MAXIMUM,
            "countdistinct", Function.COUNT_DISTINCT);

    private final WireEntity entity;
    private final QueryOptions options;
    private final List<Aggregates.Key> groups = new ArrayList<>();
    private final List<Aggregates.Named> measures = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private Condition filter = Condition.everything();

    private ApplyParser(WireEntity entity, QueryOptions options) {
        this.entity = entity;
        this.options = options;
    }

    /**
     * What is asked of rows of the entity taken together.
     *
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}
     */
    static Aggregates parse(WireEntity entity, String apply, QueryOptions options) {
        ApplyParser parser = new ApplyParser(entity, options);
        List<String> steps = Scanner.split(apply.strip(), '/');
        for (int place = 0; place < steps.size(); place++) {
            parser.step(steps.get(place).strip(), place, steps.size());
        }
        return new Aggregates(entity, parser.filter, parser.groups, parser.measures);
    }

    private void step(String step, int place, int steps) {
        Matcher call = CALL.matcher(step);
        if (!call.matches()) {
            throw wrong("a step is a name with parentheses", step);
        }
        boolean last = place == steps - 1;
        switch (call.group(1)) {
            case "filter" -> {
                if (place > 0) {
                    throw wrong("a filter comes first", step);
                }
                if (last) {
                    throw wrong(
                            "behind a filter comes /groupby or /aggregate; for a filter alone there is $filter", step);
                }
                filter = FilterParser.parse(entity, call.group(2), options);
            }
            case "groupby" -> groupBy(lastOnly(call, last));
            case "aggregate" -> aggregate(lastOnly(call, last));
            default -> throw wrong("there are filter, groupby and aggregate", step);
        }
    }

    private static String lastOnly(Matcher call, boolean last) {
        if (!last) {
            throw wrong("nothing comes behind " + call.group(1), call.group());
        }
        return call.group(2);
    }

    private void groupBy(String arguments) {
        List<String> parts = Scanner.split(arguments, ',');
        Matcher properties = GROUPS.matcher(parts.get(0).strip());
        if (!properties.matches() || parts.size() > 2) {
            throw wrong("groupby takes properties in parentheses of their own and perhaps aggregate(…)", arguments);
        }
        for (String path : Scanner.split(properties.group(1), ',')) {
            PropertyPath group = property(path.strip());
            String called = Aggregates.nameOf(entity, group);
            groups.add(new Aggregates.Key(called, group, ColumnPart.VALUE));
            name(called);
        }
        if (parts.size() == 2) {
            Matcher call = CALL.matcher(parts.get(1).strip());
            if (!call.matches() || !call.group(1).equals("aggregate")) {
                throw wrong("the second thing that groupby takes is aggregate(…)", parts.get(1));
            }
            aggregate(call.group(2));
        }
    }

    private void aggregate(String arguments) {
        for (String argument : Scanner.split(arguments, ',')) {
            measures.add(measure(argument.strip()));
        }
    }

    private Aggregates.Named measure(String text) {
        Matcher rows = ROWS.matcher(text);
        if (rows.matches()) {
            return named(rows.group(1), Function.COUNT, new PropertyPath(List.of(), entity.primaryId()));
        }
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches() || !FUNCTIONS.containsKey(measure.group(2))) {
            throw wrong(
                    "a measure is $count as name, or property with sum, average, min, max or countdistinct as name",
                    text);
        }
        return named(measure.group(3), FUNCTIONS.get(measure.group(2)), property(measure.group(1)));
    }

    private Aggregates.Named named(String name, Function function, PropertyPath property) {
        name(name);
        return new Aggregates.Named(name, function, property);
    }

    private void name(String name) {
        if (!names.add(name)) {
            throw wrong("each name stands once", name);
        }
    }

    private PropertyPath property(String path) {
        Tokens tokens = new Tokens(new Syntax("$apply", path));
        PropertyPath property =
                new PathParser(entity, Optional.empty(), tokens).property(tokens.expect(Token.Kind.NAME));
        tokens.expect(Token.Kind.END);
        return property;
    }

    private static WireError wrong(String rule, String found) {
        return WireCode.QUERY.error(
                "$apply cannot be read: " + rule + ", found '" + Excerpt.of(found) + "'. Write " + FORM + ".");
    }
}
