package dev.connections.application.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.FRONT_DESK;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.STRANGER;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.access.PrivilegeDepth.BASIC;
import static dev.connections.domain.access.PrivilegeDepth.DEEP;
import static dev.connections.domain.access.PrivilegeDepth.GLOBAL;
import static dev.connections.domain.access.PrivilegeDepth.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row of a connection belongs to the receptionist, at the front desk. */
class AccessControlTest {

    private static final RecordRef ROW = MASTER.ref();
    private static final Principal.Team NIGHT_SHIFT = new Principal.Team(id(0xA3));
    private static final BusinessUnit.Id COUNTER = new BusinessUnit.Id(id(0xB7));
    private static final Privilege READ = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION);
    private static final Privilege WRITE = Privilege.of(AccessRight.WRITE, RecordTypes.CONNECTION);

    private final Staff staff = new Staff();
    private final AccessControl access = staff.access();
    private final EntityDefinition connections =
            new EntityCatalogue(RecordTypes.standard()).named("connection").orElseThrow();
    private final EntityDefinition roles =
            new EntityCatalogue(RecordTypes.standard()).named("connectionrole").orElseThrow();

    @ParameterizedTest
    @EnumSource
    void the_administrator_is_never_denied_anything(AccessRight right) {
        assertThatNoException().isThrownBy(() -> access.require(Administrator.CALLER, right, ROW, BY_RECEPTIONIST));
        assertThatNoException().isThrownBy(() -> access.require(Administrator.CALLER, right, RecordTypes.CONNECTION));
    }

    @Test
    void a_team_with_the_id_of_the_administrator_is_not_the_administrator() {
        assertThat(rightsOf(new Principal.Team(Administrator.USER.id()))).isEqualTo(AccessRights.NONE);
    }

    @Test
    void the_owner_may_do_what_it_holds_privileges_for_and_nothing_else() {
        staff.holds(RECEPTIONIST, READ, BASIC);

        assertThat(rightsOf(RECEPTIONIST)).isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void what_a_team_owns_its_members_may_use_by_privileges_of_their_own() {
        staff.holds(BOOKKEEPER, READ, BASIC).isIn(BOOKKEEPER, NIGHT_SHIFT);

        assertThat(access.rightsOf(BOOKKEEPER, ROW, new Ownership(NIGHT_SHIFT, FRONT_DESK)))
                .isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void a_privilege_of_a_team_is_held_by_its_members() {
        staff.holds(NIGHT_SHIFT, READ, LOCAL).isIn(BOOKKEEPER, NIGHT_SHIFT);

        assertThat(rightsOf(BOOKKEEPER)).isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void a_deep_privilege_covers_rows_of_child_units() {
        staff.holds(BOOKKEEPER, READ, DEEP).standsBelow(COUNTER, FRONT_DESK);

        assertThat(access.rightsOf(BOOKKEEPER, ROW, new Ownership(RECEPTIONIST, COUNTER)))
                .isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void a_share_is_good_as_far_as_the_privilege_is_held_at_all() {
        staff.holds(BOOKKEEPER, READ, BASIC)
                .sharesTheRowWith(BOOKKEEPER, AccessRights.of(AccessRight.READ, AccessRight.WRITE));

        assertThat(rightsOf(BOOKKEEPER)).isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void what_is_shared_with_a_team_is_shared_with_its_members() {
        staff.holds(BOOKKEEPER, READ, BASIC)
                .isIn(BOOKKEEPER, NIGHT_SHIFT)
                .sharesTheRowWith(NIGHT_SHIFT, AccessRights.of(AccessRight.READ));

        assertThat(rightsOf(BOOKKEEPER)).isEqualTo(AccessRights.of(AccessRight.READ));
    }

    @Test
    void rights_add_up_however_they_are_come_by() {
        staff.holds(BOOKKEEPER, READ, LOCAL)
                .holds(BOOKKEEPER, WRITE, BASIC)
                .sharesTheRowWith(BOOKKEEPER, AccessRights.of(AccessRight.WRITE));

        assertThat(rightsOf(BOOKKEEPER)).isEqualTo(AccessRights.of(AccessRight.READ, AccessRight.WRITE));
    }

    @Test
    void a_refusal_for_lack_of_a_privilege_names_it() {
        RuleViolation denial = refusal(
                ErrorCode.PRIVILEGE_DENIED,
                () -> access.require(Caller.of(STRANGER), AccessRight.WRITE, ROW, BY_RECEPTIONIST));

        assertThat(denial.arguments()).containsExactly(STRANGER.id().toString(), "prvWriteConnection");
    }

    @Test
    void a_refusal_for_lack_of_a_right_names_the_right_and_the_row() {
        staff.holds(STRANGER, WRITE, BASIC);

        RuleViolation denial = refusal(
                ErrorCode.ACCESS_DENIED,
                () -> access.require(Caller.of(STRANGER), AccessRight.WRITE, ROW, BY_RECEPTIONIST));

        assertThat(denial.arguments())
                .containsExactly(
                        STRANGER.id().toString(),
                        "WriteAccess",
                        "connection",
                        MASTER.value().toString());
    }

    @Test
    void an_impersonating_user_may_do_what_both_users_may() {
        staff.holds(RECEPTIONIST, WRITE, GLOBAL).holds(BOOKKEEPER, READ, GLOBAL);
        Caller caller = new Caller(RECEPTIONIST, Optional.of(BOOKKEEPER));

        refusal(ErrorCode.PRIVILEGE_DENIED, () -> access.require(caller, AccessRight.WRITE, ROW, BY_RECEPTIONIST));

        staff.holds(BOOKKEEPER, WRITE, GLOBAL);
        assertThatNoException().isThrownBy(() -> access.require(caller, AccessRight.WRITE, ROW, BY_RECEPTIONIST));
    }

    @Test
    void a_principal_that_cannot_read_a_record_type_cannot_own_such_records() {
        refusal(ErrorCode.PRINCIPAL_PRIVILEGE_DENIED, () -> access.requireOwner(BOOKKEEPER, RecordTypes.CONNECTION));

        staff.holds(BOOKKEEPER, READ, BASIC);
        assertThatNoException().isThrownBy(() -> access.requireOwner(BOOKKEEPER, RecordTypes.CONNECTION));
    }

    @Test
    void a_user_shares_only_rights_that_the_user_has() {
        staff.holds(RECEPTIONIST, READ, BASIC);
        Caller receptionist = Caller.of(RECEPTIONIST);

        assertThatNoException()
                .isThrownBy(
                        () -> access.requireAll(receptionist, AccessRights.of(AccessRight.READ), ROW, BY_RECEPTIONIST));
        refusal(
                ErrorCode.PRIVILEGE_DENIED,
                () -> access.requireAll(receptionist, AccessRights.of(AccessRight.WRITE), ROW, BY_RECEPTIONIST));
    }

    @Test
    void the_first_reason_for_access_is_ownership_then_a_share_then_depth() {
        staff.holds(RECEPTIONIST, READ, GLOBAL).holds(BOOKKEEPER, READ, GLOBAL).holds(STRANGER, READ, GLOBAL);
        staff.sharesTheRowWith(BOOKKEEPER, AccessRights.of(AccessRight.READ));

        assertThat(originOf(RECEPTIONIST)).isEqualTo(AccessOrigin.Kind.OWNERSHIP);
        assertThat(originOf(BOOKKEEPER)).isEqualTo(AccessOrigin.Kind.SHARE);
        assertThat(originOf(STRANGER)).isEqualTo(AccessOrigin.Kind.DEPTH);
        assertThat(originOf(NIGHT_SHIFT)).isEqualTo(AccessOrigin.Kind.NONE);
    }

    @Test
    void the_administrator_sees_every_row_and_a_stranger_none() {
        assertThat(access.visibleRows(Administrator.CALLER, connections)).isEqualTo(Condition.everything());
        assertThat(access.visibleRows(Caller.of(STRANGER), connections)).isEqualTo(Condition.nothing());
    }

    @Test
    void a_global_privilege_sees_every_row() {
        staff.holds(BOOKKEEPER, READ, GLOBAL);

        assertThat(access.visibleRows(Caller.of(BOOKKEEPER), connections)).isEqualTo(Condition.everything());
    }

    @Test
    void a_query_resolves_the_grants_of_a_user_once_and_those_of_the_administrator_never() {
        staff.holds(BOOKKEEPER, READ, BASIC).sharesTheRowWith(BOOKKEEPER, AccessRights.of(AccessRight.READ));
        Caller bookkeeper = Caller.of(BOOKKEEPER);

        assertThat(looks(() -> access.require(bookkeeper, AccessRight.READ, ROW, BY_RECEPTIONIST)))
                .isOne();
        assertThat(looks(() -> access.readableRows(bookkeeper, connections))).isOne();
        assertThat(looks(() -> access.visibleRows(bookkeeper, List.of(connections, roles))))
                .isOne();
        assertThat(looks(() -> access.visibleRows(bookkeeper, List.of()))).isZero();
        assertThat(looks(() -> access.rightsOf(BOOKKEEPER, ROW, BY_RECEPTIONIST)))
                .isOne();
        assertThat(looks(() -> access.readableRows(Administrator.CALLER, connections)))
                .isZero();
    }

    @Test
    void a_user_without_the_privilege_to_read_an_entity_may_not_query_it() {
        refusal(ErrorCode.PRIVILEGE_DENIED, () -> access.readableRows(Caller.of(STRANGER), connections));

        staff.holds(STRANGER, READ, LOCAL);
        assertThat(access.readableRows(Caller.of(STRANGER), connections))
                .isEqualTo(access.visibleRows(Caller.of(STRANGER), connections));
    }

    private int looks(Runnable question) {
        int before = staff.looks();
        question.run();
        return staff.looks() - before;
    }

    private AccessOrigin.Kind originOf(Principal principal) {
        return access.originOf(principal, ROW, BY_RECEPTIONIST).kind();
    }

    private AccessRights rightsOf(Principal principal) {
        return access.rightsOf(principal, ROW, BY_RECEPTIONIST);
    }
}
