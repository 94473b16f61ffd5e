package dev.connections.application;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The small clinic of the specifications: its people, their roles, and the dates. */
public final class Clinic {

    public static final RecordType CONTACT =
            RecordTypes.standard().named("contact").orElseThrow();

    public static final Principal.User RECEPTIONIST = new Principal.User(id(0xA1));
    public static final Principal.User BOOKKEEPER = new Principal.User(id(0xA2));
    public static final Principal.User STRANGER = new Principal.User(id(0xA4));
    public static final BusinessUnit.Id FRONT_DESK = new BusinessUnit.Id(id(0xB1));
    public static final Ownership BY_RECEPTIONIST = new Ownership(RECEPTIONIST, FRONT_DESK);
    public static final Ownership BY_BOOKKEEPER = new Ownership(BOOKKEEPER, FRONT_DESK);

    public static final Caller ADMINISTRATOR = Caller.of(Administrator.USER);
    public static final Instant MORNING = Instant.parse("2024-03-01T08:00:00Z");
    public static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    public static final EffectivePeriod THIS_YEAR =
            EffectivePeriod.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    public static final EffectivePeriod NEXT_YEAR =
            EffectivePeriod.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    public static final ConnectionId MASTER = new ConnectionId(id(0xC1));
    public static final ConnectionId RECIPROCAL = new ConnectionId(id(0xC2));

    private Clinic() {}

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    public static Participant drAnnLee() {
        return contact(1, "Dr Ann Lee");
    }

    public static Participant ben() {
        return contact(2, "Ben Okoro");
    }

    public static Participant cleo() {
        return contact(3, "Cleo Marsh");
    }

    private static Participant contact(int number, String name) {
        return Participant.create(new RecordRef(CONTACT, id(number)), name, BY_RECEPTIONIST, morning());
    }

    /** Matched with {@link #patient()}. */
    public static ConnectionRole doctor() {
        return role(0xD1, "Doctor").match(role(0xD2, "Patient"));
    }

    /** Matched with {@link #doctor()}. */
    public static ConnectionRole patient() {
        return role(0xD2, "Patient").match(role(0xD1, "Doctor"));
    }

    private static ConnectionRole role(int number, String name) {
        return ConnectionRole.create(
                new ConnectionRoleId(id(number)), new RoleProfile(name, Optional.empty(), Optional.empty()), morning());
    }

    /** Dr Lee is Ben's doctor this year; both rows are the receptionist's. */
    public static ActiveConnection treatment() {
        return treatment(MASTER, RECIPROCAL);
    }

    /** The same under other ids. */
    public static ActiveConnection treatment(ConnectionId master, ConnectionId reciprocal) {
        Proposal proposal = Proposal.toConnect(
                new KnownParty(Optional.of(drAnnLee()), Optional.of(doctor())),
                new KnownParty(Optional.of(ben()), Optional.of(patient())),
                new Terms(Optional.of("Knee"), THIS_YEAR));
        return ActiveConnection.connect(proposal, master, reciprocal, BY_RECEPTIONIST, Origin.HERE, morning());
    }

    public static Stamp morning() {
        return new Stamp(MORNING, RECEPTIONIST, Optional.empty());
    }
}
