package dev.connections.acceptance.world.rest;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.Follower;
import dev.connections.acceptance.world.RecordView;
import dev.connections.acceptance.world.RoleView;
import dev.connections.acceptance.world.Search;
import dev.connections.acceptance.world.World;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server, spoken to over HTTP. */
public final class RestWorld implements World {

    private static final Map<String, String> ONLY_IF_THERE = Map.of("If-Match", "*");
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final URI baseAddress;
    private final WebApiClient api;

    /** The world behind that base address, as its administrator sees it. */
    public RestWorld(URI baseAddress) {
        this(baseAddress, new WebApiClient(baseAddress));
    }

    private RestWorld(URI baseAddress, WebApiClient api) {
        this.baseAddress = baseAddress;
        this.api = api;
    }

    /** The administrator acts on behalf of the user, who may do less: what both may is what the user may. */
    @Override
    public World as(Principal.User user) {
        return new RestWorld(
                baseAddress,
                new WebApiClient(baseAddress, Map.of("MSCRMCallerID", user.id().toString())));
    }

    @Override
    public RecordRef record(NewRecord record) {
        RecordType type = record.type();
        ObjectNode body = Bodies.empty();
        if (!record.name().isEmpty()) {
            body.put(type.primaryName(), record.name());
        }
        Bodies.values(body, type, record.values());
        return new RecordRef(type, made(type.entitySet(), body));
    }

    @Override
    public Map<String, String> valuesOf(RecordRef record, Collection<AttributeDefinition> attributes) {
        return WebApiReading.values(read(path(record)), attributes);
    }

    @Override
    public void update(RecordUpdate update) {
        ObjectNode body = Bodies.empty();
        update.name().value().ifPresent(name -> body.put(update.ref().type().primaryName(), name));
        update.owner().value().ifPresent(owner -> Bodies.owner(body, owner));
        update.businessUnit().value().ifPresent(unit -> body.put("businessunitid@odata.bind", Bodies.address(unit)));
        update.parent()
                .value()
                .ifPresent(parent -> Bodies.parent(body, update.ref().type(), parent));
        Bodies.status(body, update.status());
        Bodies.values(body, update.ref().type(), update.values());
        changed(update.ref(), body, update.precondition());
    }

    @Override
    public void delete(RecordRef record) {
        deleted(record, ONLY_IF_THERE);
    }

    @Override
    public void merge(RecordRef target, RecordRef subordinate) {
        act("Merge", with(Bodies.target(target), "Subordinate", Bodies.typed(subordinate)));
    }

    @Override
    public RecordView look(RecordRef record) {
        return WebApiReading.record(record.type(), read(path(record)));
    }

    @Override
    public ConnectionRoleId makeRole(String name, Optional<String> description, Optional<Integer> category) {
        ObjectNode body = Bodies.empty().put("name", name);
        description.ifPresent(text -> body.put("description", text));
        category.ifPresent(number -> body.put("category", number));
        return new ConnectionRoleId(made("connectionroles", body));
    }

    @Override
    public void update(RoleUpdate update) {
        ObjectNode body = Bodies.empty();
        update.name().value().ifPresent(name -> body.put("name", name));
        update.description().value().ifPresent(text -> body.put("description", text.orElse(null)));
        update.category()
                .value()
                .ifPresent(category ->
                        body.put("category", category.map(RoleCategory::value).orElse(null)));
        Bodies.state(body, update.state());
        changed(ref(update.id()), body, update.precondition());
    }

    @Override
    public void delete(ConnectionRoleId role) {
        deleted(ref(role), ONLY_IF_THERE);
    }

    @Override
    public RoleView look(ConnectionRoleId role) {
        return WebApiReading.role(read(path(ref(role))));
    }

    @Override
    public void match(ConnectionRoleId one, ConnectionRoleId other) {
        relate(path(ref(one)) + "/connectionroleassociation_association", path(ref(other)));
    }

    @Override
    public void unmatch(ConnectionRoleId one, ConnectionRoleId other) {
        String match = path(ref(one)) + "/connectionroleassociation_association(" + other + ")/$ref";
        Refusals.refuse(api.delete(match, Map.of())).require(NO_CONTENT);
    }

    @Override
    public UUID restrict(ConnectionRoleId role, RecordType type) {
        return made(
                "connectionroleobjecttypecodes",
                Bodies.empty()
                        .put("associatedobjecttypecode", type.logicalName())
                        .put("connectionroleid@odata.bind", Bodies.address(role)));
    }

    @Override
    public void liftRestriction(UUID restriction) {
        Refusals.refuse(api.delete("connectionroleobjecttypecodes(" + restriction + ")", Map.of()))
                .require(NO_CONTENT);
    }

