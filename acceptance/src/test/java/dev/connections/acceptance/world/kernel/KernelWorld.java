package dev.connections.acceptance.world.kernel;

import dev.connections.acceptance.memory.InMemoryStore;
import dev.connections.acceptance.world.ConnectionView;
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
import dev.connections.application.graph.Path;
import dev.connections.application.graph.Route;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The use cases themselves, over a store in memory, on a day that never ends. */
public final class KernelWorld implements World {

    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    private static final Caller CALLER = Caller.of(Administrator.USER);

    private final InMemoryStore store;
    private final Application application;
    private final KernelReading reading;

    /** An installation that was just made. */
    public KernelWorld() {
        Rules rules = Rules.standard();
        store = InMemoryStore.of(rules.recordTypes());
        application = Application.of(store.ports(FIXED), rules);
        application.installation().prepare();
        reading = new KernelReading(application, CALLER);
    }

    @Override
    public RecordRef record(RecordType type, String name) {
        return ask(() -> application.records().create(NewRecord.of(type, name), CALLER))
                .ref();
    }

    @Override
    public void update(RecordUpdate update) {
        ask(() -> application.records().update(update, CALLER));
    }

    @Override
    public void delete(RecordRef record) {
        tell(() -> application.records().delete(record, Precondition.NONE, CALLER));
    }

    @Override
    public void merge(RecordRef target, RecordRef subordinate) {
        tell(() -> application.merge().merge(target, subordinate, CALLER));
    }

    @Override
    public RecordView look(RecordRef record) {
        return ask(() -> reading.record(record));
    }

    @Override
    public ConnectionRoleId makeRole(String name, Optional<String> description, Optional<Integer> category) {
        return ask(() -> application
                .roles()
                .create(Optional.empty(), new RoleProfile(name, description, category.map(RoleCategory::of)), CALLER)
                .id());
    }

    @Override
    public void update(RoleUpdate update) {
        ask(() -> application.roles().update(update, CALLER));
    }

    @Override
    public void delete(ConnectionRoleId role) {
        tell(() -> application.roles().delete(role, Precondition.NONE, CALLER));
    }

    @Override
    public RoleView look(ConnectionRoleId role) {
        return ask(() -> reading.role(role));
    }

    @Override
    public void match(ConnectionRoleId one, ConnectionRoleId other) {
        tell(() -> application.matches().match(one, other, CALLER));
    }

    @Override
    public void unmatch(ConnectionRoleId one, ConnectionRoleId other) {
        tell(() -> application.matches().unmatch(one, other, CALLER));
    }

    @Override
    public UUID restrict(ConnectionRoleId role, RecordType type) {
        return ask(() -> application.restrictions().restrict(role, type, Optional.empty(), CALLER));
    }

    @Override
    public void liftRestriction(UUID restriction) {
        tell(() -> application.restrictions().liftRestriction(restriction, CALLER));
    }

    @Override
    public CurrencyId makeCurrency(CurrencyProfile profile, ExchangeRate rate) {
        return ask(() -> application
                .currencies()
                .create(Optional.empty(), CurrencyFacts.of(profile, rate), CALLER)
                .id());
    }

    @Override
    public void update(CurrencyUpdate update) {
        ask(() -> application.currencies().update(update, CALLER));
    }

    @Override
    public void delete(CurrencyId currency) {
        tell(() -> application.currencies().delete(currency, Precondition.NONE, CALLER));
    }

    @Override
    public ConnectionId connect(ConnectCommand command) {
        return ask(() ->
                application.connect().connect(command, CALLER).rows().master().id());
    }

    @Override
    public void update(UpdateCommand command) {
        ask(() -> application.update().update(command, CALLER));
    }

    @Override
    public Saved upsert(UpdateCommand command) {
        return ask(() -> application.upsert().upsert(command, CALLER));
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
                            CALLER);
        });
    }

    @Override
    public void disconnect(ConnectionId row, Precondition precondition) {
        tell(() -> application.disconnect().disconnect(row, precondition, CALLER));
    }

    @Override
    public ConnectionView look(ConnectionId row) {
        return ask(() -> reading.connection(row));
    }

    @Override
    public Optional<Picture> imageOf(ConnectionId row) {
        return ask(() -> application.images().imageOf(row, CALLER));
    }

    @Override
    public List<ConnectionView> connectionsOf(RecordRef record) {
        return ask(() -> reading.connectionsOf(record));
    }

    @Override
    public List<Path> connectedRecords(RecordRef from, Search search) {
        return ask(() -> application
                .graph()
                .connectedRecords(from, route(search), CALLER)
                .paths());
    }

    @Override
    public Optional<Path> shortestPath(RecordRef from, RecordRef to, Search search) {
        return ask(() -> application.graph().shortestPath(from, to, route(search), CALLER));
    }

    private static Route route(Search search) {
        return new Route(search.depth(), Optional.of(search.roles()).filter(roles -> !roles.isEmpty()), search.asOf());
    }

    @Override
    public void grant(RecordRef target, Principal principal, AccessRights rights) {
        tell(() -> application.share().grant(target, principal, rights, CALLER));
    }

    @Override
    public void modify(RecordRef target, Principal principal, AccessRights rights) {
        tell(() -> application.share().modify(target, principal, rights, CALLER));
    }

    @Override
    public void revoke(RecordRef target, Principal principal) {
        tell(() -> application.share().revoke(target, principal, CALLER));
    }

    @Override
    public AccessRights accessOf(Principal principal, RecordRef target) {
        return ask(() -> application.access().accessOf(principal, target, CALLER));
    }

    @Override
    public Map<UUID, AccessRights> sharesOf(RecordRef target) {
        return ask(() -> application.access().sharesOf(target, CALLER).stream()
                .collect(Collectors.toMap(share -> share.with().id(), Share::rights)));
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
