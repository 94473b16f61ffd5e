package dev.connections.acceptance.stores;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Fills a store with random rows; the same seed fills every store alike, down to ids and moments: with few values, so
 * that many are equal, and with those that are easily taken wrongly.
 */
final class Population {

    private static final Caller CALLER = Administrator.CALLER;
    private static final List<String> TYPES =
            List.of("contact", "contact", "contact", "account", "account", "phonecall", "task", "systemuser", "team");
    private static final int RECORDS = 18;
    private static final int CONNECTIONS = 26;
    private static final List<String> ROLES = List.of("Doctor", "doctor's aunt", "Ärztin", "Patient");
    private static final int CURRENCIES = 2;

    /** The ids of the records; those before them are the roles' and the currencies'. */
    static final List<UUID> RECORD_IDS =
            QueryValues.ids().skip(ROLES.size() + CURRENCIES).limit(RECORDS).toList();

    private final Random random;
    private final Time time = new Time();
    private final Application application;
    private final List<RecordRef> records = new ArrayList<>();
    private final List<Principal> principals = new ArrayList<>(List.of(Administrator.USER));
    private final List<ConnectionRoleId> roles = new ArrayList<>();
    private final List<CurrencyId> currencies = new ArrayList<>();

    private Population(Ports ports, long seed) {
        random = new Random(seed);
        application = Application.of(alike(ports, time), Rules.standard());
        application.installation().prepare();
    }

    /** Fills that store, and gives the application that goes with it. */
    static Application of(Ports ports, long seed) {
        Population population = new Population(ports, seed);
        ROLES.forEach(population::role);
        population.currency("Euro", "EUR", "1.25");
        population.currency("yen", "JPY", "0.0000000001");
        for (int count = 0; count < RECORDS; count++) {
            population.record(TYPES.get(count % TYPES.size()));
        }
        population.records.forEach(population::place);
        for (int count = 0; count < CONNECTIONS; count++) {
            population.connect();
        }
        return population.application;
    }

    /** The same store, whose ids and moments are the same in each. */
    static Ports alike(Ports ports, Clock time) {
        IdGenerator ids = QueryValues.ids().iterator()::next;
        return new Ports(
                ports.connections(),
                ports.roles(),
                ports.currencies(),
                ports.records(),
                ports.attributes(),
                ports.shares(),
                ports.attributeShares(),
                ports.principals(),
                ports.teams(),
                ports.securityRoles(),
                ports.businessUnits(),
                ports.queries(),
                ports.changes(),
                ports.graph(),
                ports.jobs(),
                ports.events(),
                ports.unitOfWork(),
                time,
                ids);
    }

    private void role(String name) {
        RoleProfile profile =
                new RoleProfile(name, perhaps(QueryValues.TEXTS), perhaps(List.of(RoleCategory.values())));
        roles.add(application.roles().create(Optional.empty(), profile, CALLER).id());
    }

    private void currency(String name, String code, String rate) {
        CurrencyFacts facts =
                CurrencyFacts.of(new CurrencyProfile(name, code, code, 2), new ExchangeRate(new BigDecimal(rate)));
        currencies.add(
                application.currencies().create(Optional.empty(), facts, CALLER).id());
    }

    private void record(String type) {
        time.passes();
        NewRecord record = new NewRecord(
                RecordTypes.standard().named(type).orElseThrow(),
                Optional.empty(),
                perhaps(QueryValues.TEXTS).orElse(""),
                perhaps(principals));
        RecordRef made = application.records().create(record, CALLER).ref();
        records.add(made);
        Principal.of(made).ifPresent(principal -> {
            application.roleAssignments().assign(StandardRoles.BASIC_USER, principal, CALLER);
            principals.add(principal);
        });
    }

    /** What the rules refuse, as a record under itself, is refused by every store. */
    private void place(RecordRef record) {
        List<RecordRef> others = records.stream()
                .filter(other ->
                        other.type().parent().isPresent() && other.type().equals(record.type()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        time.passes();
        try {
            application.records().update(RecordUpdate.place(record, perhaps(others)), CALLER);
        } catch (RuleViolation refused) {
            return;
        }
    }

    /** What the rules refuse, as two records that are connected already, is refused by every store. */
    private void connect() {
        time.passes();
        ConnectCommand command = new ConnectCommand(
                Optional.empty(),
                side(),
                side(),
                perhaps(QueryValues.TEXTS).filter(text -> !text.isEmpty()),
                perhaps(QueryValues.DAYS.subList(0, 2)),
                perhaps(QueryValues.DAYS.subList(2, 4)),
                perhaps(currencies),
                Optional.empty(),
                new Origin(perhaps(QueryValues.WHOLE_NUMBERS), perhaps(QueryValues.DAYS)),
                perhaps(principals));
        Connection made;
        try {
            made = application.connect().connect(command, CALLER);
        } catch (RuleViolation refused) {
            return;
        }
        time.passes();
        if (random.nextInt(4) == 0) {
            application.deactivate().deactivate(made.rows().master().id(), CALLER);
        }
    }

    private Side side() {
        return new Side(Optional.of(records.get(random.nextInt(records.size()))), perhaps(roles));
    }

    private <T> Optional<T> perhaps(List<T> values) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    /** Moves on only when it is told to. */
    static final class Time extends Clock {

        private Instant now = QueryValues.BEGINNING;

        void passes() {
            now = now.plus(Duration.ofHours(5));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
