package dev.connections.application;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.FRONT_DESK;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECEPTIONIST;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.ChangeLog;
import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.Connections;
import dev.connections.application.port.Currencies;
import dev.connections.application.port.Jobs;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.RowAttributes;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.port.Shares;
import dev.connections.application.port.Teams;
import dev.connections.application.port.UnitOfWork;
import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.QueryEngine;
import dev.connections.domain.Clinic;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ports that hold one connection, know the people and roles of the clinic, and record what is stored and published
 * through them. Any other port fails with a message.
 */
public final class RecordingOffice {

    /** The time zone that the bookkeeper has chosen, ten hours behind UTC. */
    private static final int IN_HONOLULU = 2;

    private static final Ownership BY_ADMINISTRATOR = new Ownership(Administrator.USER, FRONT_DESK);

    private final Connection kept;
    private final List<ActiveConnection> others;
    private final List<Connection> replaced = new ArrayList<>();
    private final List<ConnectionEvent> told = new ArrayList<>();

    private RecordingOffice(Connection kept, List<ActiveConnection> others) {
        this.kept = kept;
        this.others = others;
    }

    /** An office that keeps this connection. */
    public static RecordingOffice keeping(Connection connection) {
        return new RecordingOffice(connection, List.of());
    }

    /** The same, with another connection that may be in the way. */
    public RecordingOffice beside(ActiveConnection other) {
        return new RecordingOffice(kept, List.of(other));
    }

    /** The states of the connection that were stored, in order. */
    public List<Connection> replaced() {
        return replaced;
    }

    /** The events that were published, in order. */
    public List<ConnectionEvent> told() {
        return told;
    }

    /** It is noon; the receptionist, the bookkeeper and the administrator are there. */
    public Ports ports() {
        return new Ports(
                port(
                        Connections.class,
                        Map.of(
                                "find", row -> Optional.of(kept),
                                "covering", parties -> others,
                                "replace", changed -> replaced.add((Connection) changed))),
                port(
                        ConnectionRoles.class,
                        Map.of(
                                "find",
                                id -> Stream.of(Clinic.doctor(), Clinic.patient())
                                        .filter(role -> role.id().equals(id))
                                        .findFirst())),
                port(Currencies.class, Map.of()),
                port(
                        Records.class,
                        Map.of(
                                "findForUpdate",
                                ref -> Stream.of(Clinic.drAnnLee(), Clinic.ben(), Clinic.cleo())
                                        .filter(record -> record.ref().equals(ref))
                                        .findFirst(),
                                "findForUpdateAll",
                                refs -> Stream.of(Clinic.drAnnLee(), Clinic.ben(), Clinic.cleo())
                                        .filter(record -> ((Collection<?>) refs).contains(record.ref()))
                                        .toList())),
                port(RowAttributes.class, Map.of()),
                port(
                        Shares.class,
                        Map.of(
                                "of",
                                target -> new Sharing((RecordRef) target, Administrator.USER, List.of()),
                                "replace",
                                changed -> changed)),
                port(AttributeShares.class, Map.of("of", row -> List.of())),
                port(
                        Principals.class,
                        Map.of(
                                "teamsOf",
                                user -> Set.of(),
                                "effectiveGrants",
                                RecordingOffice::effectiveGrants,
                                "settingsOf",
                                user -> new UserSettings(
                                        Optional.of(IN_HONOLULU).filter(code -> user.equals(BOOKKEEPER)),
                                        UserSettings.ENGLISH),
                                "businessUnitOf",
                                principal -> Stream.of(BY_RECEPTIONIST, BY_BOOKKEEPER, BY_ADMINISTRATOR)
                                        .filter(ownership -> ownership.isBy((Principal) principal))
                                        .map(Ownership::businessUnit)
                                        .findFirst())),
                port(Teams.class, Map.of()),
                port(SecurityRoles.class, Map.of()),
                port(BusinessUnits.class, Map.of()),
                port(QueryEngine.class, Map.of()),
                port(ChangeLog.class, Map.of()),
                port(ConnectionGraph.class, Map.of()),
                port(Jobs.class, Map.of()),
                told::add,
                new AtOnce(),
                Clock.fixed(NOON.at(), ZoneOffset.UTC),
                () -> {
                    throw new UnsupportedOperationException("no id is needed");
                });
    }

    /** Users of the office have all rights on their own records. */
    private static EffectiveGrants effectiveGrants(Object principal) {
        Map<Privilege, List<Grant>> held = List.of(RECEPTIONIST, BOOKKEEPER).contains(principal)
                ? Privileges.of(RecordTypes.standard()).all().stream()
                        .collect(Collectors.toMap(
                                privilege -> privilege,
                                privilege -> List.of(new Grant(
                                        (Principal) principal,
                                        FRONT_DESK,
                                        privilege.isOrganisationWide()
                                                ? PrivilegeDepth.GLOBAL
                                                : PrivilegeDepth.BASIC))))
                : Map.of();
        return new EffectiveGrants(Set.of(), held);
    }

    /** A port that answers to these names by their first argument. */
    private static <T> T port(Class<T> type, Map<String, Function<Object, Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Function<Object, Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    Object answered = answer.apply(arguments[0]);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }

    private static final class AtOnce implements UnitOfWork {
        @Override
        public <T> T perform(Supplier<T> work) {
            return work.get();
        }
    }
}
