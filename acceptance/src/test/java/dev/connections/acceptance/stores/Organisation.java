package dev.connections.acceptance.stores;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.port.Ports;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A random organisation; the same seed makes the same one in every store: a tree of business units with users and teams
 * in it, roles of any depth, and records and connections that belong to, and are shared with, any of them.
 */
final class Organisation {

    static final Caller ADMINISTRATOR = Administrator.CALLER;

    private static final List<String> KINDS =
            List.of("contact", "account", "phonecall", "contact", "account", "task", "contact", "account");
    private static final List<RecordType> GUARDED =
            List.of(RecordTypes.CONNECTION, RecordTypes.CONTACT, RecordTypes.ACCOUNT, RecordTypes.ACTIVITY_POINTER);
    private static final List<PrivilegeDepth> DEPTHS =
            List.of(PrivilegeDepth.BASIC, PrivilegeDepth.BASIC, PrivilegeDepth.LOCAL, PrivilegeDepth.DEEP);
    private static final int UNITS = 5;
    private static final int USERS = 5;
    private static final int TEAMS = 3;
    private static final int ROLES = 5;
    private static final int RECORDS = 20;
    private static final int CONNECTIONS = 20;
    private static final int SHARES = 28;

    final Application application;

    /** The watermark before there were any records. */
    final DeltaWatermark founded;

    final List<Principal.User> users = new ArrayList<>();

    /** The names of all records. */
    final Map<RecordRef, String> names = new LinkedHashMap<>();

    /** The accounts that stand under others, with the others. */
    final Map<RecordRef, RecordRef> parents = new HashMap<>();

    /** All rows of connections. */
    final List<Row> rows = new ArrayList<>();

    private final Random random;
    private final List<BusinessUnit.Id> units = new ArrayList<>(List.of(Administrator.ROOT.id()));
    private final List<Principal> principals = new ArrayList<>();
    private final Map<Principal.User, Map<RecordRef, Boolean>> readable = new HashMap<>();

    /** A row of a connection, the other row, and the records that it leads from and to. */
    record Row(ConnectionId id, ConnectionId twin, RecordRef near, RecordRef far) {}

    private Organisation(Ports ports, long seed) {
        random = new Random(seed);
        application = Application.of(Population.alike(ports, new Population.Time()), Rules.standard());
        application.installation().prepare();
        founded = application
                .changes()
                .now(application.entities().named("contact").orElseThrow());
    }

    /** Founds it in that store. */
    static Organisation of(Ports ports, long seed) {
        Organisation organisation = new Organisation(ports, seed);
        organisation.people();
        organisation.principals.forEach(organisation::welcome);
        organisation.possessions();
        organisation.principals.forEach(organisation::strip);
        organisation.securityRoles();
        organisation.reorganise();
        return organisation;
    }

    /** What looking up access says of one user and one row. */
    boolean mayRead(Principal.User user, RecordRef row) {
        return readable.computeIfAbsent(user, absent -> new HashMap<>())
                .computeIfAbsent(
                        row,
                        ref -> application
                                .access()
                                .accessOf(user, ref, ADMINISTRATOR)
                                .include(AccessRight.READ));
    }

    private void people() {
        for (int count = 0; count < UNITS; count++) {
            units.add(application
                    .businessUnits()
                    .create(Optional.empty(), "Unit " + count, Optional.of(any(units)), ADMINISTRATOR)
                    .id());
        }
        for (int count = 0; count < USERS; count++) {
            users.add(new Principal.User(principal(RecordTypes.SYSTEM_USER, "User " + count)));
        }
        principals.addAll(users);
        for (int count = 0; count < TEAMS; count++) {
            Principal.Team team = new Principal.Team(principal(RecordTypes.TEAM, "Team " + count));
            principals.add(team);
            users.stream()
                    .filter(user -> random.nextInt(3) == 0)
                    .forEach(user -> application.teams().join(user, team, ADMINISTRATOR));
        }
    }

    private UUID principal(RecordType type, String name) {
        RecordRef made = application
                .records()
                .create(NewRecord.of(type, name), ADMINISTRATOR)
                .ref();
        application.records().update(RecordUpdate.move(made, any(units)), ADMINISTRATOR);
        return made.id();
    }

    /** An owner must be able to read what it owns, if only for that moment. */
    private void welcome(Principal principal) {
        application.roleAssignments().assign(StandardRoles.BASIC_USER, principal, ADMINISTRATOR);
    }

