package dev.connections.domain.access;

import static dev.connections.domain.Clinic.FRONT_DESK;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.access.PrivilegeDepth.BASIC;
import static dev.connections.domain.access.PrivilegeDepth.DEEP;
import static dev.connections.domain.access.PrivilegeDepth.GLOBAL;
import static dev.connections.domain.access.PrivilegeDepth.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.RecordTypes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityRoleTest {

    private static final Privilege READ_CONNECTION = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION);
    private static final Privilege READ_CONTACT = Privilege.of(AccessRight.READ, Clinic.CONTACT);
    private static final Privileges PRIVILEGES = Privileges.of(RecordTypes.standard());

    private final SecurityRole nurse = SecurityRole.create(new SecurityRole.Id(id(1)), "Nurse", FRONT_DESK, MORNING);

    @Test
    void a_new_role_permits_nothing() {
        assertThat(nurse.privileges()).isEmpty();
    }

    @Test
    void each_of_its_privileges_has_a_depth() {
        SecurityRole role = nurse.add(Map.of(READ_CONNECTION, LOCAL), NOON);

        assertThat(role.depthOf(READ_CONNECTION)).contains(LOCAL);
        assertThat(role.depthOf(READ_CONTACT)).isEmpty();
    }

    @Test
    void a_privilege_that_is_added_again_gets_the_last_depth() {
        SecurityRole role = nurse.add(Map.of(READ_CONNECTION, DEEP), NOON).add(Map.of(READ_CONNECTION, BASIC), NOON);

        assertThat(role.depthOf(READ_CONNECTION)).contains(BASIC);
    }

    @Test
    void a_privilege_that_is_removed_is_gone_and_the_others_stay() {
        SecurityRole role = nurse.add(Map.of(READ_CONNECTION, LOCAL, READ_CONTACT, LOCAL), NOON)
                .remove(READ_CONTACT, NOON);

        assertThat(role.privileges()).containsExactly(Map.entry(READ_CONNECTION, LOCAL));
    }

    @Test
    void every_change_stamps_it() {
        assertThat(nurse.rename("Head nurse", NOON).stamps().modified()).isEqualTo(NOON);
    }

    @Test
    void a_depth_that_the_privilege_cannot_have_is_refused() {
        Privilege readRoles = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION_ROLE);

        refusal(ErrorCode.INVALID_PRIVILEGE_DEPTH, () -> nurse.add(Map.of(readRoles, LOCAL), NOON));
    }

    @Test
    void its_name_is_short_enough() {
        refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> nurse.rename("n".repeat(101), NOON));
    }

    @Test
    void administrators_hold_every_privilege_everywhere() {
        SecurityRole administrators = StandardRoles.systemAdministrator(PRIVILEGES, FRONT_DESK, MORNING);

        assertThat(administrators.privileges().keySet()).containsExactlyInAnyOrderElementsOf(PRIVILEGES.all());
        assertThat(administrators.privileges().values()).containsOnly(GLOBAL);
    }

    @Test
    void the_role_of_administrators_is_read_only() {
        SecurityRole administrators = StandardRoles.systemAdministrator(PRIVILEGES, FRONT_DESK, MORNING);

        refusal(ErrorCode.CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY, () -> administrators.remove(READ_CONNECTION, NOON));
    }

    @Test
    void basic_users_have_their_own_records_and_see_what_all_have_in_common() {
        SecurityRole basic = StandardRoles.basicUser(PRIVILEGES, FRONT_DESK, MORNING);

        assertThat(basic.depthOf(Privilege.of(AccessRight.DELETE, RecordTypes.CONNECTION)))
                .contains(BASIC);
        assertThat(basic.depthOf(Privilege.of(AccessRight.READ, RecordTypes.CONNECTION_ROLE)))
                .contains(GLOBAL);
        assertThat(basic.depthOf(Privilege.of(AccessRight.READ, RecordTypes.SYSTEM_USER)))
                .contains(GLOBAL);
    }

    @Test
    void basic_users_administer_nothing() {
        SecurityRole basic = StandardRoles.basicUser(PRIVILEGES, FRONT_DESK, MORNING);

        assertThat(basic.depthOf(Privilege.of(AccessRight.WRITE, RecordTypes.ROLE)))
                .isEmpty();
        assertThat(basic.depthOf(Privilege.of(AccessRight.CREATE, RecordTypes.SYSTEM_USER)))
                .isEmpty();
        assertThat(basic.depthOf(new Privilege.Impersonation())).isEmpty();
        assertThat(basic.depthOf(new Privilege.SecuredAttributes())).isEmpty();
    }
}
