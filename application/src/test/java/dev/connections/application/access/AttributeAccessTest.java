package dev.connections.application.access;

import static dev.connections.application.metadata.SecuredAttribute.CONNECTION_DESCRIPTION;
import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.FRONT_DESK;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The description of a row that belongs to the receptionist. */
class AttributeAccessTest {

    private static final Principal.Team NIGHT_SHIFT = new Principal.Team(id(0xA3));
    private static final Caller BY_BOOKKEEPER = Caller.of(BOOKKEEPER);

    private final Staff staff = new Staff();
    private final AttributeAccess attributes = staff.attributes();

    @Test
    void the_administrator_changes_it() {
        assertMayChange(Administrator.CALLER, BY_RECEPTIONIST);
    }

    @Test
    void its_owner_changes_it() {
        assertMayChange(Caller.of(RECEPTIONIST), BY_RECEPTIONIST);
    }

    @Test
    void a_member_of_the_owning_team_changes_it() {
        staff.isIn(BOOKKEEPER, NIGHT_SHIFT);

        assertMayChange(BY_BOOKKEEPER, new Ownership(NIGHT_SHIFT, FRONT_DESK));
    }

    @Test
    void a_holder_of_the_privilege_for_all_secured_attributes_changes_it() {
        staff.holds(BOOKKEEPER, new Privilege.SecuredAttributes(), PrivilegeDepth.GLOBAL);

        assertMayChange(BY_BOOKKEEPER, BY_RECEPTIONIST);
    }

    @Test
    void a_user_with_a_share_to_update_changes_it() {
        staff.sharesADescription(share(MASTER.ref(), BOOKKEEPER, false, true));

        assertMayChange(BY_BOOKKEEPER, BY_RECEPTIONIST);
    }

    @Test
    void a_user_with_a_share_to_read_does_not_change_it() {
        staff.sharesADescription(share(MASTER.ref(), BOOKKEEPER, true, false));

        assertMayNotChange(BY_BOOKKEEPER);
    }

    @Test
    void a_share_of_the_twin_is_none_of_this_row() {
        staff.sharesADescription(share(RECIPROCAL.ref(), BOOKKEEPER, true, true));

        assertMayNotChange(BY_BOOKKEEPER);
    }

    @Test
    void a_share_of_another_attribute_is_none_of_this_one() {
        staff.sharesADescription(
                AttributeShare.create(new AttributeShare.Id(id(0xE1)), MASTER.ref(), id(0xE2), BOOKKEEPER, true, true));

        assertMayNotChange(BY_BOOKKEEPER);
    }

    @Test
    void a_user_who_acts_for_the_owner_needs_access_too() {
        assertMayNotChange(new Caller(RECEPTIONIST, Optional.of(BOOKKEEPER)));
    }

    @Test
    void a_reader_shares_it_to_read_but_not_to_update() {
        staff.sharesADescription(share(MASTER.ref(), BOOKKEEPER, true, false));

        assertThatNoException().isThrownBy(() -> handOn(true, false));
        refusal(ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE, () -> handOn(false, true));
    }

    @Test
    void a_user_who_may_only_change_it_does_not_share_it_to_read() {
        staff.sharesADescription(share(MASTER.ref(), BOOKKEEPER, false, true));

        refusal(ErrorCode.ATTRIBUTE_PERMISSION_READ_IS_MISSING, () -> handOn(true, true));
    }

    @Test
    void a_holder_of_the_privilege_for_all_secured_attributes_needs_no_mask() {
        assertThat(attributes.showing(Administrator.CALLER, "connection", "description"))
                .isEqualTo(Condition.everything());
    }

    @Test
    void what_is_not_secured_needs_no_mask() {
        assertThat(attributes.showing(BY_BOOKKEEPER, "connection", "name")).isEqualTo(Condition.everything());
    }

    @Test
    void an_attribute_is_known_by_the_id_of_its_definition() {
        assertThat(attributes.secured(CONNECTION_DESCRIPTION.id())).contains(CONNECTION_DESCRIPTION);
        assertThat(attributes.secured(new UUID(0, 0))).isEmpty();
    }

    private void assertMayChange(Caller caller, Ownership ownership) {
        assertThatNoException()
                .isThrownBy(() -> attributes.requireUpdate(caller, CONNECTION_DESCRIPTION, MASTER.ref(), ownership));
    }

    private void assertMayNotChange(Caller caller) {
        refusal(
                ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE,
                () -> attributes.requireUpdate(caller, CONNECTION_DESCRIPTION, MASTER.ref(), BY_RECEPTIONIST));
    }

    private void handOn(boolean read, boolean update) {
        attributes.requireAll(
                BY_BOOKKEEPER, CONNECTION_DESCRIPTION, share(MASTER.ref(), NIGHT_SHIFT, read, update), BY_RECEPTIONIST);
    }

    private static AttributeShare share(RecordRef row, Principal with, boolean read, boolean update) {
        return AttributeShare.create(
                new AttributeShare.Id(id(0xE1)), row, CONNECTION_DESCRIPTION.id(), with, read, update);
    }
}
