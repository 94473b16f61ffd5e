package dev.connections.domain.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.NIGHT_SHIFT;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.access.AccessRight.CREATE;
import static dev.connections.domain.access.AccessRight.READ;
import static dev.connections.domain.access.AccessRight.SHARE;
import static dev.connections.domain.access.AccessRight.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dr Lee's record belongs to the receptionist and is shared with others. */
class SharingTest {

    private static final RecordRef ANN = drAnnLee().ref();
    private static final Sharing UNSHARED = new Sharing(ANN, RECEPTIONIST, List.of());
    private static final Sharing READABLE = UNSHARED.grant(BOOKKEEPER, AccessRights.of(READ));

    @Test
    void granting_shares_the_record_with_these_rights() {
        assertThat(READABLE.shares()).containsExactly(new Share(ANN, BOOKKEEPER, AccessRights.of(READ)));
    }

    @Test
    void granting_again_adds_to_the_rights() {
        Sharing sharing = READABLE.grant(BOOKKEEPER, AccessRights.of(WRITE));

        assertThat(sharing.shares()).containsExactly(new Share(ANN, BOOKKEEPER, AccessRights.of(READ, WRITE)));
    }

    @Test
    void granting_no_rights_changes_nothing() {
        assertThat(READABLE.grant(BOOKKEEPER, AccessRights.NONE)).isEqualTo(READABLE);
        assertThat(UNSHARED.grant(BOOKKEEPER, AccessRights.NONE)).isEqualTo(UNSHARED);
    }

    @Test
    void modifying_sets_the_rights_whatever_they_were() {
        Sharing sharing = READABLE.modify(BOOKKEEPER, AccessRights.of(WRITE, SHARE));

        assertThat(sharing.shares()).containsExactly(new Share(ANN, BOOKKEEPER, AccessRights.of(WRITE, SHARE)));
    }

    @Test
    void modifying_makes_a_share_where_there_was_none() {
        assertThat(UNSHARED.modify(BOOKKEEPER, AccessRights.of(READ))).isEqualTo(READABLE);
    }

    @Test
    void modifying_to_no_rights_ends_the_share() {
        assertThat(READABLE.modify(BOOKKEEPER, AccessRights.NONE)).isEqualTo(UNSHARED);
    }

    @Test
    void revoking_ends_the_share() {
        assertThat(READABLE.revoke(BOOKKEEPER)).isEqualTo(UNSHARED);
    }

    @Test
    void revoking_without_a_share_changes_nothing() {
        assertThat(READABLE.revoke(NIGHT_SHIFT)).isEqualTo(READABLE);
    }

    @Test
    void a_change_concerns_one_principal_and_leaves_the_others_alone() {
        Sharing both = READABLE.grant(NIGHT_SHIFT, AccessRights.of(WRITE));

        assertThat(both.revoke(NIGHT_SHIFT)).isEqualTo(READABLE);
        assertThat(both.modify(BOOKKEEPER, AccessRights.of(SHARE)).with(NIGHT_SHIFT))
                .contains(new Share(ANN, NIGHT_SHIFT, AccessRights.of(WRITE)));
    }

    @Test
    void the_record_cannot_be_shared_with_its_owner() {
        RuleViolation refusal =
                refusal(ErrorCode.CANNOT_SHARE_WITH_OWNER, () -> UNSHARED.grant(RECEPTIONIST, AccessRights.of(READ)));

        assertThat(refusal.arguments())
                .containsExactly("systemuser", RECEPTIONIST.id().toString());
        refusal(ErrorCode.CANNOT_SHARE_WITH_OWNER, () -> UNSHARED.modify(RECEPTIONIST, AccessRights.of(READ)));
        refusal(ErrorCode.CANNOT_SHARE_WITH_OWNER, () -> UNSHARED.modify(RECEPTIONIST, AccessRights.NONE));
    }

    @Test
    void the_right_to_create_cannot_be_shared() {
        RuleViolation refusal = refusal(
                ErrorCode.INVALID_ACCESS_RIGHTS_PASSED,
                () -> UNSHARED.grant(BOOKKEEPER, AccessRights.of(READ, CREATE)));

        assertThat(refusal.arguments()).containsExactly("CreateAccess");
        refusal(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, () -> UNSHARED.modify(BOOKKEEPER, AccessRights.of(CREATE)));
    }

    @Test
    void a_share_without_any_right_cannot_exist() {
        refusal(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, () -> new Share(ANN, BOOKKEEPER, AccessRights.NONE));
    }

    @Test
    void the_owner_may_do_everything() {
        assertThat(READABLE.rightsOf(RECEPTIONIST)).isEqualTo(AccessRights.ALL);
    }

    @Test
    void a_principal_with_a_share_has_the_rights_of_the_share() {
        assertThat(READABLE.rightsOf(BOOKKEEPER)).isEqualTo(AccessRights.of(READ));
    }

    @Test
    void other_principals_have_no_rights() {
        assertThat(READABLE.rightsOf(NIGHT_SHIFT)).isEqualTo(AccessRights.NONE);
    }

    @Test
    void a_new_owner_is_no_longer_among_the_shares() {
        RecordRef ann = Clinic.drAnnLee().ref();
        Share withBookkeeper = new Share(ann, Clinic.BOOKKEEPER, AccessRights.of(AccessRight.READ));

        assertThat(new Sharing(ann, Clinic.BOOKKEEPER, List.of(withBookkeeper)).shares())
                .isEmpty();
    }
}
