package dev.connections.application.access;

import static dev.connections.application.Clinic.ADMINISTRATOR;
import static dev.connections.application.Clinic.BOOKKEEPER;
import static dev.connections.application.Clinic.BY_RECEPTIONIST;
import static dev.connections.application.Clinic.MASTER;
import static dev.connections.application.Clinic.RECEPTIONIST;
import static dev.connections.application.Clinic.STRANGER;
import static dev.connections.application.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Shares;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A row belongs to the receptionist and is shared with the bookkeeper, who may read and share it. */
class AccessControlTest {

    private static final RecordRef ROW = MASTER.ref();
    private static final AccessRights SHARED = AccessRights.of(AccessRight.READ, AccessRight.SHARE);

    private final AccessControl access = new AccessControl(new SharedWithBookkeeper());
    private final EntityDefinition connections =
            new EntityCatalogue(RecordTypes.standard()).named("connection").orElseThrow();

    @Test
    void the_administrator_may_do_everything() {
        assertThat(rightsOf(Administrator.USER)).isEqualTo(AccessRights.ALL);
    }

    @Test
    void the_owner_may_do_everything() {
        assertThat(rightsOf(RECEPTIONIST)).isEqualTo(AccessRights.ALL);
    }

    @Test
    void somebody_it_is_shared_with_may_do_what_the_share_says() {
        assertThat(rightsOf(BOOKKEEPER)).isEqualTo(SHARED);
    }

    @Test
    void a_stranger_may_do_nothing() {
        assertThat(rightsOf(STRANGER)).isEqualTo(AccessRights.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void administrator_and_owner_are_never_denied_a_right_on_the_row(AccessRight right) {
        assertThatNoException().isThrownBy(() -> access.require(ADMINISTRATOR, right, ROW, BY_RECEPTIONIST));
        assertThatNoException().isThrownBy(() -> access.require(Caller.of(RECEPTIONIST), right, ROW, BY_RECEPTIONIST));
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "SHARE"})
    void a_right_that_is_shared_is_granted(AccessRight right) {
        assertThatNoException().isThrownBy(() -> access.require(Caller.of(BOOKKEEPER), right, ROW, BY_RECEPTIONIST));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"READ", "SHARE"})
    void a_right_that_is_not_shared_is_denied(AccessRight right) {
        refusal(ErrorCode.ACCESS_DENIED, () -> access.require(Caller.of(BOOKKEEPER), right, ROW, BY_RECEPTIONIST));
    }

    @Test
    void a_denial_names_the_user_the_right_and_the_row() {
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
    void the_administrator_has_every_privilege() {
        assertThatNoException()
                .isThrownBy(() -> access.require(ADMINISTRATOR, AccessRight.CREATE, RecordTypes.CONNECTION));
    }

    @Test
    void anybody_else_lacks_a_privilege_by_its_name() {
        RuleViolation denial = refusal(
                ErrorCode.PRIVILEGE_DENIED,
                () -> access.require(Caller.of(RECEPTIONIST), AccessRight.CREATE, RecordTypes.CONNECTION));

        assertThat(denial.arguments()).containsExactly(RECEPTIONIST.id().toString(), "prvCreateConnection");
    }

    @Test
    void a_team_with_the_id_of_the_administrator_is_not_the_administrator() {
        assertThat(rightsOf(new Principal.Team(Administrator.USER.id()))).isEqualTo(AccessRights.NONE);
    }

    @Test
    void the_administrator_sees_every_row_and_a_stranger_none() {
        assertThat(access.visibleRows(ADMINISTRATOR, connections)).isEqualTo(Condition.everything());
        assertThat(access.visibleRows(Caller.of(STRANGER), connections)).isEqualTo(Condition.nothing());
    }

    private AccessRights rightsOf(Principal principal) {
        return access.rightsOf(principal, ROW, BY_RECEPTIONIST);
    }

    /** Knows of one share, and is only ever asked. */
    private static final class SharedWithBookkeeper implements Shares {

        @Override
        public Sharing of(RecordRef target, Principal owner) {
            return new Sharing(target, owner, List.of()).grant(BOOKKEEPER, SHARED);
        }

        @Override
        public Sharing ofHeld(RecordRef target, Principal owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(Sharing changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAll(RecordRef target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAllWith(Principal principal) {
            throw new UnsupportedOperationException();
        }
    }
}
