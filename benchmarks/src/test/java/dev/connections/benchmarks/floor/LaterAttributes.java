package dev.connections.benchmarks.floor;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attributes that records and connections have since the floor was frozen: our server answers them where nothing is selected, the
 * floor does not. They are the one thing that answers are compared without; the order of properties is not compared beside them.
 */
final class LaterAttributes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LENGTH = Pattern.compile("content-length=\\[\\d+], ");

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("owninguser", "owningteam", "statecode", "statuscode"),
                    Stream.of("account", "contact")
                            .flatMap(name -> new EntityCatalogue(RecordTypes.standard())
                                    .named(name).orElseThrow().attributes().stream())
                            .filter(attribute -> attribute.storage() != Storage.FIELD)
                            .map(attribute -> attribute.logicalName()))
            .collect(Collectors.toSet());

    private LaterAttributes() {}

    /** An answer of ours as it would be without those of these attributes that the floor leaves out. */
    static String removed(String ours, String floor) {
        int ourBody = ours.indexOf('\n') + 1;
        int floorBody = floor.indexOf('\n') + 1;
        if (!ours.startsWith("{", ourBody) || !floor.startsWith("{", floorBody)) {
            return ours;
        }
        JsonNode answer = JSON.readTree(ours.substring(ourBody));
        JsonNode known = JSON.readTree(floor.substring(floorBody));
        remove(answer, known);
        return answer.equals(known)
                ? withoutLength(ours.substring(0, ourBody), floor.substring(0, floorBody)) + floor.substring(floorBody)
                : ours;
    }

    /** Fewer attributes make a shorter answer; where only the length of the headers differs, they are taken as the floor's. */
    private static String withoutLength(String ours, String floor) {
        return LENGTH.matcher(ours).replaceAll("").equals(LENGTH.matcher(floor).replaceAll("")) ? floor : ours;
    }

    private static void remove(JsonNode ours, JsonNode floor) {
        if (ours instanceof ObjectNode object && floor instanceof ObjectNode known) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (known.has(name)) {
                    remove(object.get(name), known.get(name));
                } else if (NAMES.contains(attribute(name))) {
                    object.remove(name);
                }
            }
        } else if (ours.isArray() && ours.size() == floor.size()) {
            for (int at = 0; at < ours.size(); at++) {
                remove(ours.get(at), floor.get(at));
            }
        }
    }

    /** The attribute that a member of an answer is about: a value, a lookup, or an annotation of either. */
    private static String attribute(String member) {
        String name = member.contains("@") ? member.substring(0, member.indexOf('@')) : member;
        return name.startsWith("_") && name.endsWith("_value")
                ? name.substring(1, name.length() - "_value".length())
                : name;
    }
}