    private void strip(Principal principal) {
        application.roleAssignments().withdraw(StandardRoles.BASIC_USER, principal, ADMINISTRATOR);
    }

    private void possessions() {
        for (int count = 0; count < RECORDS; count++) {
            record(KINDS.get(count % KINDS.size()), String.format("Record %02d", random.nextInt(100)));
        }
        accounts().forEach(account -> place(account, any(accounts())));
        for (int count = 0; count < CONNECTIONS; count++) {
            connect(any(List.copyOf(names.keySet())), any(List.copyOf(names.keySet())));
        }
        List<RecordRef> shareable = Stream.concat(
                        names.keySet().stream(),
                        rows.stream().map(row -> row.id().ref()))
                .toList();
        for (int count = 0; count < SHARES; count++) {
            share(any(shareable), any(principals));
        }
    }

    private void record(String kind, String name) {
        NewRecord record = new NewRecord(
                RecordTypes.standard().named(kind).orElseThrow(), Optional.empty(), name, Optional.of(any(principals)));
        names.put(application.records().create(record, ADMINISTRATOR).ref(), name);
    }

    List<RecordRef> accounts() {
        return names.keySet().stream()
                .filter(record -> record.type().equals(RecordTypes.ACCOUNT))
                .toList();
    }

    /** What would make a loop is refused. */
    private void place(RecordRef account, RecordRef parent) {
        try {
            application.records().update(RecordUpdate.place(account, Optional.of(parent)), ADMINISTRATOR);
            parents.put(account, parent);
        } catch (RuleViolation refused) {
            // it stays at the top
        }
    }

    /** Of connections the rules allow some only; the two rows of one may belong to two principals. */
    private void connect(RecordRef from, RecordRef to) {
        Connection made;
        try {
            made = application
                    .connect()
                    .connect(ConnectCommand.of(Side.of(from), Side.of(to)).ownedBy(any(principals)), ADMINISTRATOR);
        } catch (RuleViolation refused) {
            return;
        }
        ConnectionId master = made.rows().master().id();
        ConnectionId reciprocal = made.rows().reciprocal().id();
        rows.add(new Row(master, reciprocal, from, to));
        rows.add(new Row(reciprocal, master, to, from));
        application.update().update(UpdateCommand.assign(reciprocal, any(principals)), ADMINISTRATOR);
    }

    /** Some shares permit a change without reading; nothing is shared with its owner. */
    private void share(RecordRef target, Principal principal) {
        AccessRights rights = AccessRights.of(any(List.of(AccessRight.READ, AccessRight.READ, AccessRight.WRITE)))
                .union(AccessRights.of(any(List.of(AccessRight.APPEND, AccessRight.SHARE))));
        try {
            application.share().grant(target, principal, rights, ADMINISTRATOR);
        } catch (RuleViolation refused) {
            // the principal owns it
        }
    }

    private void securityRoles() {
        for (int count = 0; count < ROLES; count++) {
            SecurityRole.Id role = application
                    .securityRoles()
                    .create(Optional.empty(), "Role " + count, Optional.empty(), ADMINISTRATOR)
                    .id();
            application.securityRoles().addPrivileges(role, privileges(), ADMINISTRATOR);
            principals.stream()
                    .filter(principal -> random.nextInt(4) == 0)
                    .forEach(principal -> application.roleAssignments().assign(role, principal, ADMINISTRATOR));
        }
    }

    private Map<Privilege, PrivilegeDepth> privileges() {
        Map<Privilege, PrivilegeDepth> privileges = new HashMap<>();
        for (RecordType type : GUARDED) {
            PrivilegeDepth depth = random.nextInt(8) == 0 ? PrivilegeDepth.GLOBAL : any(DEPTHS);
            if (random.nextInt(4) > 0) {
                privileges.put(Privilege.of(AccessRight.READ, type), depth);
            }
        }
        privileges.put(Privilege.of(AccessRight.WRITE, RecordTypes.CONTACT), PrivilegeDepth.GLOBAL);
        return privileges;
    }

    /** The rows of a user who moves stay in the former business unit, until they are assigned again. */
    private void reorganise() {
        application.records().update(RecordUpdate.move(users.get(0).record(), any(units)), ADMINISTRATOR);
        RecordRef first = names.keySet().iterator().next();
        RecordUpdate handedOn =
                new RecordUpdate(first, Change.none(), Change.to(Administrator.USER), Precondition.NONE);
        application.records().update(handedOn, ADMINISTRATOR);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
