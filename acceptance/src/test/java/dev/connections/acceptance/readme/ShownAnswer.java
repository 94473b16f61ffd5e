package dev.connections.acceptance.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An answer as a page shows it: JSON may be laid out for reading, and what differs from run to run is held by form. */
record ShownAnswer(String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the server makes up: versions, and ids that begin with the time. Given ids have another form. */
    private static final List<Pattern> BY_FORM = List.of(
            Pattern.compile("W/\"[0-9]+\""),
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));

    /** Fails unless the real answer is what is shown. */
    void assertIs(String real) {
        if (text.startsWith("{")) {
            assertThat(settled(JSON.readTree(real))).isEqualTo(settled(JSON.readTree(text)));
        } else {
            assertThat(real).isEqualTo(text);
        }
    }

    private static JsonNode settled(JsonNode node) {
        if (node.isArray()) {
            node.forEach(ShownAnswer::settled);
        }
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> settled = new LinkedHashMap<>();
            object.properties().forEach(property -> settled.put(property.getKey(), settled(property.getValue())));
            object.setAll(settled);
        }
        return node.isString() ? StringNode.valueOf(form(node.stringValue())) : node;
    }

    private static String form(String text) {
        return BY_FORM.stream()
                .filter(form -> form.matcher(text).matches())
                .map(Pattern::pattern)
                .findFirst()
                .orElse(text);
    }
}
