package dev.connections.acceptance.escalation;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.Ports;
import dev.connections.application.record.IdentityUpdate;
import dev.connections.application.record.NewRecord;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.memory.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation by chance: a tree of business units, people and teams in them who administer parts of it, an administrator
 * who is not among those people, a team of administrators, and rows that belong to, and are shared with, any of them.
 */
final class Company {

    static final Caller ADMINISTRATOR = Administrator.CALLER;

    /** What privileges are about here; those on other types are like these. */
    private static final Set<RecordType> TYPES = Set.of(
            RecordTypes.CONTACT,
            RecordTypes.ACCOUNT,
            RecordTypes.CONNECTION,
            RecordTypes.SYSTEM_USER,
            RecordTypes.TEAM,
            RecordTypes.BUSINESS_UNIT,
            RecordTypes.ROLE,
            RecordTypes.TRANSACTION_CURRENCY);

    private static final List<Privilege> ASKED = Privileges.of(RecordTypes.standard()).all().stream()
            .filter(privilege -> !(privilege instanceof Privilege.OnRecords records) || TYPES.contains(records.type()))
            .toList();

    private static final List<Privilege> ON_RECORDS =
            ASKED.stream().filter(Privilege.OnRecords.class::isInstance).toList();

    private static final int PEOPLE = 4;

    /** A person who is not a user, unless an act gives this identity to one. */
    static final UUID STRANGER = new UUID(0xc, 0);

    final Application application;
    final List<BusinessUnit.Id> units = new ArrayList<>(List.of(Administrator.ROOT.id()));

    /** The users who act, by the object ids of the persons who sign in as them. */
    final Map<UUID, Principal.User> people = new LinkedHashMap<>();

    final List<Principal.User> users = new ArrayList<>();
    final List<Principal.Team> teams = new ArrayList<>();
    final List<SecurityRole.Id> roles = new ArrayList<>(List.of(StandardRoles.BASIC_USER));
    final List<RecordRef> records = new ArrayList<>();
    final List<ConnectionId> rows = new ArrayList<>();
    final List<CurrencyId> currencies = new ArrayList<>();

    /** What is in each role that was made at the beginning, and who had it. */
    final Map<SecurityRole.Id, List<Privilege>> contents = new LinkedHashMap<>();

    final Map<SecurityRole.Id, List<? extends Principal>> holders = new LinkedHashMap<>();

    /** Records of one type that are connected with each other. */
    final List<List<RecordRef>> connected = new ArrayList<>();

    /** The duty of the acting users; none where they perform all kinds of acts. */
    final Optional<Duty> duty;

    private final Choice choice;

    private Company(Ports ports, long seed) {
        choice = new Choice(seed);
        duty = choice.oneIn(5) ? Optional.empty() : Optional.of(choice.any(Duty.ALL));
        application = Application.of(ports, Rules.standard().securing(Set.of(SecuredAttribute.CONNECTION_DESCRIPTION)));
        application.installation().prepare();
    }

    /** One that is kept in memory. */
    static Company of(long seed) {
        return in(InMemoryStore.of(RecordTypes.standard()).ports(Clock.systemUTC()), seed);
    }

    /** One that is kept in that store; the same seed founds the same one in each. */
    static Company in(Ports ports, long seed) {
        Company company = new Company(ports, seed);
        company.organise();
        company.principals().forEach(principal -> company.give(StandardRoles.BASIC_USER, principal));
        company.possess();
        company.principals()
                .filter(principal -> !company.choice.oneIn(4))
                .forEach(principal -> company.application
                        .roleAssignments()
                        .withdraw(StandardRoles.BASIC_USER, principal, ADMINISTRATOR));
        company.administer();
        return company;
    }

    /** The privileges that are given here. */
    static Collection<Privilege> privileges() {
        return ASKED;
    }

    /** All users and teams but the built-in administrator. */
    Stream<Principal> principals() {
        return Stream.concat(users.stream(), teams.stream());
    }

    /** The identity of a person besides an object id. */
    static String nameOf(UUID person) {
        return "Person " + person;
    }

