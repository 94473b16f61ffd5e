package dev.connections.contracts;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.Ports;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A small clinic, with helpers that store its records. */
public final class Fixtures {

    public static final RecordType ACCOUNT = type("account");
    public static final RecordType CONTACT = type("contact");
    public static final RecordType EMAIL = type("email");
    public static final RecordType TASK = type("task");

    public static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-01-06T10:30:00Z");

    public static final Ownership ADMINISTRATORS = new Ownership(Administrator.USER, Administrator.ROOT.id());

    private final Ports ports;

    public Fixtures(Ports ports) {
        this.ports = ports;
        if (ports.records().find(Administrator.USER.record()).isEmpty()) {
            ports.businessUnits().add(Administrator.ROOT);
            keep(Participant.create(Administrator.USER.record(), Administrator.NAME, ADMINISTRATORS, on(MONDAY)));
        }
    }

    public static RecordType type(String logicalName) {
        return RecordTypes.standard().named(logicalName).orElseThrow();
    }

    /** What the administrator did at that moment. */
    public static Stamp on(Instant at) {
        return new Stamp(at, Administrator.USER, Optional.empty());
    }

    public static Participant record(RecordType type, String name) {
        return Participant.create(new RecordRef(type, UUID.randomUUID()), name, ADMINISTRATORS, on(MONDAY));
    }

    public static ConnectionRole role(String name) {
        return ConnectionRole.create(
                new ConnectionRoleId(UUID.randomUUID()),
                new RoleProfile(name, Optional.empty(), Optional.empty()),
                on(MONDAY));
    }

    public Participant contact(String name) {
        return keep(record(CONTACT, name));
    }

    public Participant account(String name) {
        return keep(record(ACCOUNT, name));
    }

    public Principal.User user(String name) {
        return new Principal.User(
                keep(record(RecordTypes.SYSTEM_USER, name)).ref().id());
    }

    public Principal.Team team(String name) {
        return new Principal.Team(keep(record(RecordTypes.TEAM, name)).ref().id());
    }

    public ConnectionRole keptRole(String name) {
        return keep(role(name));
    }

    public ConnectionRole keep(ConnectionRole role) {
        work(() -> ports.roles().add(role));
        return ports.roles().find(role.id()).orElseThrow();
    }

    public Participant keep(Participant participant) {
        work(() -> ports.records().add(participant));
        return ports.records().find(participant.ref()).orElseThrow();
    }

    /** A currency of that code, worth one and a quarter. */
    public Currency keptCurrency(String isoCode) {
        Currency currency = Currency.create(
                new CurrencyId(UUID.randomUUID()),
                new CurrencyProfile("Currency " + isoCode, isoCode, isoCode, 2),
                new ExchangeRate(new BigDecimal("1.25")),
                on(MONDAY));
        work(() -> ports.currencies().add(currency));
        return ports.currencies().find(currency.id()).orElseThrow();
    }

    public ActiveConnection keep(ActiveConnection connection) {
        work(() -> ports.connections().add(connection));
        return ports.connections()
                .find(connection.rows().master().id())
                .orElseThrow()
                .editable();
    }

    public static KnownParty as(Participant record) {
        return new KnownParty(Optional.of(record), Optional.empty());
    }

    public static KnownParty as(Participant record, ConnectionRole role) {
        return new KnownParty(Optional.of(record), Optional.of(role));
    }

    public static KnownParty as(ConnectionRole role) {
        return new KnownParty(Optional.empty(), Optional.of(role));
    }

    public static ActiveConnection connection(KnownParty from, KnownParty to) {
        return connection(from, to, Terms.NONE);
    }

    public static ActiveConnection connection(KnownParty from, KnownParty to, Terms terms) {
        return ActiveConnection.connect(
                Proposal.toConnect(from, to, terms),
                new ConnectionId(UUID.randomUUID()),
                new ConnectionId(UUID.randomUUID()),
                ADMINISTRATORS,
                Origin.HERE,
                on(MONDAY));
    }

    /** Does some work as one unit. */
    public void work(Runnable work) {
        ports.unitOfWork().perform(() -> {
            work.run();
            return true;
        });
    }
}
