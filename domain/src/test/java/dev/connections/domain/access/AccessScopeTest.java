package dev.connections.domain.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.NIGHT_SHIFT;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far a privilege reaches")
class AccessScopeTest {

    private static final BusinessUnit.Id CLINIC = unit(1);
    private static final BusinessUnit.Id WARD = unit(2);
    private static final BusinessUnit.Id ROOM = unit(3);
    private static final BusinessUnit.Id KITCHEN = unit(4);

    private static final BusinessUnitTree TREE = BusinessUnitTree.of(List.of(
            BusinessUnit.create(CLINIC, "Clinic", Optional.empty()),
            BusinessUnit.create(WARD, "Ward", Optional.of(CLINIC)),
            BusinessUnit.create(ROOM, "Room", Optional.of(WARD)),
            BusinessUnit.create(KITCHEN, "Kitchen", Optional.of(CLINIC))));

    private static BusinessUnit.Id unit(int number) {
        return new BusinessUnit.Id(id(number));
    }

    private static Ownership by(Principal owner, BusinessUnit.Id in) {
        return new Ownership(owner, in);
    }

    private static AccessScope accessScope(Grant... grants) {
        return AccessScope.of(List.of(RECEPTIONIST, NIGHT_SHIFT), List.of(grants), TREE);
    }

    @Test
    void a_principal_without_the_privilege_has_no_access_even_to_its_own_records() {
        assertThat(accessScope().covers(by(RECEPTIONIST, WARD))).isFalse();
    }

    @Test
    void a_principal_with_the_privilege_has_access_to_its_own_records_in_every_business_unit() {
        AccessScope accessScope = accessScope(new Grant(RECEPTIONIST, WARD, PrivilegeDepth.BASIC));

        assertThat(accessScope.covers(by(RECEPTIONIST, KITCHEN))).isTrue();
        assertThat(accessScope.covers(by(BOOKKEEPER, WARD))).isFalse();
    }

    @Test
    void what_a_team_owns_is_owned_by_its_members() {
        assertThat(accessScope(new Grant(RECEPTIONIST, WARD, PrivilegeDepth.BASIC))
                        .covers(by(NIGHT_SHIFT, KITCHEN)))
                .isTrue();
    }

    @Test
    void a_local_privilege_covers_the_business_unit_and_not_its_children() {
        AccessScope accessScope = accessScope(new Grant(RECEPTIONIST, WARD, PrivilegeDepth.LOCAL));

        assertThat(accessScope.covers(by(BOOKKEEPER, WARD))).isTrue();
        assertThat(accessScope.covers(by(BOOKKEEPER, ROOM))).isFalse();
        assertThat(accessScope.covers(by(BOOKKEEPER, CLINIC))).isFalse();
    }

    @Test
    void a_deep_privilege_covers_the_business_unit_and_all_below_it() {
        AccessScope accessScope = accessScope(new Grant(RECEPTIONIST, WARD, PrivilegeDepth.DEEP));

        assertThat(accessScope.covers(by(BOOKKEEPER, ROOM))).isTrue();
        assertThat(accessScope.covers(by(BOOKKEEPER, KITCHEN))).isFalse();
    }

    @Test
    void a_global_privilege_covers_everything() {
        assertThat(accessScope(new Grant(RECEPTIONIST, WARD, PrivilegeDepth.GLOBAL))
                        .covers(by(BOOKKEEPER, CLINIC)))
                .isTrue();
    }

    @Test
    void the_depth_of_a_team_role_counts_from_the_business_unit_of_the_team() {
        assertThat(accessScope(new Grant(NIGHT_SHIFT, KITCHEN, PrivilegeDepth.LOCAL))
                        .covers(by(BOOKKEEPER, KITCHEN)))
                .isTrue();
    }

    @Test
    void several_grants_cover_the_union_of_their_scopes() {
        AccessScope accessScope = accessScope(
                new Grant(RECEPTIONIST, WARD, PrivilegeDepth.LOCAL),
                new Grant(NIGHT_SHIFT, KITCHEN, PrivilegeDepth.LOCAL));

        assertThat(accessScope.covers(by(BOOKKEEPER, WARD))).isTrue();
        assertThat(accessScope.covers(by(BOOKKEEPER, KITCHEN))).isTrue();
        assertThat(accessScope.covers(by(BOOKKEEPER, ROOM))).isFalse();
    }

    @Test
    void a_business_unit_never_stands_below_itself() {
        BusinessUnit ward = BusinessUnit.create(WARD, "Ward", Optional.of(CLINIC));

        assertThat(ward.move(KITCHEN, TREE).parent()).contains(KITCHEN);
        refusal(ErrorCode.BUSINESS_MANAGEMENT_LOOP_BEING_CREATED, () -> ward.move(ROOM, TREE));
        refusal(ErrorCode.BUSINESS_MANAGEMENT_LOOP_BEING_CREATED, () -> ward.move(WARD, TREE));
    }

    @Test
    void the_root_stays_the_root() {
        BusinessUnit clinic = BusinessUnit.create(CLINIC, "Clinic", Optional.empty());

        refusal(ErrorCode.INVALID_ARGUMENT, () -> clinic.move(WARD, TREE));
    }
}