    @Override
    public CurrencyId makeCurrency(CurrencyProfile profile, ExchangeRate rate) {
        return new CurrencyId(made("transactioncurrencies", Bodies.currency(CurrencyFacts.of(profile, rate))));
    }

    @Override
    public void update(CurrencyUpdate update) {
        changed(ref(update.id()), Bodies.currency(update.facts()), update.precondition());
    }

    @Override
    public void delete(CurrencyId currency) {
        deleted(ref(currency), ONLY_IF_THERE);
    }

    @Override
    public ConnectionId connect(ConnectCommand command) {
        return new ConnectionId(made("connections", Bodies.connection(command)));
    }

    @Override
    public void update(UpdateCommand command) {
        changed(command.row().ref(), Bodies.connection(command), command.precondition());
    }

    /** Asks for the row in return, because the status then tells whether it was made. */
    @Override
    public Saved upsert(UpdateCommand command) {
        Map<String, String> headers = new HashMap<>(conditions(command.precondition()));
        headers.put("Prefer", "return=representation");
        Answer answer = Refusals.refuse(api.patch(path(command.row().ref()), Bodies.connection(command), headers));
        return answer.status() == CREATED ? Saved.CREATED : Saved.CHANGED;
    }

    @Override
    public void giveState(ConnectionId row, int state, int statusReason) {
        changed(row.ref(), Bodies.empty().put("statecode", state).put("statuscode", statusReason), Precondition.EXISTS);
    }

    @Override
    public void disconnect(ConnectionId row, Precondition precondition) {
        deleted(row.ref(), conditions(precondition));
    }

    @Override
    public ConnectionView look(ConnectionId row) {
        return WebApiReading.connection(read(path(row.ref())));
    }

    @Override
    public Optional<Picture> imageOf(ConnectionId row) {
        return WebApiReading.image(read(path(row.ref()) + "?$select=entityimage"));
    }

    @Override
    public List<ConnectionView> connectionsOf(RecordRef record) {
        return read("connections?$filter=_record1id_value%20eq%20" + record.id())
                .path("value")
                .valueStream()
                .map(WebApiReading::connection)
                .toList();
    }

    /** Every row there is; at most 5,000. */
    public List<ConnectionView> allConnections() {
        return read("connections")
                .path("value")
                .valueStream()
                .map(WebApiReading::connection)
                .toList();
    }

    @Override
    public List<ConnectionPath> connectedRecords(RecordRef from, Search search) {
        return GraphReading.surroundings(read(path(from) + "/Microsoft.Dynamics.CRM.ConnectedRecords("
                + Bodies.arguments(search) + ")?@roles=" + encoded(Bodies.roles(search))));
    }

    @Override
    public Optional<ConnectionPath> shortestPath(RecordRef from, RecordRef to, Search search) {
        return GraphReading.path(read(path(from) + "/Microsoft.Dynamics.CRM.ShortestPath(To=@to,"
                + Bodies.arguments(search) + ")?@to=" + reference(to) + "&@roles=" + encoded(Bodies.roles(search))));
    }

    @Override
    public void grant(RecordRef target, Principal principal, AccessRights rights) {
        act("GrantAccess", with(Bodies.target(target), "PrincipalAccess", Bodies.access(principal, rights)));
    }

    @Override
    public void modify(RecordRef target, Principal principal, AccessRights rights) {
        act("ModifyAccess", with(Bodies.target(target), "PrincipalAccess", Bodies.access(principal, rights)));
    }

    @Override
    public void revoke(RecordRef target, Principal principal) {
        act("RevokeAccess", with(Bodies.target(target), "Revokee", Bodies.typed(principal.record())));
    }

    @Override
    public AccessRights accessOf(Principal principal, RecordRef target) {
        return WebApiReading.rights(read(path(principal.record())
                + "/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)?@p1=" + reference(target)));
    }

    @Override
    public Map<UUID, AccessRights> sharesOf(RecordRef target) {
        return WebApiReading.shares(read("RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1=" + reference(target)));
    }

    @Override
    public Follower follow(RecordType type) {
        return new DeltaLinks(api, type);
    }

    @Override
    public BusinessUnit.Id businessUnit(String name, Optional<BusinessUnit.Id> parent) {
        ObjectNode body = Bodies.empty().put("name", name);
        parent.ifPresent(unit -> body.put("parentbusinessunitid@odata.bind", Bodies.address(unit)));
        return new BusinessUnit.Id(made("businessunits", body));
    }

