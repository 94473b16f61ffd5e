package dev.connections.benchmarks.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what measured requests send. */
final class SentBody {

    private static final Pattern ADDRESS = Pattern.compile(".*?(\\w+)\\(([0-9a-f-]{36})\\)");
    private static final int MOST_CHARACTERS = 2_000;

    private SentBody() {}

    /** An object with texts, numbers, objects and lists. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(byte[] content) {
        try (JsonParser json = Json.parser(content)) {
            json.nextToken();
            return (Map<String, Object>) value(json);
        }
    }

    private static Object value(JsonParser json) {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    members.put(name, value(json));
                }
                return members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(json));
                }
                return elements;
            }
            case VALUE_NUMBER_INT -> {
                return json.getIntValue();
            }
            case VALUE_STRING -> {
                return json.getString();
            }
            default -> throw Refusal.unknownRequest("one whose body has " + json.currentToken());
        }
    }

    /** The connection that a body describes: two records, each in a role, and a description. */
    static NewConnection connection(Map<String, Object> members) {
        MeasuredForm.requireConnection(members);
        return NewConnection.between(side(members, 1), side(members, 2), text(members, "description"));
    }

    static ConnectedSide side(Map<String, Object> members, int number) {
        for (RecordKind kind : RecordKind.values()) {
            Object address = members.get("record" + number + "id_" + kind.logicalName() + "@odata.bind");
            if (address != null) {
                Object role = members.get("record" + number + "roleid@odata.bind");
                return new ConnectedSide(kind, id(address), role == null ? null : id(role), "");
            }
        }
        throw Refusal.unknownRequest("a connection without a record on side " + number);
    }

    static String text(Map<String, Object> members, String name) {
        String text = (String) members.get(name);
        if (text != null && text.length() > MOST_CHARACTERS) {
            throw Refusal.unknownRequest("one with a longer " + name);
        }
        return text;
    }

    static UUID id(Object address) {
        Matcher matcher = ADDRESS.matcher((String) address);
        if (!matcher.matches()) {
            throw Refusal.unknownRequest("one that refers to " + address);
        }
        return UUID.fromString(matcher.group(2));
    }

    /** The row that an object refers to, by its address or by its type and id. */
    static Reference reference(Object value) {
        Map<?, ?> members = (Map<?, ?>) value;
        Object address = members.get("@odata.id");
        if (address != null) {
            Matcher matcher = ADDRESS.matcher((String) address);
            matcher.matches();
            return new Reference(matcher.group(1), UUID.fromString(matcher.group(2)));
        }
        for (String type : List.of("connection", "systemuser", "team")) {
            if (members.get(type + "id") instanceof String id) {
                return new Reference(type + "s", UUID.fromString(id));
            }
        }
        throw Refusal.unknownRequest("one that refers to " + members);
    }

    /** A row by its set and id. */
    record Reference(String set, UUID id) {}
}
