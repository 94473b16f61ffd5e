package dev.connections.domain.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.NIGHT_SHIFT;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.Version;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttributeShareTest {

    private static final AttributeShare.Id ID = new AttributeShare.Id(new UUID(0, 1));
    private static final UUID ATTRIBUTE = new UUID(0, 2);
    private static final AttributeShare READABLE = share(BOOKKEEPER, true, false);

    @Test
    void a_share_that_permits_nothing_is_not_made() {
        refusal(
                ErrorCode.ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS,
                () -> share(BOOKKEEPER, false, false));
    }

    @Test
    void a_share_goes_on_to_permit_something() {
        refusal(ErrorCode.ATTRIBUTE_SHARING_UPDATE_INVALID, () -> READABLE.permit(false, false));
    }

    @Test
    void a_share_that_permits_nothing_is_never_kept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeShare(
                        ID, drAnnLee().ref(), ATTRIBUTE, BOOKKEEPER, false, false, Version.UNSTORED));
    }

    @Test
    void a_share_comes_to_permit_something_else() {
        assertThat(READABLE.permit(false, true)).isEqualTo(share(BOOKKEEPER, false, true));
    }

    @Test
    void shares_are_alike_whatever_they_permit() {
        assertThat(READABLE.isLike(share(BOOKKEEPER, true, true))).isTrue();
    }

    @Test
    void shares_with_different_principals_are_not_alike() {
        assertThat(READABLE.isLike(share(NIGHT_SHIFT, true, false))).isFalse();
    }

    private static AttributeShare share(Principal with, boolean read, boolean update) {
        return AttributeShare.create(ID, drAnnLee().ref(), ATTRIBUTE, with, read, update);
    }
}
