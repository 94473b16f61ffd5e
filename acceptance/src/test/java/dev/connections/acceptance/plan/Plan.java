package dev.connections.acceptance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How PostgreSQL answered one statement, as {@code EXPLAIN (ANALYZE, FORMAT JSON)} tells it. */
record Plan(JsonNode root) {

    /** What {@code auto_explain} writes: a line, and behind it the plan in lines that begin with a tab. */
    private static final Pattern WRITTEN = Pattern.compile("plan:\n((?:\t.*\n)+)");

    /** The plans in what a server wrote down, in the order in which it answered. */
    static List<Plan> in(String log) {
        List<Plan> plans = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(log);
        while (matcher.find()) {
            plans.add(new Plan(JsonMapper.shared().readTree(matcher.group(1))));
        }
        return plans;
    }

    /** Whether a table was read at all; what only asks whether the database answers reads none. */
    boolean readsTables() {
        return nodes().anyMatch(node -> node.has("Relation Name") || node.has("Index Name"));
    }

    /** Which tables were read from one end to the other. */
    List<String> tablesReadAsAWhole() {
        return nodes().filter(node -> node.path("Node Type").asString().endsWith("Seq Scan"))
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }

    /** Which indexes were used. */
    List<String> indexes() {
        return nodes().filter(node -> node.has("Index Name"))
                .map(node -> node.get("Index Name").asString())
                .toList();
    }

    /** How many rows of tables and entries of indexes were looked at, be it in vain. */
    long rowsLookedAt() {
        return Math.round(nodes().filter(
                        node -> node.path("Node Type").asString().contains("Scan"))
                .mapToDouble(node -> node.path("Actual Loops").asDouble(0)
                        * (node.path("Actual Rows").asDouble(0)
                                + node.path("Rows Removed by Filter").asDouble(0)
                                + node.path("Rows Removed by Index Recheck").asDouble(0)))
                .sum());
    }

    @Override
    public String toString() {
        return root.toPrettyString();
    }

    private Stream<JsonNode> nodes() {
        return nodes(root.get("Plan"));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.path("Plans").valueStream().flatMap(Plan::nodes));
    }
}
