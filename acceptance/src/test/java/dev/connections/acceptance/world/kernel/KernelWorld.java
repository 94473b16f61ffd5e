package dev.connections.acceptance.world.kernel;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.Follower;
import dev.connections.acceptance.world.RecordView;
import dev.connections.acceptance.world.Refusal;
import dev.connections.acceptance.world.RoleView;
import dev.connections.acceptance.world.Search;
import dev.connections.acceptance.world.World;
import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.Route;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.Share;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import dev.connections.memory.InMemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The use cases themselves, over a store in memory, on a day that never ends. */
public final class KernelWorld implements World {

    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);

    private final InMemoryStore store;
    private final Application application;
    private final Caller caller;
    private final KernelReading reading;

    /** An installation that was just made, as its administrator sees it. */
    public KernelWorld() {
        this(InMemoryStore.of(Rules.standard().recordTypes()));
    }

    private KernelWorld(InMemoryStore store) {
        this(store, Application.of(store.ports(FIXED), Rules.standard()), Administrator.CALLER);
        application.installation().prepare();
    }

    private KernelWorld(InMemoryStore store, Application application, Caller caller) {
        this.store = store;
        this.application = application;
        this.caller = caller;
        reading = new KernelReading(application, caller);
    }

    @Override
    public World as(Principal.User user) {
        return new KernelWorld(store, application, Caller.of(user));
    }

    @Override
    public RecordRef record(NewRecord record) {
        return ask(() -> application.records().create(record, caller)).ref();
    }

    @Override
    public Map<String, String> valuesOf(RecordRef record, Collection<AttributeDefinition> attributes) {
        return ask(() -> reading.values(record, attributes));
    }

    @Override
    public void update(RecordUpdate update) {
        ask(() -> application.records().update(update, caller));
    }

    @Override
    public void delete(RecordRef record) {
        tell(() -> application.records().delete(record, Precondition.NONE, caller));
    }

    @Override
    public void merge(RecordRef target, RecordRef subordinate) {
        tell(() -> application.merge().merge(target, subordinate, caller));
    }

    @Override
    public RecordView look(RecordRef record) {
        return ask(() -> reading.record(record));
    }

    @Override
    public ConnectionRoleId makeRole(String name, Optional<String> description, Optional<Integer> category) {
        return ask(() -> application
                .roles()
                .create(Optional.empty(), new RoleProfile(name, description, category.map(RoleCategory::of)), caller)
                .id());
    }

    @Override
    public void update(RoleUpdate update) {
        ask(() -> application.roles().update(update, caller));
    }

    @Override
    public void delete(ConnectionRoleId role) {
        tell(() -> application.roles().delete(role, Precondition.NONE, caller));
    }

    @Override
    public RoleView look(ConnectionRoleId role) {
        return ask(() -> reading.role(role));
    }

    @Override
    public void match(ConnectionRoleId one, ConnectionRoleId other) {
        tell(() -> application.matches().match(one, other, caller));
    }

    @Override
    public void unmatch(ConnectionRoleId one, ConnectionRoleId other) {
        tell(() -> application.matches().unmatch(one, other, caller));
    }

    @Override
    public UUID restrict(ConnectionRoleId role, RecordType type) {
        return ask(() -> application.restrictions().restrict(role, type, Optional.empty(), caller));
    }

    @Override
    public void liftRestriction(UUID restriction) {
        tell(() -> application.restrictions().liftRestriction(restriction, caller));
    }

    @Override
    public CurrencyId makeCurrency(CurrencyProfile profile, ExchangeRate rate) {
        return ask(() -> application
                .currencies()
                .create(Optional.empty(), CurrencyFacts.of(profile, rate), caller)
                .id());
    }

    @Override
    public void update(CurrencyUpdate update) {
        ask(() -> application.currencies().update(update, caller));
    }

    @Override
    public void delete(CurrencyId currency) {
        tell(() -> application.currencies().delete(currency, Precondition.NONE, caller));
    }

    @Override
    public ConnectionId connect(ConnectCommand command) {
        return ask(() ->
                application.connect().connect(command, caller).rows().master().id());
    }

    @Override
    public void update(UpdateCommand command) {
        ask(() -> application.update().update(command, caller));
    }

    @Override
    public Saved upsert(UpdateCommand command) {
        return ask(() -> application.upsert().upsert(command, caller));
    }

    @Override
    public void giveState(ConnectionId row, int state, int statusReason) {
        ask(() -> {
            RecordState wanted = RecordState.of(Optional.of(state), Optional.of(statusReason))
                    .orElseThrow();
            return application
                    .update()
                    .update(
                            new UpdateCommand(
                                    row,
                                    Amendment.NONE,
                                    Change.none(),
                                    Change.to(wanted),
                                    Change.none(),
                                    Origin.HERE,
                                    Precondition.EXISTS),
                            caller);
        });
    }

    @Override
    public void disconnect(ConnectionId row, Precondition precondition) {
        tell(() -> application.disconnect().disconnect(row, precondition, caller));
    }

    @Override
    public ConnectionView look(ConnectionId row) {
        return ask(() -> reading.connection(row));
    }

    @Override
    public Optional<Picture> imageOf(ConnectionId row) {
        return ask(() -> application.images().imageOf(row, caller));
    }

    @Override
    public List<ConnectionView> connectionsOf(RecordRef record) {
        return ask(() -> reading.connectionsOf(record));
    }

    @Override
    public List<ConnectionPath> connectedRecords(RecordRef from, Search search) {
        return ask(() -> application
                .graph()
                .connectedRecords(from, route(search), caller)
                .paths());
    }

    @Override
    public Optional<ConnectionPath> shortestPath(RecordRef from, RecordRef to, Search search) {
        return ask(() -> application.graph().shortestPath(from, to, route(search), caller));
    }

    private static Route route(Search search) {
        return new Route(search.depth(), Optional.of(search.roles()).filter(roles -> !roles.isEmpty()), search.asOf());
    }

    @Override
    public void grant(RecordRef target, Principal principal, AccessRights rights) {
        tell(() -> application.share().grant(target, principal, rights, caller));
    }

    @Override
    public void modify(RecordRef target, Principal principal, AccessRights rights) {
        tell(() -> application.share().modify(target, principal, rights, caller));
    }

    @Override
    public void revoke(RecordRef target, Principal principal) {
        tell(() -> application.share().revoke(target, principal, caller));
    }

    @Override
    public AccessRights accessOf(Principal principal, RecordRef target) {
        return ask(() -> application.access().accessOf(principal, target, caller));
    }

    @Override
    public Map<UUID, AccessRights> sharesOf(RecordRef target) {
        return ask(() -> application.access().sharesOf(target, caller).stream()
                .collect(Collectors.toMap(share -> share.with().id(), Share::rights)));
    }

    @Override
    public BusinessUnit.Id businessUnit(String name, Optional<BusinessUnit.Id> parent) {
        return ask(() -> application
                .businessUnits()
                .create(Optional.empty(), name, parent, caller)
                .id());
    }

    @Override
    public SecurityRole.Id securityRole(String name, Map<Privilege, PrivilegeDepth> privileges) {
        return ask(() -> {
            SecurityRole.Id role = application
                    .securityRoles()
                    .create(Optional.empty(), name, Optional.empty(), caller)
                    .id();
            application.securityRoles().addPrivileges(role, privileges, caller);
            return role;
        });
    }

    @Override
    public void remove(Privilege privilege, SecurityRole.Id from) {
        tell(() -> application.securityRoles().removePrivilege(from, privilege, caller));
    }

    @Override
    public void give(SecurityRole.Id role, Principal principal) {
        tell(() -> application.roleAssignments().assign(role, principal, caller));
    }

    @Override
    public void take(SecurityRole.Id role, Principal principal) {
        tell(() -> application.roleAssignments().withdraw(role, principal, caller));
    }

    @Override
    public void join(Principal.User user, Principal.Team team) {
        tell(() -> application.teams().join(user, team, caller));
    }

    @Override
    public void leave(Principal.User user, Principal.Team team) {
        tell(() -> application.teams().leave(user, team, caller));
    }

    @Override
    public Map<String, PrivilegeDepth> privilegesOf(Principal principal) {
        return ask(() -> application.privileges().privilegesOf(principal, caller).entrySet().stream()
                .collect(Collectors.toMap(
                        held -> held.getKey().name(), held -> held.getValue().depth())));
    }

    @Override
    public List<String> namesOf(RecordType type) {
        return ask(() -> reading.namesOf(type));
    }

    @Override
    public List<String> namesOf(HierarchyOperator hierarchyOperator, RecordRef record) {
        return ask(() -> reading.namesOf(hierarchyOperator, record));
    }

    @Override
    public Follower follow(RecordType type) {
        return new KernelFollower(
                application, application.entities().named(type.logicalName()).orElseThrow(), caller);
    }

    @Override
    public List<ConnectionEvent> events() {
        return store.events();
    }

    private static void tell(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuleViolation violation) {
            throw new Refusal(violation.code().symbol(), violation.getMessage(), violation);
        }
    }
}