    @Override
    public SecurityRole.Id securityRole(String name, Map<Privilege, PrivilegeDepth> privileges) {
        UUID role = made("roles", Bodies.empty().put("name", name));
        act("roles(" + role + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole", Bodies.privileges(privileges));
        return new SecurityRole.Id(role);
    }

    @Override
    public void remove(Privilege privilege, SecurityRole.Id from) {
        act(
                "roles(" + from + ")/Microsoft.Dynamics.CRM.RemovePrivilegeRole",
                Bodies.empty().put("PrivilegeId", privilege.id().toString()));
    }

    @Override
    public void give(SecurityRole.Id role, Principal principal) {
        relate(roles(principal), "roles(" + role + ")");
    }

    @Override
    public void take(SecurityRole.Id role, Principal principal) {
        Refusals.refuse(api.delete(roles(principal) + "(" + role + ")/$ref", Map.of()))
                .require(NO_CONTENT);
    }

    @Override
    public void join(Principal.User user, Principal.Team team) {
        relate(path(team.record()) + "/teammembership_association", path(user.record()));
    }

    @Override
    public void leave(Principal.User user, Principal.Team team) {
        Refusals.refuse(api.delete(
                        path(user.record()) + "/teammembership_association/$ref?$id="
                                + api.address(path(team.record())),
                        Map.of()))
                .require(NO_CONTENT);
    }

    @Override
    public Map<String, PrivilegeDepth> privilegesOf(Principal principal) {
        String function = principal instanceof Principal.User ? "RetrieveUserPrivileges" : "RetrieveTeamPrivileges";
        return WebApiReading.privileges(read(path(principal.record()) + "/Microsoft.Dynamics.CRM." + function + "()"));
    }

    @Override
    public List<String> namesOf(RecordType type) {
        return namesOf(type, "");
    }

    @Override
    public List<String> namesOf(HierarchyOperator hierarchyOperator, RecordRef record) {
        String function = switch (hierarchyOperator) {
            case ABOVE -> "Above";
            case ABOVE_OR_EQUAL -> "AboveOrEqual";
            case UNDER -> "Under";
            case UNDER_OR_EQUAL -> "UnderOrEqual";
        };
        return namesOf(
                record.type(),
                "&$filter=Microsoft.Dynamics.CRM." + function + "(PropertyName='"
                        + record.type().primaryId() + "',PropertyValue='" + record.id() + "')");
    }

    private List<String> namesOf(RecordType type, String filter) {
        return read(type.entitySet() + "?$select=" + type.primaryName() + "&$orderby=" + type.primaryName() + filter)
                .path("value")
                .valueStream()
                .map(row -> row.path(type.primaryName()).asString())
                .toList();
    }

    private static String roles(Principal principal) {
        String association =
                principal instanceof Principal.User ? "systemuserroles_association" : "teamroles_association";
        return path(principal.record()) + "/" + association;
    }

    private void relate(String collection, String row) {
        JsonNode reference = Bodies.empty().put("@odata.id", api.address(row));
        Refusals.refuse(api.post(collection + "/$ref", reference)).require(NO_CONTENT);
    }

    private UUID made(String set, JsonNode body) {
        return Refusals.refuse(api.post(set, body)).require(NO_CONTENT).entityId();
    }

    private void changed(RecordRef row, JsonNode body, Precondition precondition) {
        Refusals.refuse(api.patch(path(row), body, conditions(precondition))).require(NO_CONTENT);
    }

    private void deleted(RecordRef row, Map<String, String> conditions) {
        Refusals.refuse(api.delete(path(row), conditions)).require(NO_CONTENT);
    }

    private JsonNode read(String path) {
        return Refusals.refuse(api.get(path)).require(200).json();
    }

    private void act(String action, JsonNode body) {
        Refusals.refuse(api.post(action, body)).require(NO_CONTENT);
    }

    private static Map<String, String> conditions(Precondition precondition) {
        if (precondition instanceof Precondition.UnchangedSince since) {
            return Map.of("If-Match", "W/\"" + since.version() + "\"");
        } else if (precondition.equals(Precondition.EXISTS)) {
            return ONLY_IF_THERE;
        }
        return precondition.equals(Precondition.ABSENT) ? Map.of("If-None-Match", "*") : Map.of();
    }

    private static String reference(RecordRef target) {
        return encoded("{'@odata.id':'" + path(target) + "'}");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static ObjectNode with(ObjectNode body, String name, JsonNode value) {
        body.set(name, value);
        return body;
    }

    private static RecordRef ref(ConnectionRoleId role) {
        return new RecordRef(RecordTypes.CONNECTION_ROLE, role.value());
    }

    private static RecordRef ref(CurrencyId currency) {
        return new RecordRef(RecordTypes.TRANSACTION_CURRENCY, currency.value());
    }

    /** Without the leading slash, so that it is taken as a path under the base address. */
    private static String path(RecordRef row) {
        return Bodies.address(row).substring(1);
    }
}