    private void organise() {
        for (int count = 0; count < 4; count++) {
            units.add(application
                    .businessUnits()
                    .create(Optional.empty(), "Unit", Optional.of(choice.any(units)), ADMINISTRATOR)
                    .id());
        }
        for (int count = 0; count < PEOPLE; count++) {
            UUID person = new UUID(0xa, count);
            people.put(person, user(Optional.of(person)));
        }
        Principal.User boss = user(Optional.of(new UUID(0xb, 0)));
        give(StandardRoles.SYSTEM_ADMINISTRATOR, boss);
        for (int count = 0; count < 3; count++) {
            Principal.Team team = new Principal.Team(made(RecordTypes.TEAM, IdentityUpdate.NONE));
            teams.add(team);
            choice.some(users, 3).forEach(user -> application.teams().join(user, team, ADMINISTRATOR));
        }
        Principal.Team administrators = new Principal.Team(made(RecordTypes.TEAM, IdentityUpdate.NONE));
        teams.add(administrators);
        give(StandardRoles.SYSTEM_ADMINISTRATOR, administrators);
    }

    private Principal.User user(Optional<UUID> person) {
        IdentityUpdate identity = new IdentityUpdate(
                Change.to(person), Change.none(), Change.to(person.map(Company::nameOf)), Change.none());
        Principal.User user = new Principal.User(made(RecordTypes.SYSTEM_USER, identity));
        users.add(user);
        return user;
    }

    private UUID made(RecordType type, IdentityUpdate identity) {
        NewRecord made = new NewRecord(
                type,
                Optional.empty(),
                "Made " + choice.below(1_000_000),
                Optional.empty(),
                Optional.of(choice.any(units)),
                Optional.empty(),
                identity);
        return application.records().create(made, ADMINISTRATOR).ref().id();
    }

    private void give(SecurityRole.Id role, Principal principal) {
        application.roleAssignments().assign(role, principal, ADMINISTRATOR);
    }

    private void possess() {
        List<Principal> owners = owners();
        for (int count = 0; count < 8; count++) {
            RecordType type = count % 2 == 0 ? RecordTypes.CONTACT : RecordTypes.ACCOUNT;
            NewRecord record = new NewRecord(type, Optional.empty(), "Row", Optional.of(choice.any(owners)));
            records.add(application.records().create(record, ADMINISTRATOR).ref());
        }
        currencies.add(application
                .currencies()
                .create(
                        Optional.empty(),
                        CurrencyFacts.of(new CurrencyProfile("Euro", "EUR", "E", 2), new ExchangeRate(BigDecimal.ONE)),
                        ADMINISTRATOR)
                .id());
        for (int count = 0; count < 5; count++) {
            RecordRef from = choice.any(records);
            RecordRef to = choice.any(
                    choice.oneIn(2)
                            ? records
                            : records.stream()
                                    .filter(one -> one.type().equals(from.type()))
                                    .toList());
            connect(from, to, owners);
        }
        records.addAll(principals().map(Principal::record).toList());
        for (int count = 0; count < 10; count++) {
            share(choice.any(owners));
        }
    }

    /** Some own nothing, and can be deleted. */
    private List<Principal> owners() {
        List<Principal> some = choice.some(principals().toList(), 2);
        return some.isEmpty() ? principals().toList() : some;
    }

    private void connect(RecordRef from, RecordRef to, List<Principal> owners) {
        try {
            Connection made = application
                    .connect()
                    .connect(
                            ConnectCommand.of(Side.of(from), Side.of(to))
                                    .describedAs("Secret")
                                    .ownedBy(choice.any(owners)),
                            ADMINISTRATOR);
            rows.add(made.rows().master().id());
            rows.add(made.rows().reciprocal().id());
            if (from.type().equals(to.type())) {
                connected.add(List.of(from, to));
            }
            application
                    .update()
                    .update(UpdateCommand.assign(made.rows().reciprocal().id(), choice.any(owners)), ADMINISTRATOR);
        } catch (RuleViolation refused) {
            // the two are one, or connected already
        }
    }

