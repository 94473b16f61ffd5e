package dev.connections.acceptance.world.rest;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.Labels;
import dev.connections.acceptance.world.RecordView;
import dev.connections.acceptance.world.RoleView;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what the Web API answers. */
final class WebApiReading {

    private WebApiReading() {}

    static ConnectionView connection(JsonNode row) {
        return new ConnectionView(
                new ConnectionId(id(row, "connectionid")),
                required(row, "name").stringValue(),
                party(row, "record1"),
                optionalId(row, "_record1roleid_value").map(ConnectionRoleId::new),
                party(row, "record2"),
                optionalId(row, "_record2roleid_value").map(ConnectionRoleId::new),
                optional(row, "description").map(JsonNode::stringValue),
                optional(row, "effectivestart").map(WebApiReading::day),
                optional(row, "effectiveend").map(WebApiReading::day),
                optionalId(row, "_transactioncurrencyid_value").map(CurrencyId::new),
                optional(row, "exchangerate").map(JsonNode::decimalValue),
                optional(row, "importsequencenumber").map(JsonNode::intValue),
                optional(row, "overriddencreatedon").map(WebApiReading::day),
                state(row),
                required(row, "ismaster").booleanValue(),
                new ConnectionId(id(row, "_relatedconnectionid_value")),
                id(row, "_ownerid_value"),
                Instant.parse(required(row, "createdon").stringValue()),
                Instant.parse(required(row, "modifiedon").stringValue()),
                version(row));
    }

    static Optional<Picture> image(JsonNode row) {
        return optional(row, "entityimage").map(JsonNode::binaryValue).map(Picture::new);
    }

    static RoleView role(JsonNode row) {
        return new RoleView(
                required(row, "name").stringValue(),
                optional(row, "description").map(JsonNode::stringValue),
                optional(row, "category").map(number -> Labels.ofCategory(number.intValue())),
                state(row));
    }

    static RecordView record(RecordType type, JsonNode row) {
        String owner = row.has("_ownerid_value") ? "_ownerid_value" : "ownerid";
        return new RecordView(
                required(row, type.primaryName()).stringValue(),
                id(row, owner),
                Participant.MERGEABLE.contains(type) ? Optional.of(state(row)) : Optional.empty());
    }

    static Map<String, String> values(JsonNode row, Collection<AttributeDefinition> attributes) {
        Map<String, String> values = new HashMap<>();
        attributes.forEach(attribute -> optional(row, property(attribute))
                .ifPresent(value -> values.put(
                        attribute.logicalName(),
                        value.isNumber() ? value.decimalValue().toPlainString() : value.asString())));
        return values;
    }

    private static String property(AttributeDefinition attribute) {
        return attribute.isLookup() ? "_" + attribute.logicalName() + "_value" : attribute.logicalName();
    }

    static Map<UUID, AccessRights> shares(JsonNode answer) {
        Map<UUID, AccessRights> shares = new HashMap<>();
        required(answer, "PrincipalAccesses")
                .forEach(access -> shares.put(
                        id(required(access, "Principal"), "ownerid"),
                        AccessRights.parse(required(access, "AccessMask").stringValue())));
        return shares;
    }

    static AccessRights rights(JsonNode answer) {
        return AccessRights.parse(required(answer, "AccessRights").stringValue());
    }

    /** A version is told twice, as a number and in the etag, and both must say the same. */
    private static long version(JsonNode row) {
        long version = required(row, "versionnumber").longValue();
        String etag = required(row, "@odata.etag").stringValue();
        if (!etag.equals("W/\"" + version + "\"")) {
            throw new AssertionError("The etag " + etag + " does not go with version " + version);
        }
        return version;
    }

    private static Optional<RecordRef> party(JsonNode row, String side) {
        return optionalId(row, "_" + side + "id_value")
                .map(id -> Labels.record(required(row, side + "objecttypecode").intValue(), id));
    }

    private static String state(JsonNode row) {
        return Labels.ofState(
                required(row, "statecode").intValue(),
                required(row, "statuscode").intValue());
    }

    private static LocalDate day(JsonNode moment) {
        return Instant.parse(moment.stringValue()).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static UUID id(JsonNode row, String property) {
        return UUID.fromString(required(row, property).stringValue());
    }

    private static Optional<UUID> optionalId(JsonNode row, String property) {
        return optional(row, property).map(id -> UUID.fromString(id.stringValue()));
    }

    private static JsonNode required(JsonNode row, String property) {
        return optional(row, property)
                .orElseThrow(() -> new AssertionError("There is no " + property + " in " + row.toPrettyString()));
    }

    private static Optional<JsonNode> optional(JsonNode row, String property) {
        JsonNode value = row.path(property);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    static Map<String, PrivilegeDepth> privileges(JsonNode answer) {
        return answer.path("RolePrivileges")
                .valueStream()
                .collect(Collectors.toMap(
                        held -> held.path("PrivilegeName").asString(),
                        held -> PrivilegeDepth.of(held.path("Depth").asString()).orElseThrow()));
    }
}
