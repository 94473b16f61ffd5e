package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.ExchangeRates;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The small clinic of the specifications: its people, their roles, and the dates. */
public final class Clinic {

    public static final RecordType ACCOUNT =
            RecordTypes.standard().named("account").orElseThrow();
    public static final RecordType CONTACT =
            RecordTypes.standard().named("contact").orElseThrow();
    public static final RecordType EMAIL = RecordTypes.standard().named("email").orElseThrow();

    public static final Principal.User RECEPTIONIST = new Principal.User(id(0xA1));
    public static final Principal.User BOOKKEEPER = new Principal.User(id(0xA2));
    public static final Principal.User STRANGER = new Principal.User(id(0xA4));
    public static final Principal.Team NIGHT_SHIFT = new Principal.Team(id(0xA3));

    public static final BusinessUnit.Id FRONT_DESK = new BusinessUnit.Id(id(0xB1));
    public static final Ownership BY_RECEPTIONIST = new Ownership(RECEPTIONIST, FRONT_DESK);
    public static final Ownership BY_BOOKKEEPER = new Ownership(BOOKKEEPER, new BusinessUnit.Id(id(0xB2)));
    public static final Ownership BY_NIGHT_SHIFT = new Ownership(NIGHT_SHIFT, FRONT_DESK);

    public static final Stamp MORNING = stamp("2024-03-01T08:00:00Z", RECEPTIONIST);
    public static final Stamp NOON = stamp("2024-03-01T12:00:00Z", BOOKKEEPER);
    public static final Stamp EVENING = stamp("2024-03-01T18:00:00Z", RECEPTIONIST);

    public static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    public static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);
    public static final EffectivePeriod THIS_YEAR = EffectivePeriod.between(NEW_YEAR, YEAR_END);

    public static final EffectivePeriod NEXT_YEAR =
            EffectivePeriod.between(NEW_YEAR.plusYears(1), YEAR_END.plusYears(1));

    /** The row that was asked for when Dr Lee took Ben on, and the one that came with it. */
    public static final ConnectionId MASTER = new ConnectionId(id(0xC1));

    public static final ConnectionId RECIPROCAL = new ConnectionId(id(0xC2));

    private static final ConnectionRoleId DOCTOR = new ConnectionRoleId(id(0xD1));
    private static final ConnectionRoleId PATIENT = new ConnectionRoleId(id(0xD2));

    private Clinic() {}

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    public static Participant drAnnLee() {
        return participant(CONTACT, 1, "Dr Ann Lee");
    }

    public static Participant ben() {
        return participant(CONTACT, 2, "Ben Okoro");
    }

    public static Participant cleo() {
        return participant(CONTACT, 4, "Cleo Marsh");
    }

    public static Participant clinic() {
        return participant(ACCOUNT, 3, "Riverside Clinic");
    }

    public static Participant participant(RecordType type, int number, String name) {
        return Participant.create(new RecordRef(type, id(number)), name, BY_RECEPTIONIST, MORNING);
    }

    /** Matched with {@link #patient()}. */
    public static ConnectionRole doctor() {
        return unmatched(DOCTOR, "Doctor").match(unmatched(PATIENT, "Patient"));
    }

    /** Matched with {@link #doctor()}. */
    public static ConnectionRole patient() {
        return unmatched(PATIENT, "Patient").match(unmatched(DOCTOR, "Doctor"));
    }

    /** Matched with nothing. */
    public static ConnectionRole supplier() {
        return unmatched(new ConnectionRoleId(id(0xD3)), "Supplier");
    }

    /** Matched with nothing, not even with itself. */
    public static ConnectionRole friend() {
        return unmatched(new ConnectionRoleId(id(0xD4)), "Friend");
    }

    private static ConnectionRole unmatched(ConnectionRoleId id, String name) {
        return ConnectionRole.create(
                id, new RoleProfile(name, Optional.empty(), Optional.of(RoleCategory.SERVICE)), MORNING);
    }

    public static KnownParty party(Participant record) {
        return new KnownParty(Optional.of(record), Optional.empty());
    }

    public static KnownParty party(ConnectionRole role) {
        return new KnownParty(Optional.empty(), Optional.of(role));
    }

    public static KnownParty party(Participant record, ConnectionRole role) {
        return new KnownParty(Optional.of(record), Optional.of(role));
    }

    public static KnownParty noParty() {
        return new KnownParty(Optional.empty(), Optional.empty());
    }

    public static Proposal proposal(KnownParty from, KnownParty to) {
        return Proposal.toConnect(from, to, Terms.NONE);
    }

    /** Dr Lee is Ben's doctor this year; the receptionist wrote it down in the morning. */
    public static ActiveConnection treatment() {
        return treatment(MASTER, RECIPROCAL);
    }

    /** The same under other ids. */
    public static ActiveConnection treatment(ConnectionId master, ConnectionId reciprocal) {
        Proposal proposal = Proposal.toConnect(
                party(drAnnLee(), doctor()),
                party(ben(), patient()),
                new Terms(Optional.of("Knee after the fall"), THIS_YEAR));
        return ActiveConnection.connect(proposal, master, reciprocal, BY_RECEPTIONIST, Origin.HERE, MORNING);
    }

    /** One and a quarter of them for one of the base currency; no other currency has a rate. */
    public static final CurrencyId EURO = new CurrencyId(id(0xE1));

    public static final ExchangeRate EURO_RATE = new ExchangeRate(new BigDecimal("1.25"));

    public static final ExchangeRates RATES = currency -> {
        assertThat(currency).isEqualTo(EURO);
        return EURO_RATE;
    };

    private static Stamp stamp(String moment, Principal.User by) {
        return new Stamp(Instant.parse(moment), by, Optional.empty());
    }
}
