package dev.connections.acceptance.world.rest;

import dev.connections.acceptance.world.Search;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.record.StatusUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes commands as JSON, as clients of Dataverse do. */
final class Bodies {

    private static final String CURRENCY = "transactioncurrencyid@odata.bind";
    private static final String IMAGE = "entityimage";
    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static ObjectNode connection(ConnectCommand command) {
        ObjectNode body = empty();
        command.id().ifPresent(id -> body.put("connectionid", id.toString()));
        side(body, "record1", command.from());
        side(body, "record2", command.to());
        command.description().ifPresent(text -> body.put("description", text));
        command.start().ifPresent(day -> body.put("effectivestart", moment(day)));
        command.end().ifPresent(day -> body.put("effectiveend", moment(day)));
        command.currency().ifPresent(currency -> body.put(CURRENCY, address(currency)));
        command.image().ifPresent(picture -> body.put(IMAGE, picture.content()));
        origin(body, command.origin());
        command.owner().ifPresent(owner -> owner(body, owner));
        return body;
    }

    static ObjectNode connection(UpdateCommand command) {
        Amendment amendment = command.amendment();
        ObjectNode body = empty();
        record(body, "record1id", amendment.fromRecord());
        role(body, "record1roleid", amendment.fromRole());
        record(body, "record2id", amendment.toRecord());
        role(body, "record2roleid", amendment.toRole());
        amendment.description().value().ifPresent(text -> body.put("description", text.orElse(null)));
        amendment
                .start()
                .value()
                .ifPresent(day ->
                        body.put("effectivestart", day.map(Bodies::moment).orElse(null)));
        amendment
                .end()
                .value()
                .ifPresent(
                        day -> body.put("effectiveend", day.map(Bodies::moment).orElse(null)));
        amendment
                .currency()
                .value()
                .ifPresent(currency ->
                        body.put(CURRENCY, currency.map(Bodies::address).orElse(null)));
        command.image()
                .value()
                .ifPresent(
                        picture -> body.put(IMAGE, picture.map(Picture::content).orElse(null)));
        origin(body, command.origin());
        state(body, command.state());
        command.owner().value().ifPresent(owner -> owner(body, owner));
        return body;
    }

    static ObjectNode currency(CurrencyFacts facts) {
        ObjectNode body = empty();
        facts.name().value().ifPresent(name -> body.put("currencyname", name));
        facts.isoCode().value().ifPresent(code -> body.put("isocurrencycode", code));
        facts.symbol().value().ifPresent(symbol -> body.put("currencysymbol", symbol));
        facts.precision().value().ifPresent(decimals -> body.put("currencyprecision", decimals));
        facts.rate().value().ifPresent(rate -> body.put("exchangerate", rate.value()));
        state(body, facts.state());
        return body;
    }

    static void state(ObjectNode body, Change<RecordState> change) {
        change.value().ifPresent(state -> body.put("statecode", state.code()).put("statuscode", state.statusReason()));
    }

    static void parent(ObjectNode body, RecordType type, Optional<RecordRef> parent) {
        body.put(
                type.parent().orElseThrow() + "@odata.bind",
                parent.map(Bodies::address).orElse(null));
    }

    static void status(ObjectNode body, StatusUpdate update) {
        update.state().ifPresent(state -> body.put("statecode", state));
        update.reason().ifPresent(reason -> body.put("statuscode", reason));
    }

    static void values(ObjectNode body, RecordType type, AttributeChanges changes) {
        EntityDefinition entity = ENTITIES.named(type.logicalName()).orElseThrow();
        changes.byName().forEach((name, value) -> {
            if (entity.requireAttribute(name).type() instanceof AttributeType.Lookup lookup) {
                Optional<RecordRef> target = value.map(RecordRef.class::cast);
                String navigation = lookup.targets().stream()
                        .filter(to -> target.map(row -> row.type().logicalName().equals(to.entity()))
                                .orElse(true))
                        .findFirst()
                        .orElseThrow()
                        .navigation();
                body.put(navigation + "@odata.bind", target.map(Bodies::address).orElse(null));
            } else {
                body.set(name, value.map(Bodies::json).orElseGet(body::nullNode));
            }
        });
    }

