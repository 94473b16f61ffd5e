package dev.connections.rest.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes definitions. */
final class DefinitionWriter {

    private final JsonGenerator json;

    DefinitionWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The definition as an object, with its type where there may be others. */
    void object(Definition definition, DefinitionQuery query) {
        json.writeStartObject();
        members(definition, query);
        json.writeEndObject();
    }

    /** What stands in the definition's object. */
    void members(Definition definition, DefinitionQuery query) {
        if (definition.types().size() > 1) {
            json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM." + definition.type());
        }
        definition.facts().forEach((name, value) -> {
            if (query.shows(name)) {
                json.writeName(name);
                value(value);
            }
        });
        query.expanded()
                .forEach((name, inner) ->
                        definition.related(name).ifPresent(relatedDefinitions -> related(relatedDefinitions, inner)));
    }

    private void related(RelatedDefinitions relatedDefinitions, DefinitionQuery query) {
        json.writeName(relatedDefinitions.name());
        if (relatedDefinitions instanceof RelatedDefinitions.One one) {
            object(one.definition(), query);
        } else if (relatedDefinitions instanceof RelatedDefinitions.Many many) {
            array(query.shown(query.meant(many.set().members().get())), query);
        }
    }

    /** The definitions as an array. */
    void array(List<Definition> definitions, DefinitionQuery query) {
        json.writeStartArray();
        definitions.forEach(definition -> object(definition, query));
        json.writeEndArray();
    }

    /** A value of a definition, or what it is made of. */
    void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                value(member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            elements.forEach(this::value);
            json.writeEndArray();
        } else {
            single(value);
        }
    }

    private void single(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
