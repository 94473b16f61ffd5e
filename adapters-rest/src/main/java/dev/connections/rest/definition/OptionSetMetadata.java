package dev.connections.rest.definition;

import dev.connections.application.metadata.MetadataId;
import dev.connections.application.metadata.OptionSet;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.Option;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What there is to choose from, as a definition. */
final class OptionSetMetadata {

    private static final String BASE = "OptionSetMetadataBase";

    private OptionSetMetadata() {}

    static Definition of(OptionSet set) {
        JsonObject jsonObject = new JsonObject()
                .with(MetadataId.NAME, MetadataId.of("optionset", set.name()))
                .with("Name", set.name())
                .withLabel("DisplayName", set.label())
                .with("IsGlobal", true)
                .with("IsCustomOptionSet", false)
                .with("IsManaged", true)
                .with("OptionSetType", kind(set));
        return set.type() instanceof YesNo
                ? new Definition(
                        List.of("BooleanOptionSetMetadata", BASE),
                        yesNo(jsonObject, set).values(),
                        List.of())
                : new Definition(
                        List.of("OptionSetMetadata", BASE),
                        jsonObject
                                .with(
                                        "Options",
                                        set.type().options().stream()
                                                .map(option -> option(option, kind(set)))
                                                .toList())
                                .values(),
                        List.of());
    }

    private static String kind(OptionSet set) {
        if (set.type() instanceof Choice choice) {
            return switch (choice.kind()) {
                case PICKLIST -> "Picklist";
                case STATE -> "State";
                case STATUS -> "Status";
            };
        }
        return "Boolean";
    }

    private static JsonObject yesNo(JsonObject jsonObject, OptionSet set) {
        for (Option option : set.type().options()) {
            jsonObject.with(option.value() == 1 ? "TrueOption" : "FalseOption", option(option, "Boolean"));
        }
        return jsonObject;
    }

    private static Map<String, @Nullable Object> option(Option option, String kind) {
        JsonObject jsonObject = new JsonObject()
                .with("Value", option.value())
                .withLabel("Label", option.label())
                .with("IsManaged", true);
        OptionalInt counterpart = option.counterpart();
        if (counterpart.isPresent() && kind.equals("State")) {
            jsonObject.with("DefaultStatus", counterpart.getAsInt()).with("InvariantName", option.label());
        } else if (counterpart.isPresent()) {
            jsonObject.with("State", counterpart.getAsInt());
        }
        return jsonObject.values();
    }
}