    private static JsonNode json(Object value) {
        boolean asText = value instanceof Instant || value instanceof LocalDate;
        return JSON.valueToTree(asText ? value.toString() : value);
    }

    static void owner(ObjectNode body, Principal owner) {
        body.put("ownerid@odata.bind", address(owner.record()));
    }

    /** The target of a share, and who shares it or no longer does. */
    static ObjectNode target(RecordRef target) {
        ObjectNode body = empty();
        body.set("Target", typed(target));
        return body;
    }

    static ObjectNode access(Principal principal, AccessRights rights) {
        ObjectNode access = empty();
        access.put("AccessMask", rights.toString());
        access.set("Principal", typed(principal.record()));
        return access;
    }

    static ObjectNode typed(RecordRef record) {
        return empty().put(record.type().primaryId(), record.id().toString())
                .put("@odata.type", "Microsoft.Dynamics.CRM." + record.type().logicalName());
    }

    /** Such as {@code /contacts(00000000-0000-0000-0000-000000000001)}. */
    static String address(RecordRef record) {
        return "/" + record.type().entitySet() + "(" + record.id() + ")";
    }

    static String address(ConnectionRoleId role) {
        return address(new RecordRef(RecordTypes.CONNECTION_ROLE, role.value()));
    }

    static String address(CurrencyId currency) {
        return address(new RecordRef(RecordTypes.TRANSACTION_CURRENCY, currency.value()));
    }

    static String address(BusinessUnit.Id unit) {
        return address(new RecordRef(RecordTypes.BUSINESS_UNIT, unit.value()));
    }

    static ObjectNode privileges(Map<Privilege, PrivilegeDepth> privileges) {
        ObjectNode body = empty();
        ArrayNode list = body.putArray("Privileges");
        privileges.forEach((privilege, depth) ->
                list.addObject().put("PrivilegeId", privilege.id().toString()).put("Depth", depth.text()));
        return body;
    }

    private static void origin(ObjectNode body, Origin origin) {
        origin.importSequenceNumber().ifPresent(number -> body.put("importsequencenumber", number));
        origin.createdOn().ifPresent(day -> body.put("overriddencreatedon", moment(day)));
    }

    private static void side(ObjectNode body, String side, Side party) {
        party.record().ifPresent(record -> bind(body, side + "id", record));
        party.role().ifPresent(role -> body.put(side + "roleid@odata.bind", address(role)));
    }

    private static void record(ObjectNode body, String side, Change<Optional<RecordRef>> change) {
        change.value()
                .ifPresent(wanted -> wanted.ifPresentOrElse(
                        record -> bind(body, side, record), () -> body.putNull(side + "_account@odata.bind")));
    }

    private static void role(ObjectNode body, String side, Change<Optional<ConnectionRoleId>> change) {
        change.value()
                .ifPresent(role ->
                        body.put(side + "@odata.bind", role.map(Bodies::address).orElse(null)));
    }

    /** A lookup to several kinds of records is set by the navigation property of the kind. */
    private static void bind(ObjectNode body, String lookup, RecordRef record) {
        body.put(lookup + "_" + record.type().logicalName() + "@odata.bind", address(record));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /** How a function is told which connections to follow; the roles come under an alias. */
    static String arguments(Search search) {
        return "Depth=" + search.depth() + ",Roles=@roles"
                + search.asOf().map(day -> ",AsOf=" + day).orElse("");
    }

    /** What that alias stands for. */
    static String roles(Search search) {
        return search.roles().isEmpty()
                ? "null"
                : search.roles().stream()
                        .map(role -> "\"" + role.value() + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