    /** Users do not share themselves, and nothing is shared with its owner. */
    private void share(Principal with) {
        AccessRights rights = AccessRights.NONE;
        for (AccessRight right : choice.some(List.of(AccessRight.values()), 2)) {
            rights = right == AccessRight.CREATE ? rights : rights.union(AccessRights.of(right));
        }
        try {
            application.share().grant(choice.any(records), with, rights, ADMINISTRATOR);
            if (!rows.isEmpty()) {
                ConnectionId row = choice.any(rows);
                application.share().grant(row.ref(), with, rights, ADMINISTRATOR);
                if (choice.oneIn(3)) {
                    application.attributeShares().share(describing(row, with), ADMINISTRATOR);
                }
            }
        } catch (RuleViolation refused) {
            // it is the owner's, or shared already
        }
    }

    /** What lets the principal read and change the description of the row. */
    static AttributeShareCommand describing(ConnectionId row, Principal with) {
        return new AttributeShareCommand(
                Optional.empty(),
                Optional.of(SecuredAttribute.CONNECTION_DESCRIPTION.id()),
                Optional.of(row.ref()),
                Optional.of(with),
                Optional.of(true),
                Optional.of(true));
    }

    /** The first has the duty, and at times everything but what is secured; of the others, some hold much and some little. */
    private void administer() {
        duty.ifPresent(known -> role(all(known.privileges(), depth()), List.of(first())));
        if (duty.isPresent() && choice.oneIn(4)) {
            role(all(ON_RECORDS, PrivilegeDepth.GLOBAL), List.of(first()));
        }
        people.values().forEach(user -> role(privileges(ASKED, List.of(2, 8, 30)), List.of(user)));
        for (int count = 0; count < 4; count++) {
            List<Principal> holders = new ArrayList<>(choice.some(principals().toList(), 4));
            if (choice.oneIn(2) && !holders.contains(first())) {
                holders.add(first());
            }
            role(
                    choice.oneIn(2) ? privileges(nearby(), List.of(2, 4)) : privileges(ASKED, List.of(3, 20, 40)),
                    holders);
        }
    }

    /** On the types that the duty is about; on records where it is about roles or business units. */
    private List<Privilege> nearby() {
        Set<RecordType> types = new HashSet<>(duty.map(Duty::types).orElse(Set.of()));
        types.removeAll(Set.of(RecordTypes.ROLE, RecordTypes.BUSINESS_UNIT));
        Set<RecordType> near = types.isEmpty() ? Set.of(RecordTypes.CONTACT, RecordTypes.ACCOUNT) : types;
        return ON_RECORDS.stream()
                .filter(privilege -> privilege instanceof Privilege.OnRecords records && near.contains(records.type()))
                .toList();
    }

    private Principal.User first() {
        return people.values().iterator().next();
    }

    /** Each of some privileges, more often than not to one depth. */
    private Map<Privilege, PrivilegeDepth> privileges(List<Privilege> among, List<Integer> times) {
        Map<Privilege, PrivilegeDepth> any = choice.privileges(among, choice.any(times));
        return choice.oneIn(3) ? any : all(any.keySet(), choice.any(List.of(PrivilegeDepth.values())));
    }

    private PrivilegeDepth depth() {
        return choice.oneIn(3) ? choice.any(List.of(PrivilegeDepth.values())) : PrivilegeDepth.GLOBAL;
    }

    private static Map<Privilege, PrivilegeDepth> all(Collection<Privilege> privileges, PrivilegeDepth depth) {
        return privileges.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        privilege -> privilege.isOrganisationWide() ? PrivilegeDepth.GLOBAL : depth));
    }

    private void role(Map<Privilege, PrivilegeDepth> privileges, List<? extends Principal> given) {
        SecurityRole.Id role = application
                .securityRoles()
                .create(Optional.empty(), "Role", Optional.empty(), ADMINISTRATOR)
                .id();
        application.securityRoles().addPrivileges(role, privileges, ADMINISTRATOR);
        given.forEach(holder -> give(role, holder));
        roles.add(role);
        contents.put(role, ASKED.stream().filter(privileges::containsKey).toList());
        holders.put(role, given);
    }
}
