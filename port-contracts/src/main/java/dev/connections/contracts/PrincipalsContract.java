package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.ADMINISTRATORS;
import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.on;
import static dev.connections.domain.access.PrivilegeDepth.BASIC;
import static dev.connections.domain.access.PrivilegeDepth.GLOBAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann reads as a user, and reads and writes in a team; in another team she has nothing. */
public abstract class PrincipalsContract extends StoreContract {

    private static final Privilege READ = Privilege.of(AccessRight.READ, CONTACT);
    private static final Privilege WRITE = Privilege.of(AccessRight.WRITE, CONTACT);
    private static final Privilege SHARE = Privilege.of(AccessRight.SHARE, CONTACT);

    private Principal.User ann;
    private Principal.Team doctors;
    private Principal.Team choir;

    @BeforeEach
    void annAndHerTeams() {
        ann = given.user("Ann");
        doctors = given.team("Doctors");
        choir = given.team("Choir");
        given.work(() -> {
            ports.securityRoles().publish(List.of(READ, WRITE, SHARE));
            assign(ann, Map.of(READ, BASIC));
            assign(doctors, Map.of(READ, GLOBAL, WRITE, BASIC));
            ports.teams().join(ann, doctors);
            ports.teams().join(ann, choir);
        });
    }

    @Test
    void a_privilege_is_held_by_roles_of_the_user_and_of_its_teams() {
        assertThat(effectiveGrants(ann, READ))
                .isEqualTo(new EffectiveGrants(
                        Set.of(doctors, choir), Map.of(READ, List.of(grant(ann, BASIC), grant(doctors, GLOBAL)))));
    }

    @Test
    void several_privileges_are_looked_up_at_once_and_missing_ones_left_out() {
        assertThat(effectiveGrants(ann, READ, WRITE, SHARE).grants())
                .containsOnlyKeys(READ, WRITE)
                .containsEntry(WRITE, List.of(grant(doctors, BASIC)));
    }

    @Test
    void teams_without_privileges_are_included() {
        assertThat(effectiveGrants(ann, SHARE)).isEqualTo(new EffectiveGrants(Set.of(doctors, choir), Map.of()));
        assertThat(effectiveGrants(ann)).isEqualTo(new EffectiveGrants(Set.of(doctors, choir), Map.of()));
    }

    @Test
    void a_team_has_its_own_grants() {
        assertThat(effectiveGrants(doctors, READ))
                .isEqualTo(new EffectiveGrants(Set.of(), Map.of(READ, List.of(grant(doctors, GLOBAL)))));
    }

    @Test
    void a_missing_principal_has_no_grants() {
        assertThat(effectiveGrants(new Principal.User(new UUID(4, 2)), READ))
                .isEqualTo(new EffectiveGrants(Set.of(), Map.of()));
    }

    private EffectiveGrants effectiveGrants(Principal principal, Privilege... privileges) {
        return ports.principals().effectiveGrants(principal, List.of(privileges));
    }

    private static Grant grant(Principal holder, PrivilegeDepth depth) {
        return new Grant(holder, ADMINISTRATORS.businessUnit(), depth);
    }

    private void assign(Principal principal, Map<Privilege, PrivilegeDepth> privileges) {
        SecurityRole role = SecurityRole.create(
                        new SecurityRole.Id(UUID.randomUUID()), "A role", ADMINISTRATORS.businessUnit(), on(MONDAY))
                .add(privileges, on(MONDAY));
        ports.securityRoles().add(role);
        ports.securityRoles().assign(role.id(), principal);
    }
}
