package dev.connections.rest.definition;

import dev.connections.application.metadata.MetadataId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, in the order in which they are answered; a value is text, number, flag, null, or made
 * of such.
 */
final class JsonObject {

    private static final int ENGLISH = 1033;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    JsonObject with(String name, @Nullable Object value) {
        values.put(name, value instanceof JsonObject jsonObject ? jsonObject.values() : value);
        return this;
    }

    /** What people read. No label is a label without text. */
    JsonObject withLabel(String name, String text) {
        return with(name, text.isEmpty() ? label(List.of(), null) : label(List.of(localized(text)), localized(text)));
    }

    /** A value that administrators of other systems may lock; here, none can be changed. */
    JsonObject withManaged(String name, Object value, String managedProperty) {
        return with(
                name,
                new JsonObject()
                        .with("Value", value)
                        .with("CanBeChanged", false)
                        .with("ManagedPropertyLogicalName", managedProperty));
    }

    JsonObject withAll(JsonObject others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    private static JsonObject label(List<Object> localized, @Nullable Object ofTheUser) {
        return new JsonObject().with("LocalizedLabels", localized).with("UserLocalizedLabel", ofTheUser);
    }

    private static Map<String, @Nullable Object> localized(String text) {
        return new JsonObject()
                .with("Label", text)
                .with("LanguageCode", ENGLISH)
                .with("IsManaged", true)
                .with("MetadataId", MetadataId.of("label", text))
                .with("HasChanged", null)
                .values();
    }
}
