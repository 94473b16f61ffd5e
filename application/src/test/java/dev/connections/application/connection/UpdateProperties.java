package dev.connections.application.connection;

import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.cleo;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.RecordingOffice;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.domain.Change;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UpdateProperties {

    @Provide
    Arbitrary<Amendment> amendments() {
        Arbitrary<Change<Optional<RecordRef>>> records =
                changes(Arbitraries.of(drAnnLee().ref(), ben().ref(), cleo().ref()));
        Arbitrary<Change<Optional<ConnectionRoleId>>> roles =
                changes(Arbitraries.of(doctor().id(), patient().id()));
        return Combinators.combine(records, roles, records, roles, changes(Arbitraries.of("Knee", "Elbow")))
                .as((fromRecord, fromRole, toRecord, toRole, text) -> new Amendment(
                        fromRecord, fromRole, toRecord, toRole, text, Change.none(), Change.none(), Change.none()));
    }

    @Property(tries = 300)
    void an_update_through_either_row_comes_to_the_same(@ForAll("amendments") Amendment amendment) {
        assertThat(outcome(RECIPROCAL, amendment.mirrored())).isEqualTo(outcome(MASTER, amendment));
    }

    /** What the connection becomes, or why it does not. */
    private static Object outcome(ConnectionId row, Amendment amendment) {
        RecordingOffice office = RecordingOffice.keeping(treatment());
        try {
            return Application.of(office.ports(), Rules.standard()).amend().amend(row, amendment, Administrator.CALLER);
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private static <T> Arbitrary<Change<Optional<T>>> changes(Arbitrary<T> values) {
        return Arbitraries.oneOf(
                Arbitraries.create(Change::none), values.optional().map(Change::to));
    }
}
