package dev.connections.rest.operation;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a function is called with: its arguments stand in the parentheses themselves, or in the query under an alias. */
final class Arguments {

    private final Segment call;
    private final QueryOptions options;
    private final Request request;
    private final String example;

    /**
     * The arguments of a call.
     *
     * @param example how it is called rightly, for messages
     * @throws WireError {@link WireCode#QUERY} for an option that functions do not have
     */
    Arguments(Segment call, Request request, String example) {
        this.call = call;
        this.request = request;
        this.example = example;
        options = QueryOptions.parse(request.query()).allow(Set.of());
    }

    /** The row that an argument points to by {@code @odata.id}, or by its type and key. */
    RecordRef row(String name, WireEntities entities) {
        return new EntityReferences(entities, request.root())
                .in(name, JsonReader.lenient().object(text(name)));
    }

    /** An id, quoted or not. */
    UUID id(String name) {
        String text = unquoted(text(name));
        return Guids.parse(text).orElseThrow(() -> missing(name));
    }

    /** A text, quoted or not. */
    String word(String name) {
        return unquoted(text(name));
    }

    private String text(String name) {
        return Optional.ofNullable(call.namedArguments().get(name))
                .flatMap(value -> value.startsWith("@") ? options.alias(value) : Optional.of(value))
                .orElseThrow(() -> missing(name));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private WireError missing(String name) {
        return WireCode.QUERY.error(
                "'" + name + "' of " + call.name() + " is missing or wrong. Write " + example + ".");
    }
}
