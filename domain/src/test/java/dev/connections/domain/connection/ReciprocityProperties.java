package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.clinic;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the mirror that hold for all parties and roles. */
class ReciprocityProperties {

    @Provide
    Arbitrary<Parties> parties() {
        return Combinators.combine(sides(), sides())
                .filter((from, to) -> between(from, to).isPresent())
                .as(Parties::between);
    }

    @Provide
    Arbitrary<Amendment> amendments() {
        return Combinators.combine(changes(records()), changes(roles()), changes(records()), changes(roles()))
                .as((fromRecord, fromRole, toRecord, toRole) -> new Amendment(
                        fromRecord,
                        fromRole,
                        toRecord,
                        toRole,
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none()));
    }

    @Property
    void the_near_side_of_one_row_is_the_far_side_of_the_other(@ForAll("parties") Parties parties) {
        Reciprocity rows = treatment().rows();

        assertThat(rows.seenFrom(RECIPROCAL, parties).from())
                .isEqualTo(rows.seenFrom(MASTER, parties).to());
        assertThat(rows.seenFrom(RECIPROCAL, parties).to())
                .isEqualTo(rows.seenFrom(MASTER, parties).from());
    }

    @Property
    void mirrored_twice_is_as_it_was(@ForAll("parties") Parties parties) {
        assertThat(parties.mirrored().mirrored()).isEqualTo(parties);
    }

    @Property
    void parties_are_the_same_seen_from_either_side(@ForAll("parties") Parties one, @ForAll("parties") Parties other) {
        boolean same = one.from().equals(other.from()) && one.to().equals(other.to())
                || one.from().equals(other.to()) && one.to().equals(other.from());

        assertThat(one.sameAs(other)).isEqualTo(same);
        assertThat(one.sameAs(one.mirrored())).isTrue();
    }

    @Property
    void an_amendment_through_either_row_comes_to_the_same(
            @ForAll("parties") Parties parties, @ForAll("amendments") Amendment amendment) {
        Optional<Parties> throughMaster = amended(parties, amendment);
        Optional<Parties> throughReciprocal = amended(parties.mirrored(), amendment.mirrored());

        assertThat(throughReciprocal.map(Parties::mirrored)).isEqualTo(throughMaster);
    }

    @Property
    void a_party_asks_for_itself(@ForAll("parties") Parties parties) {
        assertThat(Party.of(parties.from().asSide())).contains(parties.from());
    }

    private static Optional<Parties> amended(Parties parties, Amendment amendment) {
        return between(
                amendment.from(parties.from().asSide()),
                amendment.to(parties.to().asSide()));
    }

    private static Optional<Parties> between(Side from, Side to) {
        try {
            return Optional.of(Parties.between(from, to));
        } catch (RuleViolation impossible) {
            return Optional.empty();
        }
    }

    private static Arbitrary<Side> sides() {
        return Combinators.combine(records(), roles()).as(Side::new);
    }

    private static Arbitrary<Optional<RecordRef>> records() {
        return Arbitraries.of(drAnnLee().ref(), ben().ref(), clinic().ref()).optional();
    }

    private static Arbitrary<Optional<ConnectionRoleId>> roles() {
        return Arbitraries.of(doctor().id(), patient().id()).optional();
    }

    private static <T> Arbitrary<Change<T>> changes(Arbitrary<T> values) {
        return Arbitraries.oneOf(Arbitraries.create(Change::none), values.map(Change::to));
    }
}
