package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.ACCOUNT;
import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability.Restriction;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class ConnectionRolesContract extends StoreContract {

    @Test
    void a_role_comes_back_as_it_was_kept() {
        ConnectionRole drawn = ConnectionRole.create(
                        new ConnectionRoleId(UUID.randomUUID()),
                        new RoleProfile("Doctor", Optional.of("who treats"), Optional.of(RoleCategory.SERVICE)),
                        on(Fixtures.MONDAY))
                .restrict(new Restriction(UUID.randomUUID(), CONTACT))
                .match(given.keptRole("Patient"));

        assertThat(given.keep(drawn))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(drawn);
    }

    @Test
    void a_replaced_role_has_what_it_has_become_and_a_higher_version() {
        ConnectionRole kept = given.keptRole("Doctor");

        ConnectionRole changed = replace(kept.deactivate(on(TUESDAY)));

        assertThat(changed)
                .satisfies(role -> assertThat(role.isActive()).isFalse())
                .satisfies(role -> assertThat(role.version().number())
                        .isGreaterThan(kept.version().number()));
    }

    @Test
    void a_match_is_found_from_both_of_its_roles() {
        ConnectionRole doctor = given.keptRole("Doctor");
        ConnectionRole patient = given.keptRole("Patient");

        replace(doctor.match(patient));

        assertThat(find(patient).goesWith(doctor)).isTrue();
    }

    @Test
    void a_match_is_kept_once_however_often_it_is_made() {
        ConnectionRole doctor = given.keptRole("Doctor");
        ConnectionRole patient = given.keptRole("Patient");
        replace(doctor.match(patient));

        replace(find(patient).match(doctor));

        assertThat(count(RecordTypes.CONNECTION_ROLE_ASSOCIATION)).isOne();
    }

    @Test
    void a_match_ended_from_one_role_is_ended_for_the_other() {
        ConnectionRole doctor = given.keptRole("Doctor");
        ConnectionRole patient = given.keptRole("Patient");
        replace(doctor.match(patient));

        replace(find(patient).unmatch(doctor.id()));

        assertThat(find(doctor).matches()).isEmpty();
    }

    @Test
    void other_matches_and_restrictions_survive_a_change_with_their_ids() {
        ConnectionRole doctor = replace(given.keptRole("Doctor")
                .match(given.keptRole("Patient"))
                .restrict(new Restriction(UUID.randomUUID(), CONTACT)));
        Set<UUID> before = idsOf(RecordTypes.CONNECTION_ROLE_ASSOCIATION);

        ConnectionRole changed = replace(doctor.match(given.keptRole("Nurse")));

        assertThat(changed.applicability()).isEqualTo(doctor.applicability());
        assertThat(idsOf(RecordTypes.CONNECTION_ROLE_ASSOCIATION)).hasSize(2).containsAll(before);
    }

    @Test
    void a_lifted_restriction_is_gone() {
        Restriction toAccounts = new Restriction(UUID.randomUUID(), ACCOUNT);
        ConnectionRole employer = replace(given.keptRole("Employer").restrict(toAccounts));

        ConnectionRole changed = replace(employer.liftRestriction(toAccounts.id()));

        assertThat(changed.appliesTo(CONTACT)).isTrue();
    }

    @Test
    void a_role_is_found_by_its_restriction() {
        Restriction toAccounts = new Restriction(UUID.randomUUID(), ACCOUNT);
        ConnectionRole employer = replace(given.keptRole("Employer").restrict(toAccounts));

        assertThat(ports.roles().restrictedBy(toAccounts.id())).contains(employer);
    }

    @Test
    void no_role_is_found_by_an_unknown_restriction() {
        assertThat(ports.roles().restrictedBy(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_role_whose_id_is_taken_is_refused() {
        ConnectionRole kept = given.keptRole("Doctor");

        assertThatThrownBy(() -> given.work(() -> ports.roles().add(kept)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_RECORD));
    }

    @Test
    void a_restriction_whose_id_another_role_has_is_refused() {
        Restriction toAccounts = new Restriction(UUID.randomUUID(), ACCOUNT);
        replace(given.keptRole("Employer").restrict(toAccounts));
        ConnectionRole other = given.keptRole("Supplier").restrict(toAccounts);

        assertThatThrownBy(() -> replace(other))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_RECORD));
    }

    @Test
    void a_removed_role_takes_its_matches_and_restrictions_along() {
        ConnectionRole doctor = replace(given.keptRole("Doctor")
                .match(given.keptRole("Patient"))
                .restrict(new Restriction(UUID.randomUUID(), CONTACT)));

        given.work(() -> ports.roles().remove(doctor.id()));

        assertThat(ports.roles().find(doctor.id())).isEmpty();
        assertThat(count(RecordTypes.CONNECTION_ROLE_ASSOCIATION)).isZero();
        assertThat(count(RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE)).isZero();
    }

    private ConnectionRole replace(ConnectionRole changed) {
        given.work(() -> ports.roles().replace(changed));
        return find(changed);
    }

    private ConnectionRole find(ConnectionRole role) {
        return ports.roles().find(role.id()).orElseThrow();
    }
}
