package dev.connections.acceptance.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An answer as a page shows it: JSON may be laid out for reading, and what differs from run to run is held by form. */
record ShownAnswer(String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Pattern> BY_FORM = Map.of(
            "@odata.etag", Pattern.compile("W/\"[0-9]+\""),
            "_relatedconnectionid_value", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

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
            Map<String, JsonNode> forms = new LinkedHashMap<>();
            object.properties().forEach(property -> {
                settled(property.getValue());
                Pattern form = BY_FORM.get(property.getKey());
                if (form != null
                        && property.getValue().isString()
                        && form.matcher(property.getValue().stringValue()).matches()) {
                    forms.put(property.getKey(), StringNode.valueOf(form.pattern()));
                }
            });
            object.setAll(forms);
        }
        return node;
    }
}
